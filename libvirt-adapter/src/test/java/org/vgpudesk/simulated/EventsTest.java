package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** What a simulated host tells, and in which order. */
final class EventsTest {

    private static final String VF = "pci_0000_41_00_6";
    private static final Verb.Define DEFINE = new Verb.Define(Client.device(1, VF, "nvidia-712"));

    private static List<String> kinds(List<HostEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    @Test
    void theReplayTellsEverythingBetweenItsTwoMarks() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            assertEquals(
                    List.of(
                            "ReplayBegun",
                            "GpuChanged",
                            "GpuChanged",
                            "GpuChanged",
                            "DeviceChanged",
                            "DeviceChanged",
                            "DomainChanged",
                            "DomainChanged",
                            "DomainChanged",
                            "DomainChanged",
                            "FactsChanged",
                            "CaughtUp"),
                    kinds(client.told()));
        }
    }

    @Test
    void aChangeOfOneSliceTellsItsCardAndItsSiblingsOnce() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.forget();
            client.confirmed(new Verb.Create(DEFINE.definition()));
            client.await(s -> s.device(DEFINE.definition().id()).isPresent()
                    && client.told().size() == 4);

            assertEquals(
                    List.of("DeviceChanged", "GpuChanged", "DeviceChanged", "DeviceChanged"), kinds(client.told()));
        }
    }

    @Test
    void aSliceOfAnotherSizeLocksAllOtherSizesOfTheCard() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            assertEquals(
                    List.of(1L, 0L), List.of(client.available(VF, "nvidia-712"), client.available(VF, "nvidia-711")));
        }
    }

    @Test
    void aDefinedSliceThatIsStoppedIsStillThere() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var id = DEFINE.definition().id();
            client.confirmed(DEFINE);
            client.confirmed(new Verb.Start(id));
            client.forget();
            client.confirmed(new Verb.Stop(id));
            client.await(s -> s.device(id).filter(d -> !d.active()).isPresent());

            assertFalse(client.told().contains(new HostEvent.DeviceGone(id)));
        }
    }

    @Test
    void aTransientSliceThatIsStoppedIsGone() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var id = DEFINE.definition().id();
            client.confirmed(new Verb.Create(DEFINE.definition()));
            client.confirmed(new Verb.Stop(id));

            client.awaitTold(new HostEvent.DeviceGone(id)::equals);
        }
    }

    @Test
    void aSecondClientIsToldOfWhatTheFirstDid() throws Exception {
        try (var one = Client.of("sim:///workstation");
                var two = Client.of(one.world())) {
            one.confirmed(DEFINE);
            two.await(s -> s.device(DEFINE.definition().id()).isPresent());
        }
    }

    @Test
    void twoOpenedWorkstationsAreTwoWorlds() throws Exception {
        try (var one = Client.of("sim:///workstation");
                var two = Client.of("sim:///workstation")) {
            one.confirmed(DEFINE);
            two.confirmed(DEFINE);
        }
    }

    @Test
    void noEventArrivesOnceAWatchIsClosed() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var late = new ArrayList<HostEvent>();
            var caughtUp = new CountDownLatch(1);
            var watch = client.host().watch(event -> {
                late.add(event);
                if (event instanceof HostEvent.CaughtUp) {
                    caughtUp.countDown();
                }
            });
            assertTrue(caughtUp.await(10, TimeUnit.SECONDS));
            watch.close();
            var before = List.copyOf(late);

            client.confirmed(DEFINE);
            client.await(s -> s.device(DEFINE.definition().id()).isPresent());

            assertEquals(before, late);
        }
    }

    @Test
    void anAcceptedVerbIsSeenOnlyAfterTheLag() throws Exception {
        try (var world = SimulatedWorld.open(URI.create("sim:///workstation?lag=300"));
                var host = world.open()) {
            var began = System.nanoTime();
            assertInstanceOf(Outcome.Confirmed.class, host.perform(DEFINE));

            assertTrue(System.nanoTime() - began >= 300_000_000L);
        }
    }

    @Test
    void anEventIsToldBeforeItsVerbIsConfirmedToALaterReader() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(DEFINE);

            var fresh = HostState.read(client.host(), Client.DEADLINE);

            assertTrue(fresh.device(DEFINE.definition().id()).orElseThrow().persistent());
        }
    }

    @Test
    void anOldLibvirtShowsNoDefinitions() throws Exception {
        try (var client = Client.of("sim:///samples?libvirt=7.0")) {
            assertTrue(client.await(HostState::caughtUp).devices().stream()
                    .allMatch(device -> device.active() && !device.persistent()));
        }
    }
}
