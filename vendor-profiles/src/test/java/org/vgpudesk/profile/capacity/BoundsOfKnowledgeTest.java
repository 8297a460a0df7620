package org.vgpudesk.profile.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.profile.capacity.CapacityRule.EqualSize;
import org.vgpudesk.profile.capacity.CapacityRule.MixedSizes;
import org.vgpudesk.profile.capacity.CapacityRule.OnePerParent;
import org.vgpudesk.profile.capacity.CapacityRule.OnePerVirtualFunction;
import org.vgpudesk.profile.capacity.CapacityRule.Pool;
import org.vgpudesk.profile.capacity.CapacityRule.Stock;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;
import org.vgpudesk.profile.capacity.Placement.Candidate;

/** What can be said where a profile knows only a part, and where things contradict each other. */
final class BoundsOfKnowledgeTest {

    private static final CapacityMode EQUAL = mode(new EqualSize(null, false));
    private static final CapacityMode POOL = mode(new Pool(List.of(new Stock("memory", null, false))));

    private static CapacityMode mode(CapacityRule... rules) {
        return new CapacityMode("mode", List.of(rules));
    }

    /** A card with one parent, types named by their memory, in the host's order. */
    private static CapacityState card(Map<String, Long> available, String... devices) {
        return card(List.of(new ParentState("p", false, available)), devices);
    }

    private static CapacityState card(List<ParentState> parents, String... devices) {
        var types = new HashMap<String, TypeAmounts>();
        parents.forEach(parent -> parent.available().keySet().forEach(id -> amounts(id, types)));
        var taken = new ArrayList<TakenDevice>();
        for (var type : devices) {
            amounts(type, types);
            taken.add(new TakenDevice("d" + taken.size(), "vm", "p", type));
        }
        return new CapacityState("card", parents, taken, types);
    }

    private static void amounts(String id, Map<String, TypeAmounts> types) {
        if (id.chars().allMatch(Character::isDigit)) {
            types.put(id, new TypeAmounts(Map.of("memory", Long.valueOf(id), "framebuffer", Long.valueOf(id))));
        }
    }

