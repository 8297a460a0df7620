package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void keepsColumnsStraightWhateverTheNames() {
        var table = new Table("A", "B").row("\n", "x").row("🖥", "y");

        assertEquals(List.of("A       B", "\\u000a  x", "🖥       y"), table.lines());
    }
}
