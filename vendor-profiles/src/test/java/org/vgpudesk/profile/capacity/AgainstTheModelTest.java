package org.vgpudesk.profile.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.Placement.Candidate;

/**
 * Holds for thousands of cards that are made up, compared with a model that knows only what is allowed and finds the
 * rest by trying. A failure names the seed: {@code -Dvgpu.seed=…} makes the same cards again.
 */
final class AgainstTheModelTest {

    private static final int CARDS = Integer.getInteger("vgpu.capacity.cards", 3000);

    private interface Claim {
        void holds(ModelCard card, RandomGenerator random, String seed);
    }

    private static void forAll(Claim claim) {
        var first = Long.getLong("vgpu.seed");
        for (var i = 0; i < CARDS; i++) {
            var seed = first == null ? 20260101L + i : first;
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var card = ModelCard.random(random);
            claim.holds(card, random, "-Dvgpu.seed=" + seed + " " + card);
        }
    }

    @Test
    void saysWhatFitsNow() {
        forAll((card, random, seed) -> {
            var devices = card.populate(random);
            var whatIf = WhatIf.of(List.of(card.mode()), card.state(devices, random.nextBoolean()));

            assertEquals(List.of(), whatIf.contradictions(), seed);
            for (var t = 0; t < card.sizes().size(); t++) {
                assertEquals(Room.of(card.room(devices, t)), whatIf.room(card.type(t)), seed + devices);
            }
        });
    }

    @Test
    void looksAhead() {
        forAll((card, random, seed) -> {
            var devices = card.populate(random);
            var whatIf = WhatIf.of(List.of(card.mode()), card.state(devices, random.nextBoolean()));
            var chosen = random.nextInt(card.sizes().size());

            assertEquals(
                    card.room(devices, chosen) > 0,
                    whatIf.with(card.type(chosen)).isPresent(),
                    seed + devices);
            whatIf.with(card.type(chosen)).ifPresent(after -> {
                assertTrue(card.legal(after.devices()), seed + devices + after.devices());
                var lockedOut = new HashSet<String>();
                for (var t = 0; t < card.sizes().size(); t++) {
                    var room = card.room(after.devices(), t);
                    assertEquals(Room.of(room), after.room(card.type(t)), seed + devices + " then " + chosen);
                    assertEquals(
                            Room.of(room), whatIf.roomsAfter(card.type(chosen)).get(card.type(t)), seed);
                    if (t != chosen && room == 0 && card.room(devices, t) > 0) {
                        lockedOut.add(card.type(t));
                    }
                }
                var told = whatIf.lockedOutBy(card.type(chosen));
                assertEquals(
                        lockedOut,
                        new HashSet<>(
                                told.stream().map(WhatIf.LockedOut::typeId).toList()),
                        seed);
                assertTrue(told.stream().noneMatch(l -> l.reasons().isEmpty()), seed);
            });
        });
    }

    @Test
    void saysWhatFitsAfterSomethingIsTakenBack() {
        forAll((card, random, seed) -> {
            var devices = card.populate(random);
            if (!devices.isEmpty()) {
                var gone = devices.get(random.nextInt(devices.size()));
                var after = WhatIf.of(List.of(card.mode()), card.state(devices, true))
                        .without(gone.id());
                var left = devices.stream().filter(d -> !d.equals(gone)).toList();

                assertEquals(left, after.devices(), seed);
                for (var t = 0; t < card.sizes().size(); t++) {
                    assertEquals(Room.of(card.room(left, t)), after.room(card.type(t)), seed + devices + gone);
                }
            }
        });
    }

    @Test
    void locksExactlyWhatDoesNotFitAndNamesThoseInTheWay() {
        forAll((card, random, seed) -> {
            var devices = card.populate(random);
            var whatIf = WhatIf.of(List.of(card.mode()), card.state(devices, random.nextBoolean()));
            for (var t = 0; t < card.sizes().size(); t++) {
                var locks = whatIf.locks(card.type(t));
                assertEquals(card.room(devices, t) == 0, !locks.isEmpty(), seed + devices);
                assertTrue(locks.stream().noneMatch(LockReason.DriverSaysNone.class::isInstance), seed);
                if (!locks.isEmpty() && card.room(List.of(), t) > 0) {
                    var inTheWay = new HashSet<TakenDevice>();
                    locks.forEach(lock -> inTheWay.addAll(lock.holders()));
                    var without =
                            devices.stream().filter(d -> !inTheWay.contains(d)).toList();
                    assertTrue(card.room(without, t) > 0, seed + devices + locks);
                }
            }
        });
    }

    @Test
    void neverClaimsWhatItCannotKnow() {
        forAll((card, random, seed) -> {
            var devices = card.populate(random);
            var whatIf = WhatIf.of(List.of(card.vague()), card.state(devices, false));
            assertEquals(List.of(), whatIf.contradictions(), seed + devices);
            for (var t = 0; t < card.sizes().size(); t++) {
                assertTrue(whatIf.room(card.type(t)).allows(card.room(devices, t)), seed + devices);
                var type = card.type(t);
                whatIf.with(type).ifPresent(after -> {
                    if (card.legal(after.devices())) {
                        for (var u = 0; u < card.sizes().size(); u++) {
                            var truth = card.room(after.devices(), u);
                            var told = after.room(card.type(u));
                            assertTrue(
                                    told.allows(truth), seed + devices + " then " + type + ": " + told + " " + truth);
                        }
                    }
                });
                for (var device : devices) {
                    var after = whatIf.without(device.id());
                    var truth = card.room(after.devices(), t);
                    assertTrue(after.room(type).allows(truth), seed + devices + " without " + device);
                }
            }
        });
    }

    @Test
    void recognisesTheRuleOfACardAmongOthers() {
        forAll((card, random, seed) -> {
            var devices = card.populate(random);
            var modes = new ArrayList<CapacityMode>();
            modes.add(new CapacityMode(
                    "wrong",
                    List.of(new CapacityRule.Pool(List.of(new CapacityRule.Stock("framebuffer", 1000L, false))))));
            modes.add(card.mode());
            var whatIf = WhatIf.of(modes, card.state(devices, true));

            assertEquals(List.of(), whatIf.contradictions(), seed + devices);
            for (var t = 0; t < card.sizes().size(); t++) {
                assertEquals(Room.of(card.room(devices, t)), whatIf.room(card.type(t)), seed + devices);
            }
        });
    }

    @Test
    void placesAsManyAsFitOnSeveralCards() {
        forAll((card, random, seed) -> {
            var other = ModelCard.random(random);
            var onCard = card.populate(random);
            var onOther = other.populate(random);
            var wanted = random.nextInt(12);
            var candidates = List.of(
                    new Candidate(WhatIf.of(List.of(card.mode()), card.state(onCard, true)), card.type(0)),
                    new Candidate(WhatIf.of(List.of(other.mode()), other.state(onOther, true)), other.type(0)));
            for (var placement : Placement.values()) {
                var spots = placement.place(candidates, wanted);

                assertEquals(
                        Math.min(wanted, card.room(onCard, 0) + other.room(onOther, 0)),
                        spots.size(),
                        seed + placement);
                assertTrue(spots.stream().allMatch(Placement.Spot::certain), seed);
            }
        });
    }
}
