package org.vgpudesk.profile.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vgpudesk.profile.region.RegionFlag.MMAP;
import static org.vgpudesk.profile.region.RegionFlag.READ;
import static org.vgpudesk.profile.region.RegionFlag.WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.region.DeviceSpec.Extent;
import org.vgpudesk.profile.region.DeviceSpec.IrqSpec;
import org.vgpudesk.profile.region.DeviceSpec.Opening;
import org.vgpudesk.profile.region.RegionFinding.Kind;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.RegionSpec.Areas;
import org.vgpudesk.profile.region.RegionSpec.Mapping;
import org.vgpudesk.profile.region.RegionSpec.Shape;
import org.vgpudesk.profile.region.RegionSpec.StatedArea;

/** One device that is as it should be, and everything that can be wrong with it, one thing at a time. */
final class RegionCheckTest {

    private static final long K = 1024;
    private static final String PCI = "vfio-pci";
    private static final RegionType EDID = new RegionType(1, 1);
    private static final List<SparseArea> AREAS =
            List.of(new SparseArea(64 * K, 64 * K), new SparseArea(256 * K, 128 * K));

    private static RegionSpec stated(int index, long size, Mapping mapping, Integer... aliases) {
        return new RegionSpec(
                new RegionIndex(PCI, index),
                "role " + index,
                new Shape(size, Set.of(READ, WRITE), null, false),
                mapping,
                Set.of(aliases));
    }

    private static final Mapping POPULATE = new Mapping(MmapMode.POPULATE, new Areas.Whole());
    private static final Mapping PARTS = new Mapping(
            MmapMode.POPULATE,
            new Areas.Listed(List.of(new StatedArea(64 * K, 64 * K), new StatedArea(256 * K, null))));

    private static final DeviceSpec STATED = new DeviceSpec(
            PCI,
            new Extent(10, false),
            List.of(
                    stated(0, 4 * K, Mapping.NONE),
                    stated(1, 256 * K, POPULATE),
                    stated(4, 512 * K, PARTS),
                    stated(7, 256, Mapping.NONE),
                    new RegionSpec(
                            new RegionIndex(PCI, 9),
                            "EDID",
                            new Shape(4 * K, Set.of(READ, WRITE), EDID, false),
                            Mapping.NONE,
                            Set.of())),
            List.of(new IrqSpec(0, "INTX", 1)),
            new Opening.Possible());

    private static RegionInfo real(int index, long offset, long size, RegionFlag... flags) {
        return new RegionInfo(index, Set.of(flags), new Place(offset, size), Capabilities.NONE, MapTrial.NOT_TRIED);
    }

    private static RegionInfo with(RegionInfo info, @Nullable List<SparseArea> areas, @Nullable RegionType type) {
        return new RegionInfo(info.index(), info.flags(), info.place(), new Capabilities(areas, type), info.trial());
    }

    private static RegionInfo tried(RegionInfo info, MapTrial trial) {
        return new RegionInfo(info.index(), info.flags(), info.place(), info.capabilities(), trial);
    }

    /** As it should be; regions that do not exist have flags all the same, and the offset of another one. */
    private static List<RegionInfo> good() {
        return List.of(
                real(0, 0x10000, 4 * K, READ, WRITE),
                tried(real(1, 0x200000, 256 * K, READ, WRITE, MMAP), MapTrial.MAPS),
                real(2, 0x10000, 0, READ, WRITE, MMAP),
                real(3, 0, 0),
                with(real(4, 0x400000, 512 * K, READ, WRITE, MMAP), AREAS, null),
                real(7, 0, 256, READ, WRITE),
                with(real(9, 0x8000, 4 * K, READ, WRITE), null, EDID));
    }

    private static DeviceInfo device(List<RegionInfo> regions) {
        return new DeviceInfo(PCI, 10, regions, Map.of(0, 1, 1, 7));
    }

    /** The findings of a device one of whose regions is otherwise. */
    private static List<RegionFinding> otherwise(int index, UnaryOperator<RegionInfo> change) {
        var regions = new ArrayList<>(good());
        regions.replaceAll(region -> region.index() == index ? change.apply(region) : region);
        return RegionCheck.compare(STATED, device(regions));
    }

