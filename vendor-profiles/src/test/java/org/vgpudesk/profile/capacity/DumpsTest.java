package org.vgpudesk.profile.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;

/** What real cards were seen to show. */
final class DumpsTest {

    private static final CapacityMode EQUAL = new CapacityMode(
            "equal-size", List.of(new CapacityRule.EqualSize(32L, false), new CapacityRule.OnePerVirtualFunction()));

    private static final Map<String, Long> P40 =
            Map.of("1B", 1L, "1Q", 1L, "2B", 2L, "2B4", 2L, "2Q", 2L, "4Q", 4L, "8Q", 8L, "24Q", 24L);

    private static final Map<String, Long> A6000 = Map.of("1Q", 1L, "2Q", 2L, "3Q", 3L, "48Q", 48L);

    private static CapacityState card(Map<String, Long> gibibytes, Map<String, Long> available, String... devices) {
        var types = new HashMap<String, TypeAmounts>();
        gibibytes.forEach((id, size) -> types.put(id, new TypeAmounts(Map.of("framebuffer", size << 30))));
        var taken = new ArrayList<TakenDevice>();
        for (var type : devices) {
            taken.add(new TakenDevice("uuid-" + taken.size(), "office-" + (taken.size() + 1), "p", type));
        }
        return new CapacityState("card", List.of(new ParentState("p", false, available)), taken, types);
    }

    private static Map<String, Long> counts(Map<String, Long> types, long size, long count) {
        var counts = new LinkedHashMap<String, Long>();
        types.forEach((id, gibibytes) -> counts.put(id, gibibytes == size ? count : 0L));
        return counts;
    }

