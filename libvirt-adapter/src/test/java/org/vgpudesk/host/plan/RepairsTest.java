package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Plans that put right what does not last, does not start, or is shared by mistake; on simulated hosts. */
@Timeout(60)
final class RepairsTest {

    private static final UUID OWN = UUID.fromString("11111111-1111-4111-8111-1111111111aa");

    private final MemoryJournal journal = new MemoryJournal();
    private Host host;

    RepairsTest() throws HostException {
        host = open("sim:///workstation");
    }

    private static Host open(String address) throws HostException {
        return Hosts.open(URI.create(address), OpenPolicy.SAFE);
    }

    private void use(String address) throws HostException {
        host.close();
        host = open(address);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private HostState state() throws HostException {
        return HostState.read(host, Duration.ofSeconds(10));
    }

    private Domain domain(String name) throws HostException {
        return state().domain(name).orElseThrow();
    }

    private Plan plan(Request request) throws HostException {
        return Planner.plan(host.info(), state(), request);
    }

    private Plan done(Request request) throws HostException, IOException {
        var plan = plan(request);
        assertInstanceOf(Result.Done.class, new PlanRunner(host, journal).run(plan, progress -> {}, () -> false));
        return plan;
    }

    private void undone(Plan plan) throws HostException, IOException {
        var result = new PlanRunner(host, journal).undo(plan.id(), progress -> {});
        assertTrue(result instanceof Result.Done || result instanceof Result.TakenBack, result::toString);
    }

    private static List<Class<?>> kinds(Plan plan) {
        return plan.steps().stream().<Class<?>>map(s -> s.verb().getClass()).toList();
    }

    private MediatedDevice only() throws HostException {
        return state().devices().iterator().next();
    }

    @Test
    void aTransientSliceIsRememberedAndStartedAtBoot() throws HostException, IOException {
        use("sim:///laptop");
        var plan = done(new Request.Keep(only().id()));

        assertEquals(List.of(Verb.Define.class, Verb.SetAutostart.class), kinds(plan));
        assertTrue(only().active() && only().persistent() && only().autostart());
    }

    @Test
    void keepingIsUndoneWhileTheMachineRunsOn() throws HostException, IOException {
        use("sim:///laptop");
        var before = only();
        undone(done(new Request.Keep(before.id())));

        assertEquals(before, only());
        assertTrue(domain("kiosk-mint").active());
    }

    @Test
    void whatIsKeptAlreadyIsNotKeptAgain() throws HostException {
        var id = state().devices().iterator().next().id();

        assertEquals(
                FailureKind.WRONG_STATE,
                assertThrows(HostException.class, () -> plan(new Request.Keep(id)))
                        .kind());
    }

    /** Makes training-01 name the slice of cad-station, as a clone of it would. */
    private UUID cloned() throws HostException {
        var slice = assertInstanceOf(
                        Hostdev.Mediated.class, domain("cad-station").config().getFirst())
                .uuid();
        var clone = domain("training-01").uuid();
        var base = host.configuration(clone);
        var hostdev = "<hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source><address uuid='"
                + slice + "'/></source><alias name='ua-gpu'/></hostdev></devices>";
        assertEquals(
                new Outcome.Confirmed(),
                host.perform(new Verb.Redefine(clone, base, base.replace("</devices>", hostdev))));
        return slice;
    }

    private Request.OwnSlice own(UUID shared) throws HostException {
        var clone = domain("training-01").uuid();
        return new Request.OwnSlice(clone, shared, OWN, host.configuration(clone));
    }

    @Test
    void aCloneGetsASliceOfItsOwnOfTheSameSize() throws HostException, IOException {
        var shared = cloned();
        done(own(shared));
        var fresh = state().devices(OWN).getFirst();

        assertEquals(state().devices(shared).getFirst().typeId(), fresh.typeId());
        assertTrue(fresh.active() && fresh.persistent() && fresh.autostart());
        assertEquals(
                List.of(new Hostdev.Mediated(OWN, "vfio-pci", true, false)),
                domain("training-01").config());
    }

    @Test
    void whatElseIsSaidOfTheDeviceStays() throws HostException, IOException {
        done(own(cloned()));

        assertTrue(host.configuration(domain("training-01").uuid()).contains("ua-gpu"));
    }

    @Test
    void undoingPutsBackTheVeryTextThatWasThere() throws HostException, IOException {
        var shared = cloned();
        var before = host.configuration(domain("training-01").uuid());
        undone(done(own(shared)));

        assertEquals(before, host.configuration(domain("training-01").uuid()));
        assertEquals(List.of(), state().devices(OWN));
    }

    @Test
    void whoHasASliceForItselfNeedsNoOther() throws HostException {
        var cad = domain("cad-station");
        var slice = assertInstanceOf(Hostdev.Mediated.class, cad.config().getFirst())
                .uuid();
        host.perform(new Verb.ShutdownDomain(cad.uuid()));
        var request = new Request.OwnSlice(cad.uuid(), slice, OWN, host.configuration(cad.uuid()));

        assertEquals(
                FailureKind.WRONG_STATE,
                assertThrows(HostException.class, () -> plan(request)).kind());
    }

    @Test
    void aRunningMachineIsLeftAlone() throws HostException {
        var shared = cloned();
        var cad = domain("cad-station").uuid();
        var request = new Request.OwnSlice(cad, shared, OWN, host.configuration(cad));

        assertEquals(
                FailureKind.WRONG_STATE,
                assertThrows(HostException.class, () -> plan(request)).kind());
    }

    @Test
    void aMachineIsStartedAfterItsSlice() throws HostException, IOException {
        var cad = domain("cad-station");
        var slice = assertInstanceOf(Hostdev.Mediated.class, cad.config().getFirst())
                .uuid();
        host.perform(new Verb.ShutdownDomain(cad.uuid()));
        host.perform(new Verb.Stop(state().devices(slice).getFirst().id()));
        var plan = done(new Request.StartMachine(cad.uuid()));

        assertEquals(List.of(Verb.Start.class, Verb.StartDomain.class), kinds(plan));
        assertEquals(Domain.State.RUNNING, domain("cad-station").state());
    }

    @Test
    void aMachineWhoseSliceIsStartedIsJustStarted() throws HostException {
        assertEquals(
                List.of(Verb.StartDomain.class),
                kinds(plan(new Request.StartMachine(domain("training-01").uuid()))));
    }
}