    private static List<RegionFinding> finding(Kind kind, @Nullable String region, String... details) {
        return List.of(new RegionFinding(kind, region, List.of(details)));
    }

    private static RegionInfo moved(RegionInfo region, long offset) {
        return new RegionInfo(
                region.index(),
                region.flags(),
                new Place(offset, region.place().size()),
                region.capabilities(),
                region.trial());
    }

    private static RegionInfo sized(RegionInfo region, long size) {
        return new RegionInfo(
                region.index(),
                region.flags(),
                new Place(region.place().offset(), size),
                region.capabilities(),
                region.trial());
    }

    private static RegionInfo flagged(RegionInfo region, RegionFlag... flags) {
        return new RegionInfo(region.index(), Set.of(flags), region.place(), region.capabilities(), region.trial());
    }

    @Test
    void findsNothingWrongWithAGoodDevice() {
        assertEquals(List.of(), RegionCheck.compare(STATED, device(good())));
    }

    @Test
    void findsARegionThatIsMissing() {
        assertEquals(finding(Kind.MISSING, "BAR0", "role 0"), otherwise(0, region -> sized(region, 0)));
        assertEquals(finding(Kind.MISSING, "9", "EDID"), RegionCheck.compare(STATED, device(good().subList(0, 6))));
    }

    @Test
    void findsARegionTooMany() {
        assertEquals(finding(Kind.EXTRA, "BAR3", "8 KiB"), otherwise(3, region -> real(3, 0x90000, 8 * K, READ)));
    }

    @Test
    void findsARegionTooManyBeyondTheCount() {
        var regions = new ArrayList<>(good());
        regions.add(real(12, 0x90000, 16, READ));

        assertEquals(finding(Kind.EXTRA, "12", "16 bytes"), RegionCheck.compare(STATED, device(regions)));
    }

    @Test
    void allowsMoreRegionsWhereTheProfileDoesButNotWhatIsWrongInThem() {
        var open = new DeviceSpec(PCI, new Extent(null, true), STATED.regions(), List.of(), STATED.opening());
        var regions = new ArrayList<>(good());
        regions.add(tried(real(12, 0x90000, 16, READ, MMAP), MapTrial.SIGBUS));

        assertEquals(finding(Kind.MMAP_WITHOUT_HANDLER, "12"), RegionCheck.compare(open, device(regions)));
    }

    @Test
    void findsAnotherSize() {
        assertEquals(finding(Kind.SIZE, "BAR1", "256 KiB", "512 KiB"), otherwise(1, region -> sized(region, 512 * K)));
    }

    @Test
    void saysNothingOfASizeThatIsNotStated() {
        var spec = new RegionSpec(
                new RegionIndex(PCI, 0), "r", new Shape(null, Set.of(READ), null, false), Mapping.NONE, Set.of());
        var device = new DeviceSpec(PCI, new Extent(null, false), List.of(spec), List.of(), STATED.opening());

        assertEquals(List.of(), RegionCheck.compare(device, device(List.of(real(0, 8, 12345, READ)))));
    }

    @Test
    void findsOtherAccess() {
        assertEquals(finding(Kind.ACCESS_MISSING, "BAR0", "write"), otherwise(0, region -> flagged(region, READ)));
        assertEquals(finding(Kind.ACCESS_MISSING, "BAR0", "read"), otherwise(0, region -> flagged(region, WRITE)));
        var readOnly = new RegionSpec(
                new RegionIndex(PCI, 6), "ROM", new Shape(2 * K, Set.of(READ), null, false), Mapping.NONE, Set.of());
        var device = new DeviceSpec(PCI, new Extent(null, false), List.of(readOnly), List.of(), STATED.opening());

        assertEquals(
                finding(Kind.ACCESS_EXTRA, "ROM", "write"),
                RegionCheck.compare(device, device(List.of(real(6, 8, 2 * K, READ, WRITE)))));
    }

    @Test
    void findsAMappingThatIsNotOffered() {
        assertEquals(
                finding(Kind.MMAP_FLAG_MISSING, "BAR1", "populate"),
                otherwise(1, region -> flagged(region, READ, WRITE)));
    }

