package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Doing again what was taken back, on the demo workstation. */
class RedoTest {

    private static final UUID SLICE = UUID.fromString("c2177883-f1bb-47f0-914d-32a22e3a8804");
    private static final String SIZE = "nvidia-712";

    @TempDir
    Path folder;

    private Host host;
    private Journal journal;

    @BeforeEach
    void open() throws HostException {
        host = Hosts.open(URI.create("sim:///workstation"), OpenPolicy.SAFE);
        journal = new FileJournal(folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private HostState state() throws HostException {
        return HostState.read(host, Duration.ofSeconds(30));
    }

    private PlanRunner runner() {
        return new PlanRunner(host, journal);
    }

    private Plan done(Request request) throws HostException, IOException {
        var plan = Planner.plan(host.info(), state(), request);
        assertInstanceOf(Result.Done.class, runner().run(plan, progress -> {}, () -> false));
        return plan;
    }

    /** Gives a new slice to the machine that is off, and takes it back. */
    private Journal.Entry givenAndTakenBack() throws HostException, IOException {
        var state = state();
        var parent = state.gpus().stream()
                .flatMap(g -> g.functionWithRoomFor(SIZE).stream())
                .findFirst()
                .orElseThrow();
        var plan = done(new Request.Give(
                state.domain("training-01").orElseThrow().uuid(),
                new Request.Source.NewSlice(
                        new DeviceDefinition(new MediatedDeviceId(SLICE, parent.name()), SIZE), true),
                Request.When.NEXT_START));
        assertInstanceOf(Result.Done.class, runner().undo(plan.id(), progress -> {}));
        return journal.entry(plan.id()).orElseThrow();
    }

    private Journal.Entry redone(Journal.Entry undone) throws HostException, IOException {
        var plan = Redo.plan(undone, host.info(), state());
        var result = runner().redo(plan, undone.plan().id(), progress -> {}, () -> false);
        assertInstanceOf(Result.Done.class, result);
        return journal.entry(plan.id()).orElseThrow();
    }

    @Test
    void doesTheSameAgainAndCanBeUndoneAgain() throws HostException, IOException {
        var undone = givenAndTakenBack();
        var again = redone(undone);

        assertNotEquals(undone.plan().id(), again.plan().id());
        assertEquals(undone.plan().steps(), again.plan().steps());
        assertTrue(state().devices(SLICE).getFirst().active());
        runner().undo(again.plan().id(), progress -> {});
        assertTrue(state().devices(SLICE).isEmpty());
    }

    @Test
    void isOfferedOnceForEachUndo() throws HostException, IOException {
        var undone = givenAndTakenBack();
        var uri = host.info().uri();
        assertEquals(
                undone.plan().id(),
                Redo.newest(journal.entries(), uri).orElseThrow().plan().id());
        var again = redone(undone);
        assertTrue(Redo.newest(journal.entries(), uri).isEmpty());
        runner().undo(again.plan().id(), progress -> {});

        assertEquals(
                again.plan().id(),
                Redo.newest(journal.entries(), uri).orElseThrow().plan().id());
    }

    @Test
    void isOfferedAgainAfterItFailed() throws HostException, IOException {
        var undone = givenAndTakenBack();
        var plan = Redo.plan(undone, host.info(), state());
        runner().redo(plan, undone.plan().id(), progress -> {}, () -> true);

        assertTrue(Redo.possible(
                journal.entries(), journal.entry(undone.plan().id()).orElseThrow()));
        assertFalse(Redo.possible(journal.entries(), journal.entry(plan.id()).orElseThrow()));
    }

    @Test
    void takesAnotherFunctionOfTheCardWhereTheOldOneHasNoRoom() throws HostException, IOException {
        var undone = givenAndTakenBack();
        var before = ((Verb.Define) undone.plan().steps().getFirst().verb())
                .definition()
                .id();
        done(new Request.CreateSlice(
                new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), before.parent()), SIZE), false));
        redone(undone);
        var after = state().devices(SLICE).getFirst().id();

        assertNotEquals(before.parent(), after.parent());
        assertEquals(state().gpuOf(before.parent()), state().gpuOf(after.parent()));
    }

    @Test
    void refusesWithTheReasonIfItWouldNotWorkAnyMore() throws HostException, IOException {
        var undone = givenAndTakenBack();
        redone(undone);
        var state = state();
        var failure = assertThrows(HostException.class, () -> Redo.plan(undone, host.info(), state));

        assertEquals(FailureKind.ALREADY_EXISTS, failure.kind());
    }

    @Test
    void refusesWhatWasNotTakenBack() throws HostException, IOException {
        var undone = givenAndTakenBack();
        var again = redone(undone);
        var state = state();

        assertThrows(HostException.class, () -> Redo.plan(again, host.info(), state));
    }
}
