package org.vgpudesk.app.slice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.MmapMode;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionIndex;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.RegionSpec;
import org.vgpudesk.profile.region.SparseArea;

/** What strip and table show, with offsets of drivers that nobody has met. */
final class RegionRowsTest {

    private static final Set<RegionFlag> READ_WRITE = EnumSet.of(RegionFlag.READ, RegionFlag.WRITE);
    private static final Set<RegionFlag> ALL = EnumSet.allOf(RegionFlag.class);

    private static RegionInfo region(int index, Set<RegionFlag> flags, long offset, long size) {
        return new RegionInfo(index, flags, new Place(offset, size), Capabilities.NONE, MapTrial.NOT_TRIED);
    }

    private static DeviceInfo device(RegionInfo... regions) {
        return new DeviceInfo("vfio-pci", 9, List.of(regions), Map.of());
    }

    private static DeviceSpec stated(RegionSpec... regions) {
        return new DeviceSpec(
                "vfio-pci",
                new DeviceSpec.Extent(9, false),
                List.of(regions),
                List.of(),
                new DeviceSpec.Opening.Possible());
    }

    private static RegionSpec bar0(long size) {
        return new RegionSpec(
                new RegionIndex("vfio-pci", 0),
                "registers",
                new RegionSpec.Shape(size, READ_WRITE, null, false),
                RegionSpec.Mapping.NONE,
                Set.of());
    }

    @Test
    void aMadeUpSchemeOfOffsetsIsDrawnInItsOwnOrder() {
        var rows = new RegionRows(
                        null,
                        device(
                                region(0, READ_WRITE, 0xfeed_0000_0000_0000L, 4096),
                                region(1, READ_WRITE, 0x7, 12),
                                region(7, READ_WRITE, 0x8000_0000_0000_0000L, 256)))
                .rows();

        assertEquals(
                List.of("BAR1", "CONFIG", "BAR0"),
                RegionRows.byPlace(rows).stream().map(RegionRow::name).toList());
    }

    @Test
    void offsetsArePrintedAsTheyWereRead() {
        var rows = new RegionRows(null, device(region(0, READ_WRITE, -1L, 1), region(7, READ_WRITE, 0, 256))).rows();

        assertEquals(
                List.of("0xffffffffffffffff", "0x0"),
                rows.stream().map(r -> r.place().text()).toList());
    }

    @Test
    void twoRegionsAtOnePlaceAreSeenAsThat() {
        var rows = new RegionRows(
                        null, device(region(0, READ_WRITE, 0x1000, 4096), region(16, READ_WRITE, 0x1000, 4096)))
                .rows();

        assertTrue(rows.get(0).place().sameAs(rows.get(1).place()));
    }

    @Test
    void aProfileAloneStatesNoOffset() {
        var row = new RegionRows(stated(bar0(4096)), null).rows().getFirst();

        assertFalse(row.place().read());
        assertEquals("", row.place().text());
    }

    @Test
    void expectedStandsBesideReal() {
        var rows = new RegionRows(stated(bar0(128)), device(region(0, READ_WRITE, 0, 256)));
        var row = rows.rows().getFirst();

        assertEquals(
                List.of("128\u00a0B", "256\u00a0B"),
                List.of(row.size().expected(), row.size().real()));
        assertEquals(List.of(rows.findings().getFirst().sentence()), row.findings());
    }

    @Test
    void aRegionThatOnlyTheDeviceHasIsShown() {
        var rows = new RegionRows(
                        stated(bar0(4096)), device(region(0, READ_WRITE, 0, 4096), region(2, READ_WRITE, 0x77000, 64)))
                .rows();

        assertEquals(List.of("BAR0", "BAR2"), rows.stream().map(RegionRow::name).toList());
        assertTrue(rows.get(1).wrong());
    }

    @Test
    void whatCanBeMappedInPartIsDrawnInPart() {
        var areas = List.of(new SparseArea(4096, 8192));
        var row = new RegionRows(
                        null,
                        device(new RegionInfo(
                                2, ALL, new Place(0, 65536), new Capabilities(areas, null), MapTrial.MAPS)))
                .rows()
                .getFirst();

        assertEquals(areas, row.direct());
        assertEquals("one direct area", row.reached());
    }

    @Test
    void whatSaysThatItCanBeMappedAndDoesNotAnswerIsSaid() {
        var row = new RegionRows(
                        null, device(new RegionInfo(1, ALL, new Place(0, 4096), Capabilities.NONE, MapTrial.SIGBUS)))
                .rows()
                .getFirst();

        assertEquals("nobody answers", row.reached());
        assertEquals(List.of(), row.direct());
        assertTrue(row.mapping().contains("SIGBUS"), row.mapping());
    }

    @Test
    void theModeOfTheProfileIsSaid() {
        var bar2 = new RegionSpec(
                new RegionIndex("vfio-pci", 2),
                "memory",
                new RegionSpec.Shape(4096L, READ_WRITE, null, false),
                new RegionSpec.Mapping(MmapMode.FAULT, new RegionSpec.Areas.Whole()),
                Set.of());

        assertTrue(
                new RegionRows(stated(bar2), null).rows().getFirst().mapping().contains("fault"));
    }

    @Test
    void emptyRegionsAreNamedInOneSentence() {
        var sentence = new RegionRows(
                        stated(bar0(4096)), device(region(0, READ_WRITE, 0, 4096), region(3, READ_WRITE, 0, 0)))
                .absent();

        assertEquals("BAR1 to BAR5, ROM, CONFIG, VGA are empty, as expected.", sentence);
    }

    @Test
    void sizesAreExact() {
        assertEquals(
                List.of("255\u00a0B", "4224\u00a0B", "4\u00a0KB", "8\u00a0EB", "0\u00a0B"),
                List.of(
                        RegionSizes.text(255),
                        RegionSizes.text(4224),
                        RegionSizes.text(4096),
                        RegionSizes.text(Long.MIN_VALUE),
                        RegionSizes.text(0)));
    }
}
