package org.vgpudesk.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en, ENGLISH",
        "de, GERMAN",
        "de_AT.UTF-8, GERMAN",
        "de_DE@euro, GERMAN",
        "zh-Hans, CHINESE",
        "zh_TW.UTF-8, CHINESE",
        "' zh\n', CHINESE"
    })
    void isKnownByTheNamesThatComputersUse(String name, Language language) {
        assertEquals(Optional.of(language), Language.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "C", "POSIX", "nonsense", "d", "../../etc", "_"})
    void isNotMadeUp(String name) {
        assertEquals(Optional.empty(), Language.named(name));
    }

    @Test
    void isTheComputersWithItsWayOfWritingNumbers() {
        Locale.setDefault(Locale.forLanguageTag("de-AT"));
        Language.spoken().speak();

        assertEquals(Language.GERMAN, Language.spoken());
        assertEquals(Locale.forLanguageTag("de-AT"), Language.locale());
    }

    @Test
    void isEnglishInAllWhereTheComputersIsNotSpoken() {
        Locale.setDefault(Locale.FRANCE);

        assertEquals(Language.ENGLISH, Language.spoken());
        assertEquals(Locale.ENGLISH, Language.locale());

        Language.spoken().speak();
        assertEquals(Locale.ENGLISH, Locale.getDefault(Locale.Category.FORMAT));
    }

    @Test
    void isWhatWasChosenOnAComputerOfAnother() {
        Locale.setDefault(Locale.GERMANY);
        Language.CHINESE.speak();

        assertEquals(Language.CHINESE, Language.spoken());
        assertEquals("zh", Locale.getDefault().getLanguage());
    }

    @Test
    void listsWithTheCommaOfItsOwn() {
        Language.GERMAN.speak();
        assertEquals("a, b", Language.list(List.of("a", "b")));

        Language.CHINESE.speak();
        assertEquals("a、b", Stream.of("a", "b").collect(Language.listing()));
    }

    @Test
    void isWrittenOnlyWhereItsLettersAre() {
        assertTrue(Language.GERMAN.writtenWith(ISO_8859_1));
        assertFalse(Language.GERMAN.writtenWith(US_ASCII));
        assertFalse(Language.CHINESE.writtenWith(ISO_8859_1));
        assertTrue(Language.CHINESE.writtenWith(UTF_8));
        assertTrue(Language.ENGLISH.writtenWith(US_ASCII));
    }
}
