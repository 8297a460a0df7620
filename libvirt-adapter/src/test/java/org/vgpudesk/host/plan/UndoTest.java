package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

class UndoTest {

    private static final Step DEFINED = new Step(new Verb.Define(Known.DEFINITION), new Verb.Undefine(Known.ID));
    private static final Step KEPT =
            new Step(new Verb.SetAutostart(Known.ID, true), new Verb.SetAutostart(Known.ID, false));
    private static final Step BEGUN_BY_NOBODY = new Step(new Verb.Start(Known.ID), new Verb.Stop(Known.ID));
    private static final Step STARTED = new Step(new Verb.StartDomain(Known.OFF), new Verb.ShutdownDomain(Known.OFF));

    @Test
    void asksAGuestThatRunsToShutDown() {
        assertEquals(new Verb.ShutdownDomain(Known.OFF), inverse(Domain.State.RUNNING));
        assertEquals(new Verb.ShutdownDomain(Known.OFF), inverse(Domain.State.PAUSED));
    }

    @Test
    void switchesOffAMachineWhoseGuestHasNotRunYet() {
        assertEquals(new Verb.DestroyDomain(Known.OFF), inverse(Domain.State.STARTING));
    }

    @Test
    void takesDevicesToBeThereWhichTheHostDoesNotTell() throws HostException {
        var attached = new Step(
                new Verb.Attach(Known.OFF, Known.DEVICE, Scope.CONFIG),
                new Verb.Detach(Known.OFF, Known.DEVICE, Scope.CONFIG));
        var now = Known.state(
                Known.slice(true, true, false),
                Known.domain(Known.OFF, "office", Domain.State.STARTING, List.of(), List.of()));
        var undo = new Undo(interrupted(attached, STARTED));
        assertEquals(List.of(1, 0), undo.steps(now));
        undo.check(now);
    }

    @Test
    void takesBackWhatTheHostHasStartedWhenItRestarted() throws HostException {
        var entry = interrupted(DEFINED, KEPT, BEGUN_BY_NOBODY);
        entry = new Journal.Entry(
                entry.plan(),
                entry.begun(),
                entry.marks().stream().filter(m -> m.step() < 2).toList());
        assertEquals(List.of(2, 1, 0), new Undo(entry).steps(Known.state(Known.slice(true, true, true))));
        assertEquals(List.of(1, 0), new Undo(entry).steps(Known.state(Known.slice(false, true, true))));
    }

    @Test
    void leavesASliceRunningThatItHasNotMadeKnown() throws HostException {
        var entry = interrupted(KEPT, BEGUN_BY_NOBODY);
        entry = new Journal.Entry(
                entry.plan(),
                entry.begun(),
                entry.marks().stream().filter(m -> m.step() < 1).toList());
        assertEquals(List.of(0), new Undo(entry).steps(Known.state(Known.slice(true, true, true))));
    }

    @Test
    void takesAMachineThatIsStartingNeitherForStartedNorForOff() {
        var now = new Forecast(
                Known.state(Known.domain(Known.OFF, "office", Domain.State.STARTING, List.of(), List.of())));
        assertFalse(now.shows(STARTED.verb()));
        assertTrue(now.showsPart(STARTED.verb()));
    }

    private static Journal.Entry interrupted(Step... steps) {
        var plan = new Plan(
                UUID.randomUUID(),
                URI.create("qemu:///system"),
                Plan.Kind.GIVE,
                new Labels("office", "gpu", "size"),
                List.of(steps),
                List.of());
        var marks = IntStream.range(0, steps.length)
                .mapToObj(i -> new Journal.Mark(Instant.EPOCH, Journal.What.DOING, i, ""))
                .toList();
        return new Journal.Entry(plan, Instant.EPOCH, marks);
    }

    private static Verb inverse(Domain.State state) {
        var now = Known.state(Known.domain(Known.OFF, "office", state, List.of(), List.of()));
        return Undo.inverse(STARTED, new Forecast(now));
    }
}
