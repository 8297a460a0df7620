package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.app.connect.CutOff;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.FileJournal;

/** What was cut off, found by the next command. */
final class InterruptedTest {

    private static final String HINT =
            "Something was interrupted on this host: Give training-01 one NVIDIA A16-2Q slice";

    @TempDir
    private Path folder;

    private Terminal terminal;
    private String before = "";

    @BeforeEach
    void openTheDemo() {
        terminal = Terminal.onDemo("workstation", folder);
        before = terminal.everything();
    }

    private String interrupted(int done) throws HostException, IOException {
        var address = URI.create("sim:///workstation?state=" + folder.resolve("workstation"));
        return CutOff.give(address, folder.resolve("journal"), "training-01", done)
                .toString()
                .substring(0, 8);
    }

    private boolean shows(String domain, String state) {
        return terminal.run("vms").out().lines().anyMatch(l -> l.matches(domain + " +" + state + ".*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "types", "vms", "plan take cad-station", "stop 263599c7-2c99-3487-a1e3-000ed501de1e"})
    void isToldOfInOneLineByEveryOtherVerb(String words) throws HostException, IOException {
        interrupted(2);

        var err = terminal.run(words.split(" ")).err();

        assertTrue(err.startsWith(HINT), err);
        assertTrue(err.lines().findFirst().orElseThrow().endsWith("See vgpu-desk history."), err);
    }

    @Test
    void isNotToldOfWhereADocumentWasAskedFor() throws HostException, IOException {
        interrupted(2);

        assertEquals("", terminal.run("list", "--json").err());
    }

    @Test
    void isNotToldOfOnAnotherHost() throws HostException, IOException {
        interrupted(2);

        assertEquals("", terminal.run("list", "--connect", "sim:///laptop").err());
    }

    @Test
    void isNotToldOfWhileItRuns() throws HostException, IOException {
        interrupted(2);
        var journal = new FileJournal(folder.resolve("journal"));

        try (var running = journal.resume(journal.entries().getFirst().plan().id())) {
            assertEquals("", terminal.run("list").err());
            assertTrue(terminal.run("history").out().contains("  running  "));
        }
    }

    @Test
    void isShownStepByStepInTheHistory() throws HostException, IOException {
        var id = interrupted(2);

        var out = terminal.run("history").out();

        assertTrue(out.contains(id + " was interrupted: Give training-01"), out);
        assertTrue(out.contains("  done     The slice is started by itself"), out);
        assertTrue(out.contains("  begun    The slice is started\n"), out);
        assertTrue(out.contains("  missing  training-01 is started"), out);
        assertTrue(out.contains("vgpu-desk finish " + id), out);
    }

    @Test
    void isAFieldOfTheHistoryAsADocument() throws HostException, IOException {
        interrupted(2);

        var plan = new ObjectMapper()
                .readTree(terminal.run("history", "--json").out())
                .at("/plans/0");

        assertEquals("open", plan.at("/state").asText());
        assertEquals(
                "{\"there\":[0,1],\"uncertain\":[2],\"missing\":[3,4]}",
                plan.at("/interrupted").toString());
        assertEquals(CutOff.STEPS, plan.at("/steps").size());
    }

    @Test
    void isFinishedWithTheMissingStepsOnly() throws HostException, IOException {
        var id = interrupted(2);

        var answer = terminal.run(Map.of(), "finish", id);

        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("2 of 5 steps are done:\n"), answer.out());
        assertTrue(answer.out().contains("\n3/5  ") && !answer.out().contains("\n2/5  "), answer.out());
        assertTrue(answer.out().contains("\nDone: training-01 has the slice.\n"), answer.out());
        assertTrue(shows("training-01", "running"));
        assertEquals("", terminal.run("list").err());
    }

    @Test
    void isUndoneAfterItWasFinished() throws HostException, IOException {
        var id = interrupted(3);
        terminal.run("finish", id);

        assertEquals(0, terminal.run("undo", id).status());

        assertEquals(before, terminal.everything());
    }

    @Test
    void isTakenBackAsFarAsItIsThere() throws HostException, IOException {
        var id = interrupted(4);

        var answer = terminal.run("undo", id.toUpperCase(java.util.Locale.ROOT));

        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("4 of 5 steps are done:\n"), answer.out());
        assertTrue(answer.out().contains("  missing  training-01 is started\n"), answer.out());
        assertEquals(before, terminal.everything());
    }

    @Test
    void isLeftAsItIsAndNotToldOfAgain() throws HostException, IOException {
        var id = interrupted(2);
        var then = terminal.everything();

        var answer = terminal.run("forget", id);

        assertEquals(0, answer.status(), answer.err());
        assertEquals(then, terminal.everything());
        assertEquals("", terminal.run("list").err());
        assertTrue(terminal.run("history").out().contains("left as it is"));
        assertEquals(1, terminal.run("undo").status(), "the newest to undo is none");
        assertEquals(0, terminal.run("undo", id).status());
        assertEquals(before, terminal.everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finish", "forget"})
    void isNotWhatIsDone(String verb) throws HostException, IOException {
        var id = interrupted(2);
        terminal.run("finish", id);

        var answer = terminal.run(verb, id);

        assertEquals(1, answer.status());
        assertTrue(answer.err().startsWith("Error: This was not interrupted"), answer.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finish", "forget"})
    void isNamedByAnIdThatIsThere(String verb) {
        var answer = terminal.run(verb, "3f2b91c0");

        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("There is no plan \"3f2b91c0\""), answer.err());
    }

    @Test
    void doesNotKeepAnybodyFromLookingWhereTheHistoryIsBroken() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.writeString(folder.resolve("journal").resolve("1-x.jsonl"), "not a plan\n");

        var answer = terminal.run("list");

        assertEquals(0, answer.status());
        assertTrue(answer.err().startsWith("Warning: whether something was interrupted"), answer.err());
    }
}
