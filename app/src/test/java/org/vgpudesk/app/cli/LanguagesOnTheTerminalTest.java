package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.language.Language;

/** People read their language, programs read the same in all of them. */
final class LanguagesOnTheTerminalTest {

    private static final String SLICE = "4b20d080-1b54-4048-85b3-a6a62d165c01";

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private Terminal.Answer in(Language language, String words) {
        Locale.setDefault(Locale.of(language.code()));
        return Terminal.onDemo("workstation", folder).run(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --json",
                "types --json",
                "vms --json",
                "profiles --json",
                "history --json",
                "plan give training-01 nvidia-712 --uuid " + SLICE + " --json",
                "give training-01 no-such-size --json",
                "take nobody --json",
                "regions --expected nvidia-712 --json",
                "list --nonsense --json"
            })
    void documentsAreTheSameInAll(String words) {
        var english = in(Language.ENGLISH, words);

        assertEquals(plain(english), plain(in(Language.GERMAN, words)));
        assertEquals(plain(english), plain(in(Language.CHINESE, words)));
    }

    /** Without what is new each time: the plan's id. */
    private static String plain(Terminal.Answer answer) {
        return answer.status() + answer.out().replaceAll("\"plan\": \"[^\"]*\"", "") + answer.err();
    }

    @ParameterizedTest
    @EnumSource(names = {"GERMAN", "CHINESE"})
    void sayTheSameWithTheSameExitStatus(Language language) {
        for (var words : new String[] {
            "list",
            "types",
            "vms",
            "profiles",
            "history",
            "--help",
            "give --help",
            "plan give training-01 nvidia-712",
            "give training-01 no-such-size",
            "take nobody",
            "list --nonsense",
            "give",
            "undo"
        }) {
            var english = in(Language.ENGLISH, words);
            var other = in(language, words);

            assertEquals(english.status(), other.status(), words);
            assertFalse(other.out().isEmpty() && other.err().isEmpty(), words);
            assertFalse(other.out().equals(english.out()) && other.err().equals(english.err()), words);
        }
    }

    @Test
    void germanHelpIsGerman() {
        var help = in(Language.GERMAN, "give --help").out();

        assertTrue(help.contains("Gibt einer virtuellen Maschine einen GPU-Anteil"), help);
        assertTrue(help.contains("Vorgabe: 30."), help);
        assertTrue(help.contains("Beispiele:\n  vgpu-desk give"), help);
        assertTrue(help.contains("Diese Hilfe zeigen"), help);
    }

    /** Chinese letters take two columns. */
    @Test
    void tablesStayStraight() {
        var lines = in(Language.CHINESE, "vms").out().lines().toList();

        assertEquals(columns(lines.get(0), "状态"), columns(lines.get(1), "运行中"), String.join("\n", lines));
    }

    private static int columns(String line, String word) {
        return SafeText.width(line.substring(0, line.indexOf(word)));
    }
}