    private static Map<String, Long> counts(Object... pairs) {
        var counts = new LinkedHashMap<String, Long>();
        for (var i = 0; i < pairs.length; i += 2) {
            counts.put((String) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return counts;
    }

    private static TakenDevice device(int number, String type) {
        return new TakenDevice("d" + number, "vm", "p", type);
    }

    @Test
    void aSharedStockThatNobodyNamesIsBoundedByTheCounts() {
        var whatIf = WhatIf.of(List.of(POOL), card(counts("3", 5, "2", 8)));
        var after = whatIf.with("3").orElseThrow();

        assertEquals(Room.of(4), after.room("3"));
        assertEquals(new Room(6, 7), after.room("2"));
    }

    @Test
    void whatIsTakenBackReturnsToTheStock() {
        var after = WhatIf.of(List.of(POOL), card(counts("3", 5, "2", 8), "3")).without("d0");

        assertEquals(Room.of(6), after.room("3"));
        assertEquals(new Room(9, 10), after.room("2"));
    }

    @Test
    void aStockOfWhichATypesShareIsNotKnownPromisesNothing() {
        var whatIf = WhatIf.of(List.of(POOL), card(counts("3", 5, "unknown", 8)));

        assertEquals(Room.of(8), whatIf.room("unknown"));
        assertEquals(new Room(0, 5), whatIf.with("unknown").orElseThrow().room("3"));
        var taken = WhatIf.of(List.of(POOL), card(counts("3", 5), "unknown")).without("d0");
        assertEquals(new Room(5, Long.MAX_VALUE), taken.room("3"));
    }

    @Test
    void besideAnotherRuleTheCountsBoundAStockFromBelowOnly() {
        var parents = List.of(new ParentState("p", true, counts("3", 1)), new ParentState("q", true, counts("3", 1)));
        var whatIf = WhatIf.of(
                List.of(mode(new Pool(List.of(new Stock("memory", null, false))), new OnePerVirtualFunction())),
                card(parents));

        assertEquals(new Room(1, 2), whatIf.room("3"));
        assertEquals(new Room(0, 1), whatIf.with("3").orElseThrow().room("3"));
    }

    @Test
    void aKnownTotalWithAnUnknownDeviceIsAnUpperBound() {
        var whatIf = WhatIf.of(
                List.of(mode(new Pool(List.of(new Stock("memory", 10L, false))))),
                card(counts("3", 2), "3", "unknown"));

        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(Room.of(2), whatIf.room("3"));
        assertEquals(new Room(0, 1), whatIf.with("3").orElseThrow().room("3"));
    }

    @Test
    void ofEqualSizesThatNobodyKnowsTheCountsTellHowManyThereAre() {
        var whatIf = WhatIf.of(List.of(EQUAL), card(counts("a", 3, "b", 4)));
        var after = whatIf.with("a").orElseThrow();

        assertEquals(Room.of(2), after.room("a"));
        assertEquals(new Room(0, 3), after.room("b"));
    }

    @Test
    void besideADeviceOfUnknownSizeAnEqualSizeIsOnlyPossible() {
        var whatIf = WhatIf.of(List.of(mode(new EqualSize(8L, false))), card(counts("2", 3, "8", 0), "unknown"));

        assertEquals(Room.of(3), whatIf.room("2"));
        assertEquals(new Room(0, 2), whatIf.with("2").orElseThrow().room("2"));
    }

    @Test
    void ofDevicesOfUnknownSizeTheCapHoldsStill() {
        var whatIf = WhatIf.of(List.of(mode(new EqualSize(2L, false))), card(counts("a", 1), "b"));

        assertEquals(Room.of(1), whatIf.room("a"));
        assertEquals(Room.NONE, whatIf.with("a").orElseThrow().room("a"));
    }

    @Test
    void virtualFunctionsDoNotTellHowManyOfAnUnknownSizeThereAre() {
        var parents = new ArrayList<ParentState>();
        for (var name : List.of("p", "q", "r")) {
            parents.add(new ParentState(name, true, counts("a", 1)));
        }
        var whatIf = WhatIf.of(List.of(mode(new EqualSize(null, false), new OnePerVirtualFunction())), card(parents));

        assertEquals(new Room(1, 3), whatIf.room("a"));
        assertEquals(new Room(0, 2), whatIf.with("a").orElseThrow().room("a"));
    }

    @Test
    void anIndependentTypeWithoutAKnownMostIsCountedDown() {
        var whatIf = WhatIf.of(List.of(mode(new CapacityRule.Independent())), card(counts("a", 3, "b", 1), "a"));
        var after = whatIf.with("a").orElseThrow();

        assertEquals(Room.of(2), after.room("a"));
        assertEquals(Room.of(1), after.room("b"));
        assertEquals(Room.of(4), whatIf.without("d0").room("a"));
    }

    private static Stream<CapacityMode> modesThatForbidTwoOfFive() {
        return Stream.of(
                mode(new Pool(List.of(new Stock("memory", 8L, false)))),
                mode(new MixedSizes("most", false)),
                mode(new EqualSize(1L, false)),
                mode(new OnePerParent()),
                new CapacityMode("mode", List.of(), "slices", null));
    }

    @ParameterizedTest
    @MethodSource("modesThatForbidTwoOfFive")
    void saysThatARuleForbidsWhatExists(CapacityMode mode) {
        var whatIf = WhatIf.of(List.of(mode), card(counts("5", 0, "6", 0), "5", "5"));

        assertTrue(whatIf.contradictions()
                .contains(new Contradiction.StateForbidden("mode", List.of(device(0, "5"), device(1, "5")))));
    }

    @Test
    void aCountThatIsReachedForbidsOneMore() {
        var types = Map.of("a", new TypeAmounts(Map.of("maxInstances", 1L)));
        var parents = List.of(new ParentState("p", false, counts("a", 0)));
        var two = new CapacityState("card", parents, List.of(device(0, "a"), device(1, "a")), types);
        var one = new CapacityState("card", parents, List.of(device(0, "a")), types);
        var independent = List.of(mode(new CapacityRule.Independent()));

        assertEquals(1, WhatIf.of(independent, two).contradictions().size());
        assertEquals(List.of(), WhatIf.of(independent, one).contradictions());
        assertEquals(
                List.of(new LockReason.MostReached(1, List.of(device(0, "a")))),
                WhatIf.of(independent, one).locks("a"));
    }

    @Test
    void aModeThatForbidsWhatExistsIsTheLastToBelieve() {
        var loose = new CapacityMode("loose", List.of(new Pool(List.of(new Stock("memory", 100L, false)))));
        var state = card(counts("5", 0, "6", 0), "5", "6");

        assertEquals("loose", WhatIf.of(List.of(EQUAL, loose), state).mode().id());
        assertEquals("loose", WhatIf.of(List.of(loose, EQUAL), state).mode().id());
    }

    @Test
    void aContradictionAboutOneTypeLeavesTheOthersAlone() {
        var whatIf = WhatIf.of(List.of(EQUAL), card(counts("2", 1, "4", 2, "8", 1)));

        assertEquals(List.of(new Contradiction.CountDiffers("p", "2", Room.of(4), 1)), whatIf.contradictions());
        assertEquals(Room.of(1), whatIf.room("2"));
        assertEquals(Room.of(1), whatIf.roomsAfter("4").get("4"));
        assertEquals(new Room(0, 0), whatIf.roomsAfter("4").get("2"));
    }

    @Test
    void aTypeIsMadeWhereItsDriverHasRoom() {
        var parents = List.of(new ParentState("p", false, counts("a", 0)), new ParentState("q", false, counts("a", 2)));

        assertEquals("q", WhatIf.of(List.of(), card(parents)).parentFor("a").orElseThrow());
        assertTrue(WhatIf.of(List.of(), card(counts("a", 0))).parentFor("a").isEmpty());
    }

    @Test
    void aTypeThatOnlyOneModeHasIsRecognisedByItsCount() {
        var types = Map.of(
                "whole", new TypeAmounts(Map.of("framebuffer", 8L)),
                "slice", new TypeAmounts(Map.of("framebuffer", 8L, "slices", 1L)));
        var state = new CapacityState(
                "card", List.of(new ParentState("p", false, counts("whole", 0, "slice", 1))), List.of(), types);
        var timeSliced = new CapacityMode("time", List.of(new EqualSize(null, false)), null, "slices");
        var mig = new CapacityMode("mig", List.of(new MixedSizes("most", true)), "slices", null);
        var whatIf = WhatIf.of(List.of(timeSliced, mig), state);

        assertEquals("mig", whatIf.mode().id());
        assertEquals(List.of(), whatIf.contradictions());
        assertEquals(List.of(new LockReason.OtherMode("mig", List.of())), whatIf.locks("whole"));
    }

    @Test
    void onlyThoseWhoTakeOfAStockHoldIt() {
        var types = Map.of(
                "a", new TypeAmounts(Map.of("memory", 5L)),
                "free", new TypeAmounts(Map.of("memory", 0L)));
        var devices = List.of(device(0, "a"), device(1, "free"), device(2, "unknown"));
        var state = new CapacityState(
                "card", List.of(new ParentState("p", false, counts("a", 0, "free", 7))), devices, types);
        var whatIf = WhatIf.of(List.of(mode(new Pool(List.of(new Stock("memory", 5L, false))))), state);

        assertEquals(
                List.of(new LockReason.TooLittleLeft("memory", 5, 0, List.of(devices.get(0), devices.get(2)))),
                whatIf.locks("a"));
        assertEquals(Room.of(7), whatIf.room("free"));
    }

    @Test
    void thoughtsAreToldApart() {
        var twice = WhatIf.of(List.of(), card(counts("a", 5)))
                .with("a")
                .orElseThrow()
                .with("a")
                .orElseThrow();

        assertEquals(
                List.of("what-if-1", "what-if-2"),
                twice.devices().stream().map(TakenDevice::id).toList());
        assertEquals(1, twice.without("what-if-1").devices().size());
    }

    @Test
    void numbersNearTheLargestDoNotOverflow() {
        var types = Map.of("a", new TypeAmounts(Map.of("memory", Long.MAX_VALUE / 2)));
        var state = new CapacityState(
                "card", List.of(new ParentState("p", false, counts("a", Integer.MAX_VALUE))), List.of(), types);

        assertEquals(Room.of(Integer.MAX_VALUE), WhatIf.of(List.of(POOL), state).room("a"));
        assertEquals(Long.MAX_VALUE, Bounds.plus(Long.MAX_VALUE - 1, 5));
        assertEquals(Long.MAX_VALUE, Bounds.times(3, Long.MAX_VALUE / 2));
        assertEquals(6, Bounds.times(2, 3));
        assertEquals(0, Bounds.times(0, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, Bounds.minus(Long.MAX_VALUE, 3));
    }

    @Test
    void roomsHaveTwoOrderedBounds() {
        assertTrue(Room.of(3).exact());
        assertFalse(new Room(1, 3).exact());
        assertEquals(Room.NONE, Room.of(-2));
        assertThrows(IllegalArgumentException.class, () -> new Room(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Room(-1, 1));
    }

    @Test
    void packsWhereLeastIsLockedOutThenWhereLeastIsLeft() {
        var crowded = candidate("crowded", POOL, counts("2", 2), "2");
        var roomy = candidate("roomy", POOL, counts("2", 5), "2");
        var locking = candidate("locking", EQUAL, counts("2", 1, "1", 2), "2");

        assertEquals(List.of("crowded"), cards(Placement.PACK.place(List.of(roomy, crowded), 1)));
        assertEquals(List.of("roomy"), cards(Placement.PACK.place(List.of(locking, roomy), 1)));
        assertEquals(List.of("roomy"), cards(Placement.SPREAD.place(List.of(locking, roomy), 1)));
        assertEquals(List.of(), Placement.PACK.place(List.of(roomy), 0));
    }

    @Test
    void prefersACardWhereItFitsForCertain() {
        var unsure = new Candidate(
                WhatIf.of(List.of(), named("unsure", card(counts("2", 5))))
                        .with("2")
                        .orElseThrow(),
                "2");
        var sure = candidate("sure", POOL, counts("2", 9), "2");

        for (var placement : Placement.values()) {
            var spots = placement.place(List.of(unsure, sure), 10);
            assertEquals("sure", spots.getFirst().card());
            assertTrue(spots.getFirst().certain());
            assertFalse(spots.getLast().certain());
        }
    }

    private static CapacityState named(String name, CapacityState state) {
        return new CapacityState(name, state.parents(), state.devices(), state.types());
    }

    private static Candidate candidate(String name, CapacityMode mode, Map<String, Long> counts, String type) {
        return new Candidate(WhatIf.of(List.of(mode), named(name, card(counts))), type);
    }

    private static List<String> cards(List<Placement.Spot> spots) {
        return spots.stream().map(Placement.Spot::card).toList();
    }
}
