package org.vgpudesk.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;

/** A burst of events costs as much as what it is about, and leaves the same behind. */
final class WaitingEventsTest {

    private static final HostEvent BEGUN = new HostEvent.ReplayBegun();
    private static final HostEvent CAUGHT_UP = new HostEvent.CaughtUp();
    private static final HostEvent LOST = new HostEvent.HostLost("the line is cut");

    private static MediatedDeviceId id(int number) {
        return new MediatedDeviceId(new UUID(1, number), "pci_0000_00_10_0");
    }

    private static HostEvent device(int number, int group) {
        return new HostEvent.DeviceChanged(new MediatedDevice(
                new DeviceDefinition(id(number), "lab-2"), "mdev_" + number, true, true, false, group));
    }

    private static HostEvent gone(int number) {
        return new HostEvent.DeviceGone(id(number));
    }

    private static HostEvent domain(int number, int memory) {
        return new HostEvent.DomainChanged(new Domain(
                new UUID(2, number), "vm-" + number, Domain.State.OFF, true, memory, null, List.of(), List.of()));
    }

    private static HostEvent facts(String why) {
        return new HostEvent.FactsChanged(HostFacts.unknown(why));
    }

    private static List<HostEvent> left(HostEvent... events) {
        var waiting = new WaitingEvents();
        for (var event : events) {
            waiting.add(event);
        }
        return waiting.drain();
    }

    @Test
    void keepsOnlyTheNewestOfEachThingHoweverManyCome() {
        var waiting = new WaitingEvents();
        for (int i = 0; i < 10_000; i++) {
            waiting.add(device(i % 10, i));
            assertTrue(waiting.size() <= 10, "after " + i);
        }

        var expected = new ArrayList<HostEvent>();
        for (int i = 9_990; i < 10_000; i++) {
            expected.add(device(i % 10, i));
        }
        assertEquals(expected, waiting.drain());
        assertTrue(waiting.isEmpty());
    }

    @Test
    void keepsTheNewestAtItsOwnPlace() {
        assertEquals(List.of(domain(1, 1), device(1, 2)), left(device(1, 1), domain(1, 1), device(1, 2)));
    }

    @Test
    void takesAThingThatWentForTheSameThing() {
        assertEquals(List.of(gone(1)), left(device(1, 1), gone(1)));
        assertEquals(List.of(device(1, 2)), left(gone(1), device(1, 2)));
    }

    @Test
    void movesNothingAcrossTheEndOfAReplay() {
        assertEquals(
                List.of(BEGUN, device(1, 1), CAUGHT_UP, device(1, 2)),
                left(BEGUN, device(1, 1), CAUGHT_UP, device(1, 2)));
    }

    @Test
    void movesNothingAcrossALoss() {
        assertEquals(List.of(device(1, 1), LOST, device(1, 2)), left(device(1, 1), LOST, device(1, 2)));
    }

    @Test
    void forgetsWhatAReplayHasToldAgain() {
        assertEquals(
                List.of(LOST, BEGUN, device(1, 2), CAUGHT_UP),
                left(device(1, 1), gone(2), LOST, BEGUN, device(1, 2), CAUGHT_UP));
    }

    @Test
    void keepsWhatWasToldBeforeAReplayThatIsNotOverYet() {
        assertEquals(List.of(gone(2), BEGUN, device(1, 2)), left(gone(2), BEGUN, device(1, 2)));
    }

    @Test
    void keepsTheFactsWhichAReplayNeedNotRepeat() {
        assertEquals(
                List.of(facts("b"), BEGUN, device(1, 1), CAUGHT_UP),
                left(facts("a"), facts("b"), BEGUN, device(1, 1), CAUGHT_UP));
    }

    @Test
    void takesNoMoreRoomForAHostThatComesAndGoes() {
        var waiting = new WaitingEvents();
        for (int i = 0; i < 1_000; i++) {
            waiting.add(LOST);
            waiting.add(BEGUN);
            waiting.add(device(i % 10, i));
            if (i % 3 == 0) {
                waiting.add(CAUGHT_UP);
            }
            assertTrue(waiting.size() <= 40, waiting.size() + " after " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void leavesTheSameBehindAsAllEvents(long seed) {
        var random = new Random(seed);
        var all = new HostState();
        var few = new HostState();
        var waiting = new WaitingEvents();
        var teller = new Teller(random);
        for (int i = 0; i < 5_000; i++) {
            var event = teller.next();
            all.apply(event);
            waiting.add(event);
            if (random.nextInt(60) == 0) {
                waiting.drain().forEach(few::apply);
                assertEquals(everything(all), everything(few), "after " + i);
            }
        }
    }

    private static List<Object> everything(HostState state) {
        return List.of(
                state.caughtUp(),
                Set.copyOf(new HashSet<>(state.gpus())),
                Set.copyOf(new HashSet<>(state.devices())),
                Set.copyOf(new HashSet<>(state.domains())),
                Set.copyOf(new HashSet<>(state.unreadable())),
                state.facts(),
                state.access());
    }

    /** A host that tells this and that, in an order in which hosts tell. */
    private static final class Teller {

        private final Random random;
        private HostEvent mark = LOST;

        Teller(Random random) {
            this.random = random;
        }

        HostEvent next() {
            if (mark.equals(LOST)) {
                mark = BEGUN;
                return mark;
            }
            int chance = random.nextInt(40);
            if (chance == 0) {
                mark = LOST;
            } else if (chance <= 2) {
                mark = mark.equals(BEGUN) ? CAUGHT_UP : BEGUN;
            } else {
                return thing();
            }
            return mark;
        }

        private HostEvent thing() {
            int which = random.nextInt(5);
            int now = random.nextInt(1_000);
            return switch (random.nextInt(10)) {
                case 0 -> device(which, now);
                case 1 -> gone(which);
                case 2 -> domain(which, now);
                case 3 -> new HostEvent.DomainGone(new UUID(2, which));
                case 4 -> new HostEvent.GpuChanged(new Gpu("gpu-" + which, "Lab", "Lab " + now, List.of()));
                case 5 -> new HostEvent.GpuGone("gpu-" + which);
                case 6 -> new HostEvent.Unreadable("node-" + which, null, "why " + now);
                case 7 -> new HostEvent.ReadableAgain("node-" + which);
                case 8 -> new HostEvent.AccessChanged(new Access.Locked("why " + now));
                default -> facts("facts " + now);
            };
        }
    }
}
