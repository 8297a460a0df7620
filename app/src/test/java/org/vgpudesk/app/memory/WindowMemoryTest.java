package org.vgpudesk.app.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.app.memory.WindowMemory.Bounds;
import org.vgpudesk.app.memory.WindowMemory.Looks;

final class WindowMemoryTest {

    @Test
    void isReadAsItWasWritten() {
        var memory = new WindowMemory(
                Optional.of(new Bounds(-12.5, 40, 1280, 800)), true, "machines", new Looks("DARK", true, true));

        assertEquals(memory, WindowMemory.parse(memory.text()));
    }

    @Test
    void ofNothingIsNothing() {
        assertEquals(WindowMemory.NONE, WindowMemory.parse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1\ny=2\nwidth=NaN\nheight=3",
                "x=1\ny=2\nwidth=-5\nheight=3",
                "x=1e300\ny=2\nwidth=5\nheight=3",
                "x=\\u12",
                "\u0000\u0001\ufffd",
                "x=one\ny=2\nwidth=3\nheight=4",
                "{\"x\": 1}"
            })
    void takesNoDamagedBounds(String text) {
        assertEquals(Optional.empty(), WindowMemory.parse(text).bounds());
    }

    @Test
    void keepsWhatIsWholeBesideWhatIsDamaged() {
        assertEquals(
                "DARK", WindowMemory.parse("x=damaged\ntheme=DARK\n").looks().theme());
    }
}
