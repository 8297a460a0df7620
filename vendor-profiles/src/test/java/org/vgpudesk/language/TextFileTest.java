package org.vgpudesk.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TextFileTest {

    private final Locale before = Locale.getDefault();
    private final TextFile texts = TextFile.beside(TextFileTest.class, "sample");

    @BeforeEach
    void english() {
        Language.ENGLISH.speak();
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void givesTheTextOfTheLanguageThatIsSpokenNow() {
        assertEquals("It's 1,234.5 of them", texts.get("amount", 1234.5));

        Language.GERMAN.speak();
        assertEquals("Ganze 1.234,5 Stück", texts.get("amount", 1234.5));
    }

    @Test
    void writesNumbersAsWhereTheComputerIs() {
        Locale.setDefault(Locale.forLanguageTag("de-CH"));

        assertEquals("Ganze 1’234.5 Stück", texts.get("amount", 1234.5));
    }

    @Test
    void knowsOneFromMany() {
        Language.GERMAN.speak();

        assertEquals("eins", texts.get("plural", 1));
        assertEquals("3 Stück", texts.get("plural", 3));
    }

    @Test
    void fallsBackToEnglishRatherThanToNothing() {
        Language.GERMAN.speak();
        assertEquals("Not translated", texts.get("only.english"));

        Language.CHINESE.speak();
        assertEquals("one", texts.get("plural", 1));
    }

    @Test
    void doesNotMakeTextsUp() {
        assertThrows(MissingResourceException.class, () -> texts.get("none"));
        assertThrows(
                MissingResourceException.class,
                () -> TextFile.beside(TextFileTest.class, "no-file").get("amount"));
    }
}
