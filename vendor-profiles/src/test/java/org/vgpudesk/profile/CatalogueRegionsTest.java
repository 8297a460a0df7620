package org.vgpudesk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.DeviceSpec.Opening;
import org.vgpudesk.profile.region.RegionCheck;
import org.vgpudesk.profile.region.RegionFinding;
import org.vgpudesk.profile.region.RegionFinding.Kind;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

/** The catalogue's regions against the tables of the drivers, faults included. */
final class CatalogueRegionsTest {

    private static final Set<RegionFlag> RW = Set.of(RegionFlag.READ, RegionFlag.WRITE);
    private static final Set<RegionFlag> RWM = Set.of(RegionFlag.READ, RegionFlag.WRITE, RegionFlag.MMAP);
    private static final Capabilities EDID = new Capabilities(null, new RegionType(1, 1));

    private static DeviceSpec stated(String type, String deviceApi) {
        return ProfileCatalog.standard()
                .facts(new ParentFacts("p", null, null, false), new TypeWords(type, null, deviceApi, null))
                .orElseThrow()
                .device();
    }

    private static RegionInfo region(
            int index, Set<RegionFlag> flags, long offset, long size, @Nullable Capabilities capabilities) {
        return new RegionInfo(
                index,
                flags,
                new Place(offset, size),
                capabilities == null ? Capabilities.NONE : capabilities,
                MapTrial.NOT_TRIED);
    }

    private static List<Kind> check(String type, int count, Map<Integer, Integer> irqs, List<RegionInfo> regions) {
        return RegionCheck.compare(stated(type, "vfio-pci"), new DeviceInfo("vfio-pci", count, regions, irqs)).stream()
                .map(RegionFinding::kind)
                .toList();
    }

    @Test
    void mttyIsAsItsSourceHasIt() {
        var regions = new ArrayList<RegionInfo>();
        for (var i = 0; i < 9; i++) {
            var size = i == 7 ? 255 : i < 2 ? 8 : 0;
            regions.add(region(i, RW, (long) i << 40, size, null));
        }

        assertEquals(List.of(), check("mtty-2", 9, Map.of(0, 1, 1, 1), regions));
        assertEquals(List.of(Kind.EXTRA), check("mtty-1", 9, Map.of(0, 1, 1, 1), regions));
    }

    @Test
    void mdpyMayShowItsPictureTwice() {
        var regions = List.of(
                region(0, RWM, 0x1000, 4 << 20, null),
                region(7, RW, 0, 255, null),
                region(16, RWM, 0x1000, 4 << 20, null));

        assertEquals(List.of(), check("mdpy-xga", 9, Map.of(), regions));
        assertEquals(List.of(Kind.SIZE, Kind.SIZE), check("mdpy-hd", 9, Map.of(), regions));
    }

    @Test
    void mbochsIsAsItsSourceHasIt() {
        var regions = List.of(
                region(0, RWM, 0x3000, 16 << 20, null),
                region(2, RW, 0x1000, 0x1000, null),
                region(7, RW, 0, 255, null),
                region(9, RW, 0x2000, 0x1000, EDID));

        assertEquals(List.of(), check("mbochs-medium", 10, Map.of(), regions));
        assertTrue(stated("mbochs-medium", "vfio-pci")
                .region(0)
                .orElseThrow()
                .shape()
                .unsafeToRead());
    }

    private static List<RegionInfo> lab(long bar1Size, long bar2Offset, long lastArea) {
        var areas = List.of(new SparseArea(0x10000, 0x10000), new SparseArea(0x40000, lastArea));
        return List.of(
                region(7, RW, 0, 256, null),
                region(9, RW, 0x8000, 4096, EDID),
                region(0, RW, 0x10000, 4096, null),
                new RegionInfo(3, RWM, new Place(0x80000, 65536), Capabilities.NONE, MapTrial.SIGBUS),
                region(2, RWM, bar2Offset, 0x40000, null),
                region(1, RWM, 0x200000, bar1Size, null),
                region(4, RWM, 0x400000, 0x80000, new Capabilities(areas, null)));
    }

    @Test
    void theLabsFaultsAreFoundByName() {
        var irqs = Map.of(0, 1);

        assertEquals(
                List.of(Kind.MMAP_WITHOUT_HANDLER), check("labgpu-101", 10, irqs, lab(0x40000, 0x100000, 0x20000)));
        assertEquals(
                List.of(Kind.SIZE, Kind.MMAP_WITHOUT_HANDLER),
                check("labgpu-101", 10, irqs, lab(0x80000, 0x100000, 0x20000)));
        assertEquals(
                List.of(Kind.MMAP_WITHOUT_HANDLER, Kind.OVERLAP),
                check("labgpu-101", 10, irqs, lab(0x40000, 0x210000, 0x20000)));
        assertEquals(
                List.of(Kind.MMAP_WITHOUT_HANDLER, Kind.AREAS_DIFFER, Kind.AREA_OUTSIDE),
                check("labgpu-101", 10, irqs, lab(0x40000, 0x100000, 0x80000)));
    }

    @Test
    void gvtgsAreaHasTheSizeOfItsMemory() {
        var bar2 = new Capabilities(List.of(new SparseArea(0x8000000, 128 << 20)), null);
        var regions = List.of(
                region(0, RW, 0, 16 << 20, null),
                region(2, RWM, 2L << 40, 1L << 30, bar2),
                region(7, RW, 7L << 40, 4096, null),
                region(
                        9,
                        Set.of(RegionFlag.READ),
                        9L << 40,
                        8192,
                        new Capabilities(null, new RegionType(0x80008086L, 1))),
                region(10, RW, 10L << 40, 128, EDID));

        assertEquals(List.of(), check("i915-GVTg_V5_4", 11, Map.of(0, 1, 1, 1), regions));
        assertEquals(List.of(Kind.AREAS_DIFFER), check("i915-GVTg_V5_2", 11, Map.of(0, 1, 1, 1), regions));
        assertEquals(
                new Opening.OnlyInVirtualMachine(),
                stated("i915-GVTg_V5_4", "vfio-pci").opening());
    }

    @Test
    void channelsAndAdaptersHaveTheirOwnIndexes() {
        assertEquals(
                "CONFIG",
                stated("vfio_ccw-io", "vfio-ccw").regions().getFirst().index().name());
        assertEquals(4, stated("vfio_ccw-io", "vfio-ccw").regions().size());
        assertEquals(List.of(), stated("vfio_ap-passthrough", "vfio-ap").regions());
    }

    @Test
    void aDriverOfWhichNotAllIsKnownMayHaveMoreRegions() {
        assertTrue(stated("nvidia-230", "vfio-pci").extent().more());
    }
}
