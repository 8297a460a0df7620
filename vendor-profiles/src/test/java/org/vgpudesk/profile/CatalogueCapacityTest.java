package org.vgpudesk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.CardWords.Offer;
import org.vgpudesk.profile.CardWords.OfferedType;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.LockReason;
import org.vgpudesk.profile.capacity.Room;
import org.vgpudesk.profile.capacity.WhatIf;

/** The catalogue's rules on cards as hosts show them. */
final class CatalogueCapacityTest {

    private static final ProfileCatalog CATALOG = ProfileCatalog.standard();

    private static Offer offer(
            String parent,
            @Nullable String driver,
            boolean virtual,
            Map<String, Integer> counts,
            Map<String, String> names) {
        var types = new ArrayList<OfferedType>();
        new TreeMap<>(counts)
                .forEach((id, count) ->
                        types.add(new OfferedType(new TypeWords(id, names.get(id), "vfio-pci", null), count)));
        return new Offer(new ParentFacts(parent, driver, null, virtual), types);
    }

    private static WhatIf look(List<Offer> parents, TakenDevice... devices) {
        return CATALOG.whatIf(new CardWords("card", parents, List.of(devices)));
    }

    private static final Map<String, String> A16 =
            Map.of("nvidia-711", "NVIDIA A16-1Q", "nvidia-712", "NVIDIA A16-2Q", "nvidia-715", "NVIDIA A16-16Q");

    @Test
    void aCardWithVirtualFunctionsHasOneSizeOverAllOfThem() {
        var parents = new ArrayList<Offer>();
        for (var i = 0; i < 16; i++) {
            var room = i < 2 ? 0 : 1;
            parents.add(
                    offer("vf" + i, "nvidia", true, Map.of("nvidia-711", 0, "nvidia-712", room, "nvidia-715", 0), A16));
        }
        var cad = new TakenDevice("1", "cad-station", "vf0", "nvidia-712");
        var office = new TakenDevice("2", "office-win11", "vf1", "nvidia-712");
        var whatIf = look(parents, cad, office);

        assertEquals("equal-size", whatIf.mode().id());
        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(6), whatIf.room("nvidia-712"));
        assertEquals(List.of(new LockReason.OtherSize(List.of(cad, office))), whatIf.locks("nvidia-711"));
        assertEquals(Room.of(16), whatIf.without("1").without("2").room("nvidia-711"));
    }

    @Test
    void theLabsCardsAreToldApartByWhatTheirDriverCounts() {
        var names = Map.of("labgpu-102", "LAB G1-1Q", "labgpu-103", "LAB G1-2Q", "labgpu-105", "LAB G1-16Q");
        var held = new TakenDevice("1", "vm", "p", "labgpu-103");
        var equal = look(
                List.of(offer("p", "labgpu", false, Map.of("labgpu-102", 0, "labgpu-103", 7, "labgpu-105", 0), names)),
                held);
        var pool = look(
                List.of(offer("p", "labgpu", false, Map.of("labgpu-102", 14, "labgpu-103", 7, "labgpu-105", 0), names)),
                held);

        assertEquals(
                List.of("equal", "pool"), List.of(equal.mode().id(), pool.mode().id()));
        assertEquals(List.of(), equal.contradictions());
        assertEquals(List.of(), pool.contradictions());
        assertEquals(Room.of(6), pool.roomsAfter("labgpu-103").get("labgpu-103"));
        assertInstanceOf(
                LockReason.TooLittleLeft.class, pool.locks("labgpu-105").getFirst());
    }

    @Test
    void gvtgsSharedApertureIsNotGuessed() {
        var whatIf = look(List.of(offer(
                "p",
                "i915",
                false,
                Map.of("i915-GVTg_V5_1", 1, "i915-GVTg_V5_2", 2, "i915-GVTg_V5_4", 5, "i915-GVTg_V5_8", 7),
                Map.of())));

        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(new Room(4, 5), whatIf.roomsAfter("i915-GVTg_V5_8").get("i915-GVTg_V5_4"));
    }

    @Test
    void theKernelsSamplesCountByTheirOwnUnits() {
        var mtty = look(
                List.of(offer("m", "mtty", false, Map.of("mtty-1", 22, "mtty-2", 11), Map.of())),
                new TakenDevice("1", "vm", "m", "mtty-2"));
        var mdpy = look(List.of(offer("m", null, false, Map.of("mdpy-vga", 4, "mdpy-hd", 4), Map.of())));
        var mbochs = look(List.of(offer("m", null, false, Map.of("mbochs-small", 64, "mbochs-large", 4), Map.of())));

        assertEquals(List.of(), mtty.contradictions());
        assertEquals(Room.of(21), mtty.roomsAfter("mtty-1").get("mtty-1"));
        assertEquals(Room.of(10), mtty.roomsAfter("mtty-1").get("mtty-2"));
        assertEquals(Room.of(3), mdpy.roomsAfter("mdpy-vga").get("mdpy-hd"));
        assertEquals(Room.of(48), mbochs.roomsAfter("mbochs-large").get("mbochs-small"));
    }

    @Test
    void aSubchannelTakesOneDevice() {
        var whatIf = look(List.of(offer("css", null, false, Map.of("vfio_ccw-io", 1), Map.of())));

        assertEquals(Room.NONE, whatIf.roomsAfter("vfio_ccw-io").get("vfio_ccw-io"));
    }

    @Test
    void withoutAProfileTheDriversCountsAreAllThatIsKnown() {
        var whatIf = look(List.of(offer("p", "acme", false, Map.of("acme-1", 3), Map.of())));

        assertEquals(Room.of(3), whatIf.room("acme-1"));
        assertEquals(new Room(0, 3), whatIf.roomsAfter("acme-1").get("acme-1"));
    }
}
