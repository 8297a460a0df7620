package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked on the terminal, when, and what becomes of the answers. */
final class AskingTest {

    private static final String[] GIVE = {"give", "training-01", "nvidia-712"};
    private static final String WRONG = "hunter2-not-this";

    @TempDir
    Path folder;

    /** A terminal on which somebody types what a test says; at the end, the input ends. */
    private static final class Typed implements TerminalPerson.Keys {

        private final Queue<String> words;
        private final List<String> seen = new ArrayList<>();

        Typed(String... words) {
            this.words = new ArrayDeque<>(List.of(words));
        }

        @Override
        public @Nullable String line(String prompt) {
            seen.add(prompt);
            return words.poll();
        }

        @Override
        public char @Nullable [] secret(String prompt) {
            seen.add(prompt + "(unseen)");
            var word = words.poll();
            return word == null ? null : word.toCharArray();
        }

        @Override
        public void say(String sentence) {
            seen.add(sentence);
        }
    }

    private Terminal terminal(String auth, Typed typed) {
        return Terminal.onGuardedDemo(auth, folder).with(new TerminalPerson(typed));
    }

    @Test
    void lookingAsksNobody() {
        var typed = new Typed();
        assertEquals(0, terminal("password", typed).run("list").status());
        assertEquals(List.of(), typed.seen);
    }

    @Test
    void theFirstChangeAsksForNameAndPassword() {
        var typed = new Typed("visitor", "lab");
        var answer = terminal("password", typed).run(GIVE);
        assertEquals(0, answer.status(), answer.err());
        assertEquals(3, typed.seen.size(), typed.seen.toString());
        assertTrue(typed.seen.getFirst().contains("wants to know who you are"), typed.seen.toString());
        assertEquals(List.of("Name: ", "Password: (unseen)"), typed.seen.subList(1, 3));
    }

    @Test
    void aWrongPasswordIsRefusedAndNothingIsWrittenDown() throws IOException {
        var terminal = terminal("password", new Typed("visitor", WRONG, "visitor", WRONG, "visitor", WRONG));
        var before = terminal.everything();
        var answer = terminal.run(GIVE);
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("The name or the password is not right."), answer.err());
        assertTrue(answer.err().contains("Nothing was changed."), answer.err());
        assertEquals(before, terminal.everything());
        assertEquals(0, terminal.plans());
    }

    @Test
    void whoTypesNothingChangesNothing() throws IOException {
        var terminal = terminal("password", new Typed(""));
        var answer = terminal.run(GIVE);
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("got no answer"), answer.err());
        assertEquals(0, terminal.plans());
    }

    @Test
    void withoutATerminalASentenceSaysSo() {
        var answer = Terminal.onGuardedDemo("password", folder).run(GIVE);
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("there is nobody to ask here"), answer.err());
    }

    @Test
    void aProgramThatWantsADocumentIsNotAsked() {
        var typed = new Typed("visitor", "lab");
        var answer = terminal("password", typed).run("give", "training-01", "nvidia-712", "--json");
        assertEquals(1, answer.status());
        assertEquals(List.of(), typed.seen);
        assertTrue(answer.err().contains("there is nobody to ask here"), answer.err());
    }

    @Test
    void whereLookingNeedsAPasswordItIsAskedForAtOnce() {
        assertEquals(
                0, terminal("login", new Typed("visitor", "lab")).run("list").status());
        assertEquals(1, terminal("login", new Typed("visitor")).run("list").status());
    }

    @Test
    void polkitsNoNamesTheGroupAndTheRule() {
        var answer = terminal("refused", new Typed()).run(GIVE);
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("group libvirt"), answer.err());
        assertTrue(answer.err().contains("org.libvirt.unix.manage"), answer.err());
    }

    @Test
    void oneRefusedVerbIsExplainedAndWhatWasDoneIsTakenBack() {
        var terminal = terminal("rules&refuse=org.libvirt.api.node-device.start", new Typed());
        var before = terminal.everything();
        var answer = terminal.run("give", "training-01", "nvidia-712", "--start");
        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("do not let you start the device"), answer.err());
        assertTrue(answer.err().contains("the action org.libvirt.api.node-device.start"), answer.err());
        assertEquals(before, terminal.everything());
    }

    @Test
    void whatRulesHideIsNotThere() {
        var shown = terminal("rules&hide=pci_0000_00_02_0", new Typed()).run("types");
        assertEquals(0, shown.status(), shown.err());
        assertFalse(shown.out().contains("0000:00:02.0"), shown.out());
        assertTrue(shown.out().contains("0000:41:00.0"), shown.out());
    }

    @Test
    void thePasswordIsNowhere() throws IOException {
        var answer = terminal("password", new Typed("visitor", WRONG, "visitor", "lab"))
                .run(GIVE);
        assertEquals(0, answer.status(), answer.err());
        assertFalse(answer.out().contains(WRONG) || answer.err().contains(WRONG));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(WRONG),
                        file.toString());
            }
        }
    }

    @Test
    void anAddressWithAPasswordIsRefusedWithoutRepeatingIt() {
        for (var scheme : List.of("qemu+tcp", "sim")) {
            var answer = Terminal.anywhere(folder).run("list", "--connect", scheme + "://me:" + WRONG + "@host/system");
            assertEquals(2, answer.status(), answer.err());
            assertTrue(answer.err().contains("An address holds no password"), answer.err());
            assertFalse(answer.err().contains(WRONG), answer.err());
        }
    }
}
