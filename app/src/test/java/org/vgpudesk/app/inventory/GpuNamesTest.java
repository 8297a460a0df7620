package org.vgpudesk.app.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Gpu;

final class GpuNamesTest {

    @Test
    void takesTheNameThatACardIsSoldUnder() {
        assertEquals("Maker Card 9", GpuNames.full(gpu("Maker Corporation", "XY104GL [Card 9]")));
    }

    @Test
    void takesTheShortNameOfAMaker() {
        assertEquals("MKR Card 9", GpuNames.full(gpu("Maker of Cards, Inc. [MKR]", "XY104GL [Card 9]")));
    }

    @Test
    void leavesANameWithoutBracketsAsItIs() {
        assertEquals("bochs-display", GpuNames.brief(gpu("QEMU", "bochs-display")));
    }

    private static Gpu gpu(String vendor, String product) {
        return new Gpu("0000:01:00.0", vendor, product, List.of());
    }
}
