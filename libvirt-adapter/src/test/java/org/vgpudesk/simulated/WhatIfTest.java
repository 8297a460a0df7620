package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.profile.CardWords;
import org.vgpudesk.profile.CardWords.Offer;
import org.vgpudesk.profile.CardWords.OfferedType;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.TypeWords;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.Room;
import org.vgpudesk.profile.capacity.WhatIf;
import org.vgpudesk.simulated.MdevDriver.ActiveDevice;

/**
 * What the profiles foretell against what the drivers then count: the two were written from the same facts by different
 * hands. Whatever is made and taken back on a card, nothing that was promised turns out wrong.
 */
final class WhatIfTest {

    private static final ProfileCatalog CATALOG = ProfileCatalog.standard();
    private static final int CARDS = 40;
    private static final int STEPS = 25;

    /** A card: its driver, the kernel's name for it, and the parents that it has. */
    private record Setup(String name, MdevDriver driver, String kernelDriver, int parents, boolean virtual) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Setup> setups() {
        return Stream.of(
                new Setup("serial ports", new MttyDriver(), "mtty", 1, false),
                new Setup("plain displays", new MdpyDriver(), "mdpy", 1, false),
                new Setup("displays with memory", new MbochsDriver(), "mbochs", 1, false),
                new Setup("a pool", new LabPooledDriver(8192, pooled(), Set.of()), "labgpu", 1, false),
                new Setup(
                        "one size",
                        new LabEqualDriver(16384, TypeTables.framebuffer("lab"), Set.of()),
                        "labgpu",
                        1,
                        false),
                new Setup("an aperture", new GvtgDriver(TypeTables.aperture("UHD630")), "i915", 1, false),
                new Setup("a card", new NvidiaVgpuDriver(16384, TypeTables.framebuffer("T4")), "nvidia", 1, false),
                new Setup(
                        "virtual functions",
                        new NvidiaSriovVgpuDriver(16384, TypeTables.framebuffer("A16")),
                        "nvidia",
                        16,
                        true),
                new Setup(
                        "few virtual functions",
                        new NvidiaSriovVgpuDriver(16384, TypeTables.framebuffer("A16")),
                        "nvidia",
                        3,
                        true),
                new Setup("a subchannel", new VfioCcwDriver(), "vfio_ccw", 1, false));
    }

    private static List<FramebufferType> pooled() {
        return List.of(
                new FramebufferType("labgpu-201", "LAB G2-1G", 1024, 1, "1920x1200", 60),
                new FramebufferType("labgpu-202", "LAB G2-2G", 2048, 1, "1920x1200", 60),
                new FramebufferType("labgpu-203", "LAB G2-4G", 4096, 1, "1920x1200", 60),
                new FramebufferType("labgpu-204", "LAB G2-8G", 8192, 1, "1920x1200", 60));
    }

    /** A card with what is on it. */
    private record State(Setup setup, List<ActiveDevice> active, boolean described) {

        List<String> parents() {
            return IntStream.range(0, setup.parents).mapToObj(n -> "parent" + n).toList();
        }

        long available(String typeId, String parent) {
            return setup.driver.available(typeId, parent, active);
        }

        State with(String parent, String typeId) {
            var more = new ArrayList<>(active);
            more.add(new ActiveDevice(parent, typeId));
            return new State(setup, more, described);
        }

        State without(int place) {
            var fewer = new ArrayList<>(active);
            fewer.remove(place);
            return new State(setup, fewer, described);
        }

        /** How many more can really be made, one after the other. */
        long room(String typeId) {
            var state = this;
            var count = 0;
            while (true) {
                var now = state;
                var parent = parents().stream()
                        .filter(p -> now.available(typeId, p) > 0)
                        .findFirst();
                if (parent.isEmpty()) {
                    return count;
                }
                state = state.with(parent.get(), typeId);
                count++;
            }
        }

        WhatIf whatIf() {
            var devices = new ArrayList<TakenDevice>();
            for (var place = 0; place < active.size(); place++) {
                var device = active.get(place);
                devices.add(new TakenDevice(Integer.toString(place), "vm" + place, device.parent(), device.typeId()));
            }
            return CATALOG.whatIf(new CardWords(
                    "card",
                    parents().stream()
                            .map(parent -> new Offer(
                                    new ParentFacts(parent, setup.kernelDriver, null, setup.virtual),
                                    setup.driver.types().stream()
                                            .map(type -> new OfferedType(words(type), available(type.id(), parent)))
                                            .toList()))
                            .toList(),
                    devices));
        }

        /** libvirt passes no description on, so it may be missing. */
        private TypeWords words(MdevDriver.LeafType type) {
            return new TypeWords(type.id(), type.name(), type.deviceApi(), described ? type.description() : null);
        }
    }

    @ParameterizedTest
    @MethodSource("setups")
    void nothingThatIsForetoldTurnsOutWrong(Setup setup) {
        for (var card = 0; card < CARDS; card++) {
            var random = new Random(card);
            var state = new State(setup, List.of(), card % 2 == 0);
            for (var step = 0; step < STEPS; step++) {
                foretells(state, random);
                state = next(state, random);
            }
        }
    }

    private static State next(State state, Random random) {
        if (!state.active.isEmpty() && random.nextInt(3) == 0) {
            return state.without(random.nextInt(state.active.size()));
        }
        var type = any(state, random);
        return state.parents().stream()
                .filter(parent -> state.available(type, parent) > 0)
                .findFirst()
                .map(parent -> state.with(parent, type))
                .orElse(state);
    }

    private static String any(State state, Random random) {
        var types = state.setup.driver.types();
        return types.get(random.nextInt(types.size())).id();
    }

    private static void foretells(State state, Random random) {
        var whatIf = state.whatIf();
        assertEquals(List.of(), whatIf.contradictions(), () -> "on " + state.active);
        state.setup.driver.types().forEach(type -> within(whatIf.room(type.id()), state, type.id(), "now"));
        var made = any(state, random);
        whatIf.parentFor(made)
                .ifPresent(parent -> assertTrue(state.available(made, parent) > 0, () -> made + " on " + state.active));
        whatIf.with(made).ifPresent(after -> {
            var parent = whatIf.parentFor(made).orElseThrow();
            var then = state.with(parent, made);
            whatIf.roomsAfter(made).forEach((id, room) -> within(room, then, id, "after one more " + made));
        });
        if (!state.active.isEmpty()) {
            var place = random.nextInt(state.active.size());
            var fewer = whatIf.without(Integer.toString(place));
            var then = state.without(place);
            state.setup
                    .driver
                    .types()
                    .forEach(type -> within(fewer.room(type.id()), then, type.id(), "after a return"));
        }
    }

    private static void within(Room foretold, State state, String typeId, String when) {
        var real = state.room(typeId);
        assertTrue(
                foretold.atLeast() <= real && real <= foretold.atMost(),
                () -> typeId + " " + when + ": " + foretold + ", but " + real + " on " + state.active);
    }
}
