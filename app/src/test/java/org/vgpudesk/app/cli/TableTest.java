package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void keepsColumnsStraightWhateverTheNames() {
        var table = new Table("A", "B").row("\n", "x").row("🖥", "y");

        assertEquals(List.of("A       B", "\\u000a  x", "🖥       y"), table.lines());
    }

    @Test
    void aNameFromRightToLeftStaysInItsColumn() {
        var table = new Table("A", "B").row("שרת", "x");

        assertEquals(List.of("A    B", "\u2068שרת\u2069  x"), table.lines());
    }
}
