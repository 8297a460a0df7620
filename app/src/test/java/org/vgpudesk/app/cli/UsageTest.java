package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that are wrong on every host: status 2, and no host is opened. */
final class UsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lsit                                     | Not understood: lsit.
                    list --colour                            | Not understood: --colour.
                    start                                    | Missing: UUID.
                    start 1-2-3-4-5                          | "1-2-3-4-5" is not a UUID
                    start c2177883-f1bb-47f0-914d-32a22e3a880 | is not a UUID
                    start ''                                 | "" is not a UUID
                    autostart c2177883-f1bb-47f0-914d-32a22e3a8804 perhaps | perhaps
                    create                                   | Missing: TYPE.
                    create x --uuid {1}                      | "{1}" is not a UUID
                    create x --attr y                        | "y" is not an attribute
                    create x --attr =y                       | "=y" is not an attribute
                    give                                     | Missing: VM.
                    give vm                                  | What to give is not clear.
                    give vm type --slice c2177883-f1bb-47f0-914d-32a22e3a8804 | What to give is not clear.
                    give vm --pci 0000:41:00.9               | "0000:41:00.9" is not a PCI address
                    give vm --pci 0000:41:00.4 --transient   | do not go with --slice or --pci.
                    give vm type --now --start               | Only one of these can be chosen: --now
                    take vm c2177883-f1bb-47f0-914d-32a22e3a8804 --pci 0000:41:00.4 | What to take back is not clear.
                    plan                                     | Missing: give or take.
                    list --timeout 0                         | "0" is not a number of seconds
                    list --timeout soon                      | "soon" is not a number of seconds
                    list --connect here                      | "here" is not the address of a host
                    list --connect ://x                      | "://x" is not the address of a host
                    list --connect                           | Missing: --connect URI
                    --json                                   | --json needs a verb.
                    """)
    void refusesWrongUsageWithASentence(String line, String what) {
        var words = line.replace("''", "\u0000").split(" +");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("\u0000", "");
        }

        var answer = Terminal.offline(folder).run(words);

        assertEquals(2, answer.status(), answer.err());
        assertEquals("", answer.out());
        boolean json = line.contains("--json");
        assertTrue(answer.err().contains(what), answer.err());
        assertTrue(
                json || answer.err().matches("(?s)Error: .* Nothing was changed\\.\nWhy: .*\nWhat to do: .*\n"),
                answer.err());
    }

    @Test
    void refusesAMalformedAddressInTheEnvironment() {
        var answer = Terminal.offline(folder).run(Map.of("VGPU_DESK_CONNECT", "no address"), "list");

        assertEquals(2, answer.status());
        assertTrue(answer.err().contains("VGPU_DESK_CONNECT holds it"), answer.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"start zz", "list --json --colour", "give vm --json"})
    void answersInJsonWhereverThatWasAskedFor(String line) {
        var answer = Terminal.offline(folder).run((line.contains("--json") ? line : "--json " + line).split(" "));

        assertEquals(2, answer.status());
        assertTrue(answer.err().startsWith("{\n  \"error\" : {\n    \"kind\" : \"invalid\""), answer.err());
    }

    @Test
    void showsControlCharactersOfTheCommandLineByTheirNumber() {
        var err = Terminal.offline(folder).run("\u001b[31mlist").err();

        assertTrue(err.startsWith("Error: Not understood: \\u001b[31mlist."), err);
    }

    @Test
    void takesTheGlobalOptionsBeforeTheVerbAndAfterIt() {
        var terminal = Terminal.onDemo("empty", folder);

        assertEquals(terminal.run("--json", "list"), terminal.run("list", "--json"));
    }

    @Test
    void tellsItsVersion() {
        var answer = Terminal.offline(folder).run("--version");

        assertTrue(answer.out().startsWith("vGPU Desk "), answer.out());
        assertEquals(0, answer.status());
    }
}
