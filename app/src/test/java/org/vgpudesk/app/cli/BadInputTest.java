package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host does not have or will not do: a sentence, the status, and nothing changed. */
final class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    give nobody nvidia-712                     | This host has no virtual machine "nobody".
                    give <&"' nvidia-712                       | This host has no virtual machine "<&"'".
                    give {0} nvidia-712                        | This host has no virtual machine "{0}".
                    give training-01 nvidia-0                  | No GPU of this host offers the size "nvidia-0".
                    give training-01 nvidia-709                | No room is left for another slice of the size nvidia-709.
                    give training-01 nvidia-712 --gpu 0000:99:00.0 | This host has no GPU "0000:99:00.0".
                    give training-01 nvidia-712 --gpu 0000:03:00.0 | The GPU 0000:03:00.0 does not offer the size "nvidia-712".
                    give training-01 nvidia-712 --now          | training-01 is not running.
                    give cad-station nvidia-712 --start        | cad-station is running already.
                    give training-01 --slice 00000000-0000-4000-8000-000000000000 | This host has no slice 00000000-0000-4000-8000-000000000000.
                    give training-01 --pci 0000:99:00.0        | This host has no device 0000:99:00.0.
                    plan give nobody nvidia-712                | This host has no virtual machine "nobody".
                    take training-01                           | training-01 has no slice and no virtual function.
                    take cad-station 00000000-0000-4000-8000-000000000000 | cad-station does not have the device 00000000-0000-4000-8000-000000000000.
                    create nothing                             | No GPU of this host offers the size "nothing".
                    create nvidia-712 --gpu nowhere            | This host has no GPU "nowhere".
                    start 00000000-0000-4000-8000-000000000000 | This host has no slice 00000000-0000-4000-8000-000000000000.
                    stop 00000000-0000-4000-8000-000000000000  | This host has no slice 00000000-0000-4000-8000-000000000000.
                    remove 00000000-0000-4000-8000-000000000000 | This host has no slice 00000000-0000-4000-8000-000000000000.
                    autostart 00000000-0000-4000-8000-000000000000 on | This host has no slice 00000000-0000-4000-8000-000000000000.
                    undo                                       | There is nothing to undo on sim:///workstation
                    undo 00000000                              | There is no plan "00000000" in the history.
                    """)
    void saysWhatWhyAndWhatToDoAndChangesNothing(String line, String what) throws IOException {
        var terminal = Terminal.onDemo("workstation", folder);
        var before = terminal.everything();

        var answer = terminal.run(line.split(" +"));

        assertEquals(1, answer.status(), answer.out() + answer.err());
        assertTrue(answer.err().startsWith("Error: " + what), answer.err());
        assertTrue(answer.err().contains("\nWhy: ") && answer.err().contains("\nWhat to do: "), answer.err());
        assertEquals(before, terminal.everything());
        assertEquals(0, terminal.plans());
    }

    @Test
    void refusesToStopOrRemoveASliceInUse() throws IOException {
        var terminal = Terminal.onDemo("workstation", folder);
        var before = terminal.everything();
        var slice = terminal.sliceOf("cad-station");

        for (var verb : new String[] {"stop", "remove"}) {
            var answer = terminal.run(verb, slice);

            assertEquals(1, answer.status());
            assertTrue(answer.err().startsWith("Error: cad-station has the device " + slice), answer.err());
        }
        assertEquals(before, terminal.everything());
        assertEquals(0, terminal.plans());
    }

    @Test
    void refusesASliceThatAnotherVirtualMachineHas() {
        var terminal = Terminal.onDemo("workstation", folder);
        var before = terminal.everything();

        var answer = terminal.run("give", "training-01", "--slice", terminal.sliceOf("cad-station"));

        assertEquals(1, answer.status());
        assertTrue(answer.err().startsWith("Error: cad-station has the device "), answer.err());
        assertEquals(before, terminal.everything());
    }

    @Test
    void refusesAnIdentityThatExists() {
        var terminal = Terminal.onDemo("workstation", folder);
        var before = terminal.everything();

        var answer = terminal.run("create", "nvidia-712", "--uuid", terminal.sliceOf("cad-station"));

        assertEquals(1, answer.status(), answer.out());
        assertEquals(before, terminal.everything());
    }

    @ParameterizedTest
    @CsvSource({
        "bogus:///,                                      0",
        "sim:///nowhere,                                 1",
        "sim:///fleet?gpus=many,                         2",
        "qemu+ssh://host/system?command=/bin/true,       2",
        "qemu+tcp://127.0.0.1:1/system,                  1"
    })
    void refusesAnAddressAtWhichNobodyAnswers(String address, int status) {
        var answer = Terminal.anywhere(folder).run("list", "--connect", address);

        // Which of 1 and 2 an unknown scheme is depends on whether a libvirt is there to ask.
        assertTrue(status == 0 ? answer.status() > 0 : answer.status() == status, answer.status() + answer.err());
        assertTrue(answer.err().matches("(?s)Error: .*\nWhy: .*\nWhat to do: .*"), answer.err());
        assertEquals("", answer.out());
    }

    @Test
    void refusesAStateFileThatHoldsSomethingElse() throws IOException {
        var state = folder.resolve("workstation");
        Files.writeString(state, "<&\"' this is no state");

        var answer = Terminal.onDemo("workstation", folder).run("list");

        assertTrue(answer.status() > 0, answer.out());
        assertTrue(answer.err().startsWith("Error: "), answer.err());
        assertEquals("<&\"' this is no state", Files.readString(state));
    }

    @Test
    void tellsWhatTheHostSaidAndThatAllIsAsBefore() {
        var terminal = Terminal.on((address, policy) -> AwkwardHost.open(), folder);

        var answer = terminal.run("create", "labgpu-103");

        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("Why: The host does not let this user do that."), answer.err());
        assertTrue(answer.err().contains("The host says: error: access denied"), answer.err());
    }

    @Test
    void changesNothingWhenTheJournalCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("journal"), "a file where the folder should be");
        var terminal = Terminal.onDemo("workstation", folder);
        var before = terminal.everything();

        var answer = terminal.run("give", "training-01", "nvidia-712");

        assertEquals(1, answer.status());
        assertTrue(answer.err().startsWith("Error: The history of plans could not be read or written."), answer.err());
        assertFalse(answer.out().contains("Done"), answer.out());
        assertEquals(before, terminal.everything());
    }
}