    @Test
    void p40ShowsElevenOfEvery2GbTypeAfterOne() {
        var whatIf = WhatIf.of(List.of(EQUAL), card(P40, counts(P40, 2, 11), "2B"));

        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(11), whatIf.room("2Q"));
        assertEquals(Room.of(11), whatIf.room("2B4"));
        assertEquals(Room.NONE, whatIf.room("4Q"));
    }

    @Test
    void saysWhoHoldsTheOtherSize() {
        var state = card(P40, counts(P40, 2, 10), "2B", "2Q");

        assertEquals(
                List.of(new LockReason.OtherSize(state.devices())),
                WhatIf.of(List.of(EQUAL), state).locks("4Q"));
    }

    @Test
    void rtxA6000Shows23AfterOne2GbTypeAndIsCutAt32() {
        assertEquals(
                Room.of(23),
                WhatIf.of(List.of(EQUAL), card(A6000, counts(A6000, 2, 23), "2Q"))
                        .room("2Q"));
        var empty = new LinkedHashMap<>(Map.of("1Q", 32L, "2Q", 24L, "3Q", 16L, "48Q", 1L));
        var whatIf = WhatIf.of(List.of(EQUAL), card(A6000, empty));

        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(31), whatIf.roomsAfter("1Q").get("1Q"));
        assertEquals(
                List.of("2Q", "3Q", "48Q"),
                whatIf.lockedOutBy("1Q").stream()
                        .map(WhatIf.LockedOut::typeId)
                        .sorted()
                        .toList());
    }

    @Test
    void gvtgShowsTheSameAsThreePoolsThatNobodyNames() {
        var types =
                Map.of("1", amounts(512, 2048), "2", amounts(256, 1024), "4", amounts(128, 512), "8", amounts(64, 384));
        var available = new LinkedHashMap<>(Map.of("1", 1L, "2", 2L, "4", 5L, "8", 7L));
        var state = new CapacityState("igpu", List.of(new ParentState("p", false, available)), List.of(), types);
        var pool = new CapacityMode(
                "shared",
                List.of(new CapacityRule.Pool(List.of(
                        new CapacityRule.Stock("low", null, false),
                        new CapacityRule.Stock("high", null, false),
                        new CapacityRule.Stock("fence", null, false)))));
        var whatIf = WhatIf.of(List.of(pool), state);

        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(5), whatIf.room("4"));
        assertEquals(new Room(0, 1), whatIf.roomsAfter("1").get("1"));
        assertEquals(new Room(4, 5), whatIf.roomsAfter("8").get("4"));
    }

    private static TypeAmounts amounts(long low, long high) {
        return new TypeAmounts(Map.of("low", low, "high", high, "fence", 4L));
    }

    @Test
    void virtualFunctionsOfACardShareItsSizeRule() {
        var types = Map.of(
                "2Q", new TypeAmounts(Map.of("framebuffer", 2L << 30)),
                "16Q", new TypeAmounts(Map.of("framebuffer", 16L << 30)));
        var parents = new ArrayList<ParentState>();
        for (var i = 0; i < 16; i++) {
            parents.add(new ParentState("vf" + i, true, Map.of("2Q", i == 0 ? 0L : 1L, "16Q", 0L)));
        }
        var held = new TakenDevice("u", "cad-station", "vf0", "2Q");
        var whatIf = WhatIf.of(List.of(EQUAL), new CapacityState("card", parents, List.of(held), types));

        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(7), whatIf.room("2Q"));
        assertEquals("vf1", whatIf.parentFor("2Q").orElseThrow());
        assertEquals(List.of(new LockReason.OtherSize(List.of(held))), whatIf.locks("16Q"));
    }

    @Test
    void showsWhereTheDriverAndTheRuleDisagreeAndBelievesTheDriver() {
        var whatIf = WhatIf.of(List.of(EQUAL), card(P40, counts(P40, 2, 9), "2B"));

        assertTrue(whatIf.contradictions().contains(new Contradiction.CountDiffers("p", "2Q", Room.of(11), 9)));
        assertEquals(Room.of(9), whatIf.room("2Q"));
        assertEquals(new Room(0, 9), whatIf.roomsAfter("2Q").get("2Q"));
    }

    @Test
    void promisesNothingWhereTheDriverCountsMoreThanTheRule() {
        var whatIf = WhatIf.of(List.of(EQUAL), card(P40, counts(P40, 2, 20), "2B"));

        assertEquals(Room.of(20), whatIf.room("2Q"));
        assertEquals(new Room(0, 20), whatIf.roomsAfter("2Q").get("2Q"));
    }

    @Test
    void aCardOfSeveralSizesIsInTheModeThatAllowsIt() {
        var mixed = new CapacityMode("mixed", List.of(new CapacityRule.MixedSizes("mixedMost", true)));
        var available = new LinkedHashMap<>(
                Map.of("1B", 8L, "1Q", 8L, "2B", 4L, "2B4", 4L, "2Q", 4L, "4Q", 2L, "8Q", 1L, "24Q", 0L));
        var whatIf = WhatIf.of(List.of(EQUAL, mixed), card(P40, available, "2B", "8Q"));

        assertEquals("mixed", whatIf.mode().id());
        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(1), whatIf.room("8Q"));
        assertEquals(
                List.of(new LockReason.TooLittleLeft("framebuffer", 24L << 30, 14L << 30, whatIf.devices())),
                whatIf.locks("24Q"));
    }

    @Test
    void saysThatNoModeAllowsWhatExists() {
        var state = card(P40, counts(P40, 2, 0), "2B", "8Q");
        var whatIf = WhatIf.of(List.of(EQUAL), state);

        assertTrue(whatIf.contradictions().contains(new Contradiction.StateForbidden("equal-size", state.devices())));
    }

    @Test
    void aTypeOfAnotherModeIsLockedByTheMode() {
        var types = Map.of(
                "40C",
                new TypeAmounts(Map.of("framebuffer", 40L)),
                "1-5C",
                new TypeAmounts(Map.of("framebuffer", 5L, "slices", 1L)));
        var state = new CapacityState(
                "a100", List.of(new ParentState("p", false, Map.of("40C", 1L, "1-5C", 0L))), List.of(), types);
        var timeSliced =
                new CapacityMode("time-sliced", List.of(new CapacityRule.EqualSize(32L, false)), null, "slices");
        var mig = new CapacityMode("mig", List.of(new CapacityRule.MixedSizes("maxInstances", true)), "slices", null);
        var whatIf = WhatIf.of(List.of(timeSliced, mig), state);

        assertEquals("time-sliced", whatIf.mode().id());
        assertEquals(List.of(new LockReason.OtherMode("time-sliced", List.of())), whatIf.locks("1-5C"));
        assertEquals(List.of(), whatIf.locks("40C"));
    }

    @Test
    void withoutARuleOnlyTheDriverIsBelieved() {
        var whatIf = WhatIf.of(List.of(), card(P40, counts(P40, 2, 3), "2B"));

        assertEquals(Room.of(3), whatIf.room("2Q"));
        assertEquals(new Room(0, 3), whatIf.roomsAfter("2Q").get("2Q"));
        assertEquals(List.of(new LockReason.DriverSaysNone()), whatIf.locks("8Q"));
        assertEquals(Room.NONE, whatIf.room("unknown"));
        assertEquals(List.of(), whatIf.locks("unknown"));
    }

    @Test
    void packsOnTheCardThatHasTheSizeAlreadyAndSpreadsOverTheOther() {
        var used = new Placement.Candidate(
                WhatIf.of(List.of(EQUAL), named("used", card(P40, counts(P40, 2, 11), "2B"))), "2Q");
        var full = new LinkedHashMap<String, Long>();
        P40.forEach((id, size) -> full.put(id, 24 / size));
        var empty = new Placement.Candidate(WhatIf.of(List.of(EQUAL), named("empty", card(P40, full))), "2Q");

        assertEquals(
                List.of("used", "used", "used"),
                Placement.PACK.place(List.of(empty, used), 3).stream()
                        .map(Placement.Spot::card)
                        .toList());
        assertEquals(
                List.of("empty", "used", "empty"),
                Placement.SPREAD.place(List.of(used, empty), 3).stream()
                        .map(Placement.Spot::card)
                        .toList());
    }

    private static CapacityState named(String card, CapacityState state) {
        return new CapacityState(card, state.parents(), state.devices(), state.types());
    }
}
