package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Plans run and taken back on a host that keeps to a script. */
@Timeout(30)
class PlanRunnerTest {

    private static final Verb DEFINE = new Verb.Define(DEFINITION);
    private static final Verb AUTOSTART = new Verb.SetAutostart(ID, true);
    private static final Verb START = new Verb.Start(ID);
    private static final Verb ATTACH = new Verb.Attach(OFF, DEVICE, Scope.CONFIG);
    private static final Verb DETACH = new Verb.Detach(OFF, DEVICE, Scope.CONFIG);
    private static final Verb STOP = new Verb.Stop(ID);
    private static final Verb NO_AUTOSTART = new Verb.SetAutostart(ID, false);
    private static final Verb UNDEFINE = new Verb.Undefine(ID);
    private static final Outcome NO_ROOM = new Outcome.Refused(FailureKind.NO_ROOM, "No space left on device");
    private static final Outcome ACTIVE_ALREADY =
            new Outcome.Refused(FailureKind.WRONG_STATE, "Device is already active");
    private static final Outcome NO_IDEA = new Outcome.Unknown("It has not answered.");

    private final ScriptedHost host = new ScriptedHost();
    private final MemoryJournal journal = new MemoryJournal();
    private final PlanRunner runner = new PlanRunner(host, journal);
    private final List<Progress> told = new ArrayList<>();
    private Plan plan = new Plan(
            UUID.randomUUID(), host.info().uri(), Plan.Kind.GIVE, new Labels("", "", ""), List.of(), List.of());

    @BeforeEach
    void makeAPlan() throws HostException {
        plan = Planner.plan(
                host.info(),
                Known.state(),
                new Request.Give(OFF, new Request.Source.NewSlice(DEFINITION, true), Request.When.NEXT_START));
    }

    private Result run() throws HostException, IOException {
        return runner.run(plan, told::add, () -> false);
    }

    @Test
    void doesEachStepInOrder() throws Exception {
        assertEquals(new Result.Done(), run());
        assertEquals(List.of(DEFINE, AUTOSTART, START, ATTACH), host.performed);
    }

    @Test
    void writesEachStepDownBeforeAndAfterIt() throws Exception {
        run();
        assertEquals(
                List.of("DOING 0", "DONE 0", "DOING 1", "DONE 1", "DOING 2", "DONE 2", "DOING 3", "DONE 3", "ALL_DONE"),
                journal.told(plan));
    }

    @Test
    void tellsItsProgress() throws Exception {
        run();
        assertEquals(
                List.of(new Progress.Began(0, false), new Progress.Ended(0, false, new Outcome.Confirmed())),
                told.subList(0, 2));
        assertEquals(8, told.size());
    }

    @Test
    void letsGoOfTheHostAndTheJournal() throws Exception {
        run();
        assertFalse(host.watched);
        assertEquals(0, journal.open);
    }

    @Test
    void takesBackInReverseWhatWasDoneBeforeARefusal() throws Exception {
        host.thenAsAsked(2).then(new ScriptedHost.Line(false, NO_ROOM, false));
        assertEquals(new Result.TakenBack(2, NO_ROOM), run());
        assertEquals(List.of(DEFINE, AUTOSTART, START, NO_AUTOSTART, UNDEFINE), host.performed);
        assertTrue(host.state.devices().isEmpty());
    }

    @Test
    void writesTheTakingBackDown() throws Exception {
        host.thenAsAsked(2).then(new ScriptedHost.Line(false, NO_ROOM, false));
        run();
        assertEquals(
                List.of(
                        "DOING 2",
                        "FAILED 2: No space left on device",
                        "UNDOING 1",
                        "UNDONE 1",
                        "UNDOING 0",
                        "UNDONE 0",
                        "ALL_UNDONE"),
                journal.told(plan).subList(4, 11));
        assertEquals(
                List.of(new Progress.Began(1, true), new Progress.Ended(1, true, new Outcome.Confirmed())),
                told.subList(6, 8));
    }

    @Test
    void goesOnAfterAStepInDoubtWhoseEffectIsThere() throws Exception {
        host.thenAsAsked(2).then(new ScriptedHost.Line(true, NO_IDEA, false));
        assertEquals(new Result.Done(), run());
        assertEquals(List.of(DEFINE, AUTOSTART, START, ATTACH), host.performed);
    }

    @Test
    void aTakingBackThatTheHostRefusedBecauseItIsGoneIsDone() throws Exception {
        host.thenAsAsked(3)
                .then(new ScriptedHost.Line(false, NO_ROOM, false))
                .then(new ScriptedHost.Line(true, new Outcome.Refused(FailureKind.NOT_FOUND, "no device"), false));
        assertEquals(new Result.TakenBack(3, NO_ROOM), run());
    }

    @Test
    void aSliceThatTheHostStartedItselfIsStarted() throws Exception {
        host.thenAsAsked(2).then(new ScriptedHost.Line(true, ACTIVE_ALREADY, false));
        assertEquals(new Result.Done(), run());
        assertEquals(List.of(DEFINE, AUTOSTART, START, ATTACH), host.performed);
    }

