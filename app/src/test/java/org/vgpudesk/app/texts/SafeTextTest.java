package org.vgpudesk.app.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {

    @ParameterizedTest
    @CsvSource({
        "1b, \\u001b",
        "7f, \\u007f",
        "9b, \\u009b",
        "a, \\u000a",
        "202e, \\u202e",
        "2028, \\u2028",
        "d800, \\ud800"
    })
    void showsWhatATerminalObeysByItsNumber(String hex, String shown) {
        assertEquals("a" + shown + "b", SafeText.of("a" + (char) Integer.parseInt(hex, 16) + "b"));
    }

    @Test
    void leavesLettersAsTheyAre() {
        assertEquals("Büro <&\"'> 仮想 🖥", SafeText.of("Büro <&\"'> 仮想 🖥"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שרת",
                "\u202e",
                "a\u2068b",
                "\u2068a\u2069",
                "\u2069",
                "\u2068\u2068\u2069",
                "שרת \u2069 b",
                "x\ny"
            })
    void makesSafeOnlyOnce(String text) {
        assertEquals(SafeText.name(text), SafeText.name(SafeText.name(text)));
        assertEquals(SafeText.of(text), SafeText.of(SafeText.of(text)));
        assertEquals(SafeText.name(text), SafeText.of(SafeText.name(text)));
    }

    @Test
    void aNameFromRightToLeftDoesNotTurnTheWordsAroundIt() {
        assertEquals("\u2068שרת\u2069", SafeText.name("שרת"));
        assertEquals("office", SafeText.name("office"));
    }

    @Test
    void anIsolateThatIsNotClosedOrWasNeverOpenedIsShown() {
        assertEquals("a\\u2068b", SafeText.of("a\u2068b"));
        assertEquals("a\\u2069b", SafeText.of("a\u2069b"));
        assertEquals("a\u2068b\u2069c", SafeText.of("a\u2068b\u2069c"));
    }

    @Test
    void keepsTheLineBreaksOfATextOfOurs() {
        assertEquals("a\nb\\u000d", SafeText.lines("a\nb\r"));
    }

    @Test
    void isolatesTakeNoRoom() {
        assertEquals(3, SafeText.width("\u2068שרת\u2069"));
    }
}