    @Test
    void findsAMappingThatIsNotStated() {
        assertEquals(finding(Kind.MMAP_FLAG_EXTRA, "BAR0"), otherwise(0, region -> flagged(region, READ, WRITE, MMAP)));
        assertEquals(
                finding(Kind.MMAP_FLAG_EXTRA, "BAR0"),
                otherwise(0, region -> tried(flagged(region, READ, WRITE, MMAP), MapTrial.MAPS)));
    }

    @Test
    void findsAMappingThatNobodyAnswers() {
        assertEquals(
                finding(Kind.MMAP_WITHOUT_HANDLER, "BAR1"), otherwise(1, region -> tried(region, MapTrial.SIGBUS)));
        assertEquals(finding(Kind.MMAP_REFUSED, "BAR1"), otherwise(1, region -> tried(region, MapTrial.REFUSED)));
    }

    @Test
    void saysOfAFlagWithoutHandlerOnlyThat() {
        assertEquals(
                finding(Kind.MMAP_WITHOUT_HANDLER, "BAR0"),
                otherwise(0, region -> tried(flagged(region, READ, WRITE, MMAP), MapTrial.SIGBUS)));
    }

    @Test
    void doesNotBlameARegionWithoutTheFlagForRefusing() {
        assertEquals(List.of(), otherwise(0, region -> tried(region, MapTrial.REFUSED)));
    }

    @Test
    void findsAnAreaThatEndsOutside() {
        var areas = List.of(AREAS.getFirst(), new SparseArea(256 * K, 512 * K));

        assertEquals(
                finding(Kind.AREA_OUTSIDE, "BAR4", "0x40000 + 512 KiB", "512 KiB"),
                otherwise(4, region -> with(region, areas, null)));
    }

    @Test
    void anAreaMayEndWhereItsRegionEnds() {
        assertEquals(
                List.of(),
                otherwise(
                        4, region -> with(region, List.of(AREAS.getFirst(), new SparseArea(256 * K, 256 * K)), null)));
    }

    @Test
    void findsAreasThatOverlap() {
        var areas =
                List.of(new SparseArea(64 * K, 64 * K), new SparseArea(256 * K, 8 * K), new SparseArea(260 * K, 8 * K));

        assertEquals(
                List.of(
                        new RegionFinding(
                                Kind.AREAS_DIFFER,
                                "BAR4",
                                List.of(
                                        "0x10000 + 64 KiB, 0x40000 + ?",
                                        "0x10000 + 64 KiB, 0x40000 + 8 KiB, 0x41000 + 8 KiB")),
                        new RegionFinding(Kind.AREAS_OVERLAP, "BAR4", List.of("0x40000 + 8 KiB", "0x41000 + 8 KiB"))),
                otherwise(4, region -> with(region, areas, null)));
    }

    @Test
    void findsOtherAreas() {
        assertEquals(
                finding(
                        Kind.AREAS_DIFFER,
                        "BAR4",
                        "0x10000 + 64 KiB, 0x40000 + ?",
                        "0x10000 + 32 KiB, 0x40000 + 128 KiB"),
                otherwise(4, region -> with(region, List.of(new SparseArea(64 * K, 32 * K), AREAS.getLast()), null)));
        assertEquals(
                Kind.AREAS_DIFFER,
                otherwise(4, region -> with(region, List.of(new SparseArea(0, 64 * K), AREAS.getLast()), null))
                        .getFirst()
                        .kind());
    }

    @Test
    void findsThatAreasAreNotTold() {
        assertEquals(finding(Kind.AREAS_MISSING, "BAR4"), otherwise(4, region -> with(region, null, null)));
    }

    @Test
    void findsAreasWhereAllIsStated() {
        assertEquals(
                finding(Kind.AREAS_EXTRA, "BAR1", "0x10000 + 64 KiB, 0x40000 + 128 KiB"),
                otherwise(
                                1,
                                region -> with(
                                        sized(region, 256 * K),
                                        List.of(new SparseArea(64 * K, 64 * K), new SparseArea(256 * K, 128 * K)),
                                        null))
                        .subList(0, 1));
    }

    @Test
    void takesTheDevicesWordForAreasThatOnlyItKnows() {
        var byDevice = stated(4, 512 * K, new Mapping(MmapMode.FAULT, new Areas.AsTheDeviceSays()));
        var device = new DeviceSpec(PCI, new Extent(null, true), List.of(byDevice), List.of(), STATED.opening());

        assertEquals(List.of(), RegionCheck.compare(device, device(good())));
        assertEquals(
                finding(Kind.AREAS_MISSING, "BAR4"),
                RegionCheck.compare(device, device(List.of(real(4, 0, 512 * K, READ, WRITE, MMAP)))));
    }

