package org.vgpudesk.app.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.memory.LanguageMemory;
import org.vgpudesk.language.Language;

/** Which language is spoken: the nearest word for it counts. */
final class SpeechTest {

    private static final Map<String, String> CHINESE_ENVIRONMENT = Map.of(Speech.VARIABLE, "zh_CN.UTF-8");

    @TempDir
    private Path folder;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void onAFrenchComputer() {
        Locale.setDefault(Locale.FRANCE);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private static Language settled(Map<String, String> environment, @Nullable Language chosen, String... words) {
        Speech.settle(words, environment, () -> Optional.ofNullable(chosen), null);
        return Language.spoken();
    }

    @Test
    void theOptionCountsMost() {
        assertEquals(
                Language.GERMAN, settled(CHINESE_ENVIRONMENT, Language.ENGLISH, "list", "--language", "de_DE.UTF-8"));
        assertEquals(Language.GERMAN, settled(CHINESE_ENVIRONMENT, Language.ENGLISH, "--language=de", "list"));
    }

    @Test
    void thenTheEnvironmentThenTheChoiceThenTheComputers() {
        assertEquals(Language.CHINESE, settled(CHINESE_ENVIRONMENT, Language.GERMAN, "list"));
        assertEquals(Language.GERMAN, settled(Map.of(), Language.GERMAN, "list"));
        Locale.setDefault(Locale.TAIWAN);
        assertEquals(Language.CHINESE, settled(Map.of(Speech.VARIABLE, "fr"), null));
    }

    @Test
    void whatIsNotSpokenIsEnglish() {
        assertEquals(Language.ENGLISH, settled(Map.of(), null, "list"));
        assertEquals(Locale.ENGLISH, Locale.getDefault());
    }

    @Test
    void documentsAreEnglish() {
        assertEquals(Language.ENGLISH, settled(CHINESE_ENVIRONMENT, Language.GERMAN, "list", "--json"));
    }

    @Test
    void aTerminalWithoutItsLettersIsSpokenToInEnglish() {
        Speech.settle(new String[] {"list"}, CHINESE_ENVIRONMENT, Optional::empty, US_ASCII);

        assertEquals(Language.ENGLISH, Language.spoken());
    }

    @Test
    void aLanguageThatNobodySpeaksHereIsRefusedBeforeAnyHostIsAsked() {
        var answer = Terminal.offline(folder).run("list", "--language", "tlh");

        assertEquals(2, answer.status());
        assertTrue(answer.err().contains("\"tlh\" is no language that this program speaks"), answer.err());
    }

    @Test
    void aChoiceIsRememberedAndTakenBack() throws IOException {
        var memory = new LanguageMemory(folder);
        assertEquals(Optional.empty(), memory.chosen());

        memory.choose(Optional.of(Language.CHINESE));
        assertEquals(Optional.of(Language.CHINESE), new LanguageMemory(folder).chosen());

        memory.choose(Optional.empty());
        assertEquals(Optional.empty(), memory.chosen());
    }

    @Test
    void whateverIsInItsFileTheProgramStarts() throws IOException {
        Files.write(folder.resolve("language"), new byte[] {(byte) 0xff, 0, '\n', 'd', 'e'});

        assertEquals(Optional.empty(), new LanguageMemory(folder).chosen());
    }
}
