package org.vgpudesk.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Labels;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.host.plan.Step;

final class ProblemTest {

    private static final UUID VM = new UUID(0, 1);

    @ParameterizedTest
    @EnumSource
    void everyKindHasAReasonAndAWayOut(FailureKind kind) {
        var problem = Problem.of(new HostException(kind, "It did not work.", "errno 28", null));

        assertEquals("It did not work.", problem.what());
        assertFalse(problem.why().isBlank());
        assertFalse(problem.whatToDo().isEmpty());
        assertEquals("errno 28", problem.details());
    }

    @Test
    void theCallersSentenceMakesTheMessageTheReason() {
        var problem =
                Problem.of("Cannot open qemu:///system.", new HostException(FailureKind.DENIED, "polkit said no."));

        assertEquals("Cannot open qemu:///system.", problem.what());
        assertEquals("polkit said no.", problem.why());
    }

    @Test
    void aConfirmedOutcomeIsNoProblem() {
        assertEquals(Optional.empty(), Problem.of("Anything.", new Outcome.Confirmed()));
    }

    @Test
    void anUnknownOutcomeSaysThatNobodyKnows() {
        var problem = Problem.of("Not detached.", new Outcome.Unknown("The guest has not answered."))
                .orElseThrow();

        assertEquals("It is not known whether it happened.", problem.state());
        assertEquals("The guest has not answered.", problem.why());
    }

    /** What a newer version has planned is never run by this one. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWER")
    void aPlanThatWasTakenBackSaysThatAllIsAsItWas(Plan.Kind kind) {
        var result = new Result.TakenBack(0, new Outcome.Refused(FailureKind.NO_ROOM, "No space left on device"));

        var problem = Problem.of(plan(kind), result).orElseThrow();

        assertTrue(problem.state().startsWith("Everything is"), problem.state());
        assertEquals("No space left on device", problem.details());
    }

    @Test
    void namesTheCardWhoseDriverHasNoRoom() {
        var result = new Result.TakenBack(0, new Outcome.Refused(FailureKind.NO_ROOM, ""));

        var problem = Problem.of(plan(Plan.Kind.GIVE), result).orElseThrow();

        assertEquals("The Tesla T4's driver found no room for this slice.", problem.what());
    }

    @Test
    void whatIsLeftComesWithTheCommandThatTakesItBack() {
        var plan = plan(Plan.Kind.GIVE);
        var result = new Result.Left(0, new Outcome.Unknown("The host was lost."), plan.steps());

        var problem = Problem.of(plan, result).orElseThrow();

        assertEquals("One step could not be taken back and is still in force.", problem.state());
        assertTrue(problem.whatToDo().getFirst().contains("vgpu-desk undo " + plan.id()));
    }

    @Test
    void ofAnUndoItDoesNotSayThatNothingWasGiven() {
        var plan = plan(Plan.Kind.GIVE);
        var result = new Result.Left(0, new Outcome.Unknown("The guest has not shut down yet."), plan.steps());

        assertEquals(
                "Not all of it was taken back.",
                Problem.ofUndo(plan, result).orElseThrow().what());
    }

    @Test
    void aJournalThatCannotBeWrittenNamesTheFileInItsDetails() {
        var problem = Problem.of("Nothing was given.", new IOException("/var/x: Permission denied"));

        assertTrue(problem.details().contains("/var/x"));
    }

    private static Plan plan(Plan.Kind kind) {
        return new Plan(
                new UUID(0, 7),
                URI.create("sim:///workstation"),
                kind,
                new Labels("training-01", "Tesla T4", "2 GB"),
                List.of(new Step(new Verb.StartDomain(VM), new Verb.ShutdownDomain(VM))),
                List.of());
    }
}