    @Test
    void findsAnotherTypeOfADeviceSpecificRegion() {
        assertEquals(
                finding(Kind.TYPE, "9", "0x1/1", "0x80008086/2"),
                otherwise(9, region -> with(region, null, new RegionType(0x80008086L, 2))));
        assertEquals(finding(Kind.TYPE, "9", "0x1/1", "-"), otherwise(9, region -> with(region, null, null)));
    }

    @Test
    void findsRegionsThatShareBytes() {
        assertEquals(
                finding(Kind.OVERLAP, "BAR0", "BAR1", "0x200000 + 4 KiB", "0x200000 + 256 KiB"),
                otherwise(0, region -> moved(region, 0x200000)));
        assertEquals(
                finding(Kind.OVERLAP, "BAR0", "BAR1", "0x23ffff + 4 KiB", "0x200000 + 256 KiB"),
                otherwise(0, region -> moved(region, 0x23ffff)));
    }

    @Test
    void regionsMayTouch() {
        assertEquals(List.of(), otherwise(0, region -> moved(region, 0x240000)));
        assertEquals(List.of(), otherwise(0, region -> moved(region, 0x200000 - 4 * K)));
    }

    @Test
    void allowsAnAliasThatIsDeclaredOnEitherSide() {
        var bar = stated(0, 4 * K, Mapping.NONE, 16);
        var picture = stated(16, 4 * K, Mapping.NONE);
        var regions = List.of(real(0, 0x1000, 4 * K, READ, WRITE), real(16, 0x1000, 4 * K, READ, WRITE));
        for (var specs : List.of(
                List.of(bar, picture), List.of(stated(0, 4 * K, Mapping.NONE), stated(16, 4 * K, Mapping.NONE, 0)))) {
            var device = new DeviceSpec(PCI, new Extent(null, false), specs, List.of(), STATED.opening());
            assertEquals(List.of(), RegionCheck.compare(device, device(regions)));
        }
        var none = new DeviceSpec(
                PCI,
                new Extent(null, false),
                List.of(stated(0, 4 * K, Mapping.NONE, 7), picture),
                List.of(),
                STATED.opening());
        assertEquals(
                Kind.OVERLAP,
                RegionCheck.compare(none, device(regions)).getFirst().kind());
    }

    @Test
    void offsetsAreUnsignedAndMayUseAll64Bits() {
        var high = -64 * K;

        assertEquals(List.of(), otherwise(0, region -> moved(region, high)));
        assertEquals(List.of(), otherwise(0, region -> moved(region, -4 * K)));
        assertEquals(
                finding(Kind.WRAPS, "BAR0", "0xfffffffffffff001", "4 KiB"),
                otherwise(0, region -> moved(region, -4 * K + 1)));
    }

    @Test
    void findsAnotherCountAndOtherInterrupts() {
        assertEquals(
                List.of(
                        new RegionFinding(Kind.REGION_COUNT, null, List.of("10", "9")),
                        new RegionFinding(Kind.IRQ, null, List.of("INTX", "1", "0"))),
                RegionCheck.compare(STATED, new DeviceInfo(PCI, 9, good(), Map.of())));
    }

    @Test
    void asksForEveryIndexThatIsCountedOrStated() {
        assertEquals(List.of(0, 1, 4, 7, 9), List.copyOf(STATED.indexesToAsk(0)));
        assertEquals(List.of(0, 1, 2, 4, 7, 9), List.copyOf(STATED.indexesToAsk(3)));
    }

    @Test
    void everyKindHasASentenceThatSaysAllItKnows() {
        for (var kind : Kind.values()) {
            var sentence = new RegionFinding(kind, "BAR5", List.of("one", "two", "three")).sentence();
            assertTrue(sentence.endsWith("."), sentence);
            assertTrue(!sentence.contains("{"), sentence);
        }
        assertEquals(
                "BAR1 has 512 KiB, the profile states 256 KiB.",
                new RegionFinding(Kind.SIZE, "BAR1", List.of("256 KiB", "512 KiB")).sentence());
    }
}
