package org.vgpudesk.app.slice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.region.SparseArea;

/** How wide things are drawn: sizes only, whatever the offsets are. */
final class RegionStripTest {

    @Test
    void widthsFillTheStrip() {
        var widths = RegionStrip.widths(List.of(16L << 20, 256L << 20, 4096L), 600);

        assertEquals(600, Arrays.stream(widths).sum(), 0.001);
    }

    @Test
    void theSmallestKeepsTheLeastWidth() {
        assertEquals(RegionStrip.LEAST, RegionStrip.widths(List.of(256L, 1L << 40), 400)[0], 0.001);
    }

    @Test
    void whatIsLargerIsDrawnWider() {
        var widths = RegionStrip.widths(List.of(4096L, 1L << 20, 1L << 30), 700);

        assertTrue(widths[0] < widths[1] && widths[1] < widths[2], Arrays.toString(widths));
    }

    @Test
    void equalOnesShareTheRoom() {
        assertArrayEquals(new double[] {150, 150}, RegionStrip.widths(List.of(64L, 64L), 300), 0.001);
    }

    @Test
    void aRegionThatTakesTheHighestBitIsLargerThanTheOthers() {
        var widths = RegionStrip.widths(List.of(4096L, Long.MIN_VALUE), 400);

        assertTrue(widths[0] < widths[1], Arrays.toString(widths));
    }

    @Test
    void anAreaIsDrawnWhereItIsInItsRegion() {
        assertArrayEquals(
                new double[] {96, 64}, AreaBar.span(new SparseArea(96L << 20, 64L << 20), 256L << 20, 256), 0.001);
    }

    @Test
    void anAreaBeyondItsRegionStaysInTheDrawing() {
        var span = AreaBar.span(new SparseArea(8192, 4096), 4096, 100);

        assertTrue(span[0] >= 0 && span[0] + span[1] <= 100, Arrays.toString(span));
    }

    @Test
    void aTinyAreaCanStillBeSeen() {
        assertTrue(AreaBar.span(new SparseArea(0, 1), 1L << 40, 300)[1] >= 2);
    }
}
