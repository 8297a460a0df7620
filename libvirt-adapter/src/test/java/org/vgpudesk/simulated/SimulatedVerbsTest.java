package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What a simulated host does with verbs, and what it says when it does not. */
final class SimulatedVerbsTest {

    private static final String VF = "pci_0000_41_00_6";
    private static final String TWO_GB = "nvidia-712";

    @Test
    void aDefinedStartedAndAttachedSliceIsHeldByTheRunningMachine() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var slice = Client.device(1, VF, TWO_GB);
            var device = new Hostdev.Mediated(slice.id().uuid(), "vfio-pci");
            var office = client.domain("office-win11").uuid();

            client.confirmed(new Verb.Define(slice));
            client.confirmed(new Verb.SetAutostart(slice.id(), true));
            client.confirmed(new Verb.Start(slice.id()));
            client.confirmed(new Verb.Attach(office, device, Scope.BOTH));

            var seen = client.await(s -> s.domain(office).orElseThrow().holdsLive(device));
            var shown = seen.device(slice.id()).orElseThrow();
            assertTrue(shown.active() && shown.persistent() && shown.autostart(), shown.toString());
        }
    }

    @Test
    void afterGiveAndTakeTheConfigurationIsTheOneBefore() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var training = client.domain("training-01").uuid();
            var before = client.host().configuration(training);
            var device = new Hostdev.Mediated(Client.device(1, VF, TWO_GB).id().uuid(), "vfio-pci", true, false);

            client.confirmed(new Verb.Attach(training, device, Scope.CONFIG));
            assertFalse(before.equals(client.host().configuration(training)));
            client.confirmed(new Verb.Detach(training, device, Scope.CONFIG));

            assertEquals(before, client.host().configuration(training));
        }
    }

    @Test
    void aPasswordIsKeptAndNotShown() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var training = client.domain("training-01").uuid();
            var base = client.host().configuration(training);
            var secret = base.replace("<graphics type='spice'", "<graphics type='spice' passwd='open sesame'");
            client.confirmed(new Verb.Redefine(training, base, secret));

            assertEquals(base, client.host().configuration(training));
            client.confirmed(new Verb.Redefine(training, base, base.replace("static'>4<", "static'>2<")));
            assertTrue(client.world().stored(training).contains("open sesame"));
        }
    }

    @Test
    void theCardHasNoRoomAfterItsEighthSliceOfTwoGigabytes() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            for (var i = 2; i < 8; i++) {
                client.confirmed(new Verb.Create(Client.device(i, vf(i), TWO_GB)));
            }

            var refused = client.refused(new Verb.Create(Client.device(8, vf(8), TWO_GB)));

            assertEquals(
                    new Outcome.Refused(
                            FailureKind.NO_ROOM,
                            "internal error: Unable to start mediated device: Error: No available instances of"
                                    + " nvidia-712 on 0000:41:01.4"),
                    refused);
        }
    }

    private static String vf(int number) {
        return "pci_0000_41_0%d_%d".formatted((number + 4) / 8, (number + 4) % 8);
    }

    @Test
    void aSliceThatARunningMachineHoldsCannotBeStopped() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var held = client.await(s -> true).devices().iterator().next();

            var refused = client.refused(new Verb.Stop(held.id()));

            assertEquals(
                    new Outcome.Refused(
                            FailureKind.IN_USE,
                            "internal error: Unable to destroy '" + held.nodeDeviceName() + "': device in use"),
                    refused);
        }
    }

    @Test
    void aMuteGuestKeepsTheDeviceUntilItAnswers() throws Exception {
        try (var client = Client.of("sim:///workstation?deadline=200")) {
            var cad = client.domain("cad-station");
            var device = cad.live().getFirst();
            client.world().guest(cad.uuid()).mute();

            var outcome = client.perform(new Verb.Detach(cad.uuid(), device, Scope.LIVE));
            assertInstanceOf(Outcome.Unknown.class, outcome);
            assertTrue(client.domain("cad-station").holdsLive(device));

            client.world().guest(cad.uuid()).answers();
            client.await(s -> !s.domain(cad.uuid()).orElseThrow().holdsLive(device));
        }
    }

    @Test
    void aGuestThatRefusesIsToldAndRefused() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var cad = client.domain("cad-station");
            client.world().guest(cad.uuid()).refuses();

            var refused = client.refused(new Verb.Detach(cad.uuid(), cad.live().getFirst(), Scope.BOTH));

            assertEquals("operation failed: unplug of device was rejected by the guest", refused.hostWords());
            client.awaitTold(new HostEvent.DetachRefused(cad.uuid(), cad.live().getFirst())::equals);
        }
    }
}
