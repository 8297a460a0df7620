package org.vgpudesk.profile.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names and numbers of regions. */
final class RegionWordsTest {

    @Test
    void namesAreVfiosForEachDeviceApi() {
        assertEquals("BAR0", new RegionIndex("vfio-pci", 0).name());
        assertEquals("VGA", new RegionIndex("vfio-pci", 8).toString());
        assertEquals("9", new RegionIndex("vfio-pci", 9).name());
        assertEquals("CONFIG", new RegionIndex("vfio-ccw", 0).name());
        assertEquals("1", new RegionIndex("vfio-ccw", 1).name());
        assertEquals("0", new RegionIndex("vfio-ap", 0).name());
    }

    @Test
    void namesAreFoundWhateverTheirCase() {
        assertEquals(Optional.of(new RegionIndex("vfio-pci", 7)), RegionIndex.named("vfio-pci", "Config"));
        assertEquals(Optional.of(new RegionIndex("vfio-pci", 0)), RegionIndex.named("vfio-pci", "BAR0"));
        assertEquals(Optional.empty(), RegionIndex.named("vfio-ap", "BAR0"));
    }

    @Test
    void deviceSpecificIsWhatVfioDoesNotName() {
        assertFalse(new RegionIndex("vfio-pci", 8).deviceSpecific());
        assertTrue(new RegionIndex("vfio-pci", 9).deviceSpecific());
        assertTrue(new RegionIndex("vfio-ap", 0).deviceSpecific());
    }

    @Test
    void indexesAreOrderedAndNotNegative() {
        assertTrue(new RegionIndex("vfio-pci", 2).compareTo(new RegionIndex("vfio-pci", 10)) < 0);
        assertThrows(IllegalArgumentException.class, () -> new RegionIndex("vfio-pci", -1));
    }

    @Test
    void sizesArePrintedInTheLargestWholeUnit() {
        assertEquals(
                List.of("0 bytes", "255 bytes", "1 KiB", "1025 bytes", "3 MiB", "16 GiB", "1 TiB", "2048 TiB"),
                List.of(
                        Sizes.text(0),
                        Sizes.text(255),
                        Sizes.text(1024),
                        Sizes.text(1025),
                        Sizes.text(3L << 20),
                        Sizes.text(16L << 30),
                        Sizes.text(1L << 40),
                        Sizes.text(1L << 51)));
        assertEquals("16777215 TiB", Sizes.text(-(1L << 40)));
        assertEquals("0xff00000000000000", Sizes.offset(-(1L << 56)));
    }

    @Test
    void rangesOverlapWhereTheyShareAByte() {
        assertTrue(Ranges.overlap(0, 10, 9, 1));
        assertTrue(Ranges.overlap(9, 1, 0, 10));
        assertFalse(Ranges.overlap(0, 10, 10, 1));
        assertFalse(Ranges.overlap(10, 1, 0, 10));
        assertFalse(Ranges.overlap(0, 10, 5, 0));
        assertFalse(Ranges.overlap(5, 0, 0, 10));
        assertTrue(Ranges.overlap(-2, 2, -1, 1));
        assertFalse(Ranges.overlap(-1, 1, 0, 1));
        assertTrue(Ranges.overlap(1L << 63, 10, (1L << 63) + 9, 1));
    }

    @Test
    void rangesWrapBeyondTheLastByte() {
        assertFalse(Ranges.wraps(-1, 1));
        assertTrue(Ranges.wraps(-1, 2));
        assertFalse(Ranges.wraps(-1, 0));
        assertFalse(Ranges.wraps(0, -1));
        assertTrue(Ranges.wraps(2, -1));
    }

    @Test
    void areasEndWithinTheirRegion() {
        assertTrue(new SparseArea(10, 10).within(20));
        assertFalse(new SparseArea(10, 11).within(20));
        assertFalse(new SparseArea(21, 0).within(20));
        assertTrue(new SparseArea(20, 0).within(20));
        assertFalse(new SparseArea(10, -5).within(20));
        assertFalse(new SparseArea(-5, 10).within(20));
    }
}