    @Test
    void aSliceThatTheHostStartedItselfIsStoppedWithTheRest() throws Exception {
        var result = runner.run(
                plan,
                progress -> {
                    if (progress instanceof Progress.Ended(int step, boolean undoing, var outcome) && step == 1) {
                        host.restart();
                    }
                },
                () -> host.performed.size() == 2);
        assertInstanceOf(Result.TakenBack.class, result);
        assertEquals(List.of(DEFINE, AUTOSTART, STOP, NO_AUTOSTART, UNDEFINE), host.performed);
        assertTrue(host.state.devices().isEmpty());
    }

    @Test
    void aRefusalOfWhatIsNotSoStaysARefusal() throws Exception {
        host.thenAsAsked(2).then(new ScriptedHost.Line(false, ACTIVE_ALREADY, false));
        assertEquals(new Result.TakenBack(2, ACTIVE_ALREADY), run());
    }

    @Test
    void stopsBetweenStepsWhenAsked() throws Exception {
        var result = runner.run(plan, told::add, () -> host.performed.size() == 2);
        assertEquals(new Result.TakenBack(4, new Outcome.Refused(FailureKind.OTHER, PlanText.of("stopped"))), result);
        assertEquals(List.of(DEFINE, AUTOSTART, NO_AUTOSTART, UNDEFINE), host.performed);
    }

    @Test
    void changesNothingWithoutAJournal() {
        journal.room = 0;
        assertThrows(IOException.class, this::run);
        assertEquals(List.of(), host.performed);
        assertFalse(host.watched);
    }

    @Test
    void doesNoStepThatCannotBeWrittenDown() throws Exception {
        journal.room = 3;
        var result = (Result.TakenBack) run();
        assertEquals(1, result.step());
        assertEquals(List.of(DEFINE, UNDEFINE), host.performed);
    }

    @Test
    void goesOnWhenOnlyTheLastMarkCannotBeWritten() throws Exception {
        journal.room = 9;
        assertEquals(new Result.Done(), run());
    }

    @Test
    void changesNothingWhenAPreconditionDoesNotHold() {
        host.tell(Known.slice(true, true, false));
        host.tell(new HostEvent.HostLost("so that nobody waits for better news"));
        var e = assertThrows(HostException.class, this::run);
        assertEquals(FailureKind.ALREADY_EXISTS, e.kind());
        assertEquals(List.of(), host.performed);
        assertEquals(List.of(), journal.entries());
    }

    @Test
    void saysThatTheHostIsSilent() {
        host.losesItselfAtOnce = true;
        var e = assertThrows(HostException.class, this::run);
        assertEquals(FailureKind.UNREACHABLE, e.kind());
        assertEquals("It went away.", e.hostWords());
        assertFalse(host.watched);
    }

    @Test
    void undoesADonePlan() throws Exception {
        run();
        host.performed.clear();
        assertEquals(new Result.Done(), runner.undo(plan.id(), told::add));
        assertEquals(List.of(DETACH, STOP, NO_AUTOSTART, UNDEFINE), host.performed);
        assertEquals("ALL_UNDONE", journal.told(plan).getLast());
        assertEquals(0, journal.open);
        assertFalse(host.watched);
    }

    @Test
    void undoesOnlyOnce() throws Exception {
        run();
        runner.undo(plan.id(), told::add);
        var again = assertThrows(HostException.class, () -> runner.undo(plan.id(), told::add));
        assertEquals(PlanText.of("undo.already"), again.getMessage());
        assertEquals(0, journal.open);
    }

    @Test
    void undoesOnlyOnTheSameHost() throws Exception {
        run();
        journal.plans.put(
                plan.id(),
                new Plan(plan.id(), URI.create("test:///x"), plan.kind(), plan.labels(), plan.steps(), plan.notes()));
        var e = assertThrows(HostException.class, () -> runner.undo(plan.id(), told::add));
        assertEquals(PlanText.of("undo.other.host", "test:///x"), e.getMessage());
    }

    @Test
    void undoesNoPlanThatTheJournalDoesNotHold() throws Exception {
        run();
        journal.plans.clear();
        var e = assertThrows(HostException.class, () -> runner.undo(plan.id(), told::add));
        assertEquals(FailureKind.NOT_FOUND, e.kind());
    }

    @Test
    void refusesToUndoWhatHasMovedSince() throws Exception {
        run();
        host.tell(Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of()));
        host.performed.clear();
        var e = assertThrows(HostException.class, () -> runner.undo(plan.id(), told::add));
        assertEquals(FailureKind.STALE, e.kind());
        assertEquals(List.of(), host.performed);
    }

    @Test
    void repairsAnInterruptedPlanByTakingBackWhatIsThere() throws Exception {
        run();
        Objects.requireNonNull(journal.marks.get(plan.id())).subList(5, 9).clear();
        host.tell(Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of()));
        host.performed.clear();
        assertEquals(new Result.Done(), runner.undo(plan.id(), told::add));
        assertEquals(List.of(STOP, NO_AUTOSTART, UNDEFINE), host.performed);
    }
}
