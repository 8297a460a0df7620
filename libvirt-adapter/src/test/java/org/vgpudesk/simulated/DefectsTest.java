package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** That each built-in mistake is really one. */
final class DefectsTest {

    private static final String IGPU = "pci_0000_00_02_0";
    private static final Verb.Define DEFINE = new Verb.Define(Client.device(1, IGPU, "i915-GVTg_V5_4"));

    @Test
    void otherTypesKeepTheirOldCount() throws Exception {
        try (var client = Client.of("sim:///workstation", Defect.FORGETS_OTHER_TYPES)) {
            var before = client.available(IGPU, "i915-GVTg_V5_1");
            client.confirmed(new Verb.Create(DEFINE.definition()));
            client.await(s -> s.gpuOf(IGPU)
                    .flatMap(g -> g.function(IGPU))
                    .flatMap(f -> f.type("i915-GVTg_V5_4"))
                    .filter(t -> t.availableInstances() == 4)
                    .isPresent());

            assertEquals(before, client.available(IGPU, "i915-GVTg_V5_1"));
        }
    }

    @Test
    void whatIsInUseCanBeStopped() throws Exception {
        try (var client = Client.of("sim:///workstation", Defect.STOPS_WHAT_IS_IN_USE)) {
            client.confirmed(new Verb.Stop(
                    client.await(s -> true).devices().iterator().next().id()));
        }
    }

    @Test
    void aDetachIsConfirmedThoughTheGuestIsMute() throws Exception {
        try (var client = Client.of("sim:///workstation", Defect.CONFIRMS_A_MUTE_GUEST)) {
            var cad = client.domain("cad-station");
            client.world().guest(cad.uuid()).mute();
            client.confirmed(new Verb.Detach(cad.uuid(), cad.live().getFirst(), Scope.LIVE));
        }
    }

    @Test
    void aStoppedSliceIsToldAsGone() throws Exception {
        try (var client = Client.of("sim:///workstation", Defect.TELLS_STOPPED_AS_GONE)) {
            var id = DEFINE.definition().id();
            client.confirmed(DEFINE);
            client.confirmed(new Verb.Start(id));
            client.confirmed(new Verb.Stop(id));
            client.awaitTold(new HostEvent.DeviceGone(id)::equals);
        }
    }

    @Test
    void caughtUpIsNotTheLastOfTheReplay() throws Exception {
        try (var client = Client.of("sim:///workstation", Defect.CATCHES_UP_TOO_EARLY)) {
            client.awaitTold(HostEvent.FactsChanged.class::isInstance);
            assertNotEquals(new HostEvent.CaughtUp(), client.told().getLast());
        }
    }

    @Test
    void whatAnotherMachineHoldsCanBeAttached() throws Exception {
        try (var client = Client.of("sim:///workstation", Defect.IGNORES_OTHER_HOLDERS)) {
            var held = client.domain("cad-station").live().getFirst();
            client.confirmed(new Verb.Attach(client.domain("office-win11").uuid(), held, Scope.LIVE));
        }
    }
}
