package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** What goes wrong when a test wants it to. */
final class FaultsTest {

    private static final Verb.Define DEFINE = new Verb.Define(Client.device(1, "pci_0000_41_00_6", "nvidia-712"));
    private static final Verb.Create CREATE = new Verb.Create(DEFINE.definition());

    @Test
    void theNextVerbOfAKindFailsAndTheOneAfterItDoesNot() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.world().fail(Verb.Create.class, FailureKind.OTHER, "write failed: Input/output error");

            assertEquals(
                    new Outcome.Refused(FailureKind.OTHER, "write failed: Input/output error"), client.perform(CREATE));
            client.confirmed(CREATE);
        }
    }

    @Test
    void aVerbThatTakesTooLongIsUnknownAndSeenLater() throws Exception {
        try (var client = Client.of("sim:///workstation?deadline=100")) {
            client.world().slow(Verb.Create.class, Duration.ofMillis(400));

            assertInstanceOf(Outcome.Unknown.class, client.perform(CREATE));
            client.await(s -> s.device(CREATE.definition().id()).isPresent());
        }
    }

    @Test
    void aVerbThatBlocksGoesOnWhenItIsLet() throws Exception {
        try (var client = Client.of("sim:///workstation?deadline=100")) {
            client.world().block(Verb.Create.class);
            assertInstanceOf(Outcome.Unknown.class, client.perform(CREATE));

            client.world().unblock();

            client.await(s -> s.device(CREATE.definition().id()).isPresent());
        }
    }

    @Test
    void aCutAfterAVerbLeavesItsOutcomeUnknownAndItsEffectInPlace() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.world().cutAfter(Verb.Define.class);

            assertInstanceOf(Outcome.Unknown.class, client.perform(DEFINE));
            client.awaitTold(HostEvent.HostLost.class::isInstance);
            client.world().restoreConnection();

            client.await(s -> s.caughtUp() && s.device(DEFINE.definition().id()).isPresent());
        }
    }

    @Test
    void whoIsCutOffIsRefused() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.world().loseConnection();

            assertEquals(FailureKind.UNREACHABLE, client.refused(DEFINE).kind());
            assertEquals(
                    FailureKind.UNREACHABLE,
                    assertThrows(HostException.class, () -> client.host().watch(event -> {}))
                            .kind());
        }
    }

    @Test
    void aRebootKeepsWhatIsDefinedAndStartsWhatStartsByItself() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var gone = Client.device(2, "pci_0000_41_00_7", "nvidia-712");
            client.confirmed(DEFINE);
            client.confirmed(new Verb.Start(DEFINE.definition().id()));
            client.confirmed(new Verb.Create(gone));
            client.forget();

            client.world().reboot();
            client.awaitTold(HostEvent.CaughtUp.class::isInstance);
            var after = client.await(HostState::caughtUp);

            assertTrue(after.device(gone.id()).isEmpty());
            assertFalse(after.device(DEFINE.definition().id()).orElseThrow().active());
            assertEquals(2, after.devices().stream().filter(d -> d.active()).count());
            assertTrue(after.domains().stream().noneMatch(Domain::active));
        }
    }

    @Test
    void aMuteGuestDoesNotShutDownUntilItAnswers() throws Exception {
        try (var client = Client.of("sim:///workstation?deadline=100")) {
            var cad = client.domain("cad-station").uuid();
            client.world().guest(cad).mute();
            assertInstanceOf(Outcome.Unknown.class, client.perform(new Verb.ShutdownDomain(cad)));

            client.world().guest(cad).answers();

            client.await(s -> s.domain(cad).orElseThrow().state() == Domain.State.OFF);
        }
    }

    @Test
    void everyDefectIsOffUnlessATestAsksForIt() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var events = client.told();
            assertInstanceOf(HostEvent.CaughtUp.class, events.getLast());
            assertEquals(List.of(), List.copyOf(client.world().defects()));
        }
    }
}
