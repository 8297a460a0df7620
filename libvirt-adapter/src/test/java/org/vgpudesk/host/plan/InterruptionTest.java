package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What is left of a plan that was cut off, and what may be done about it. */
class InterruptionTest {

    private static final Journal.What DOING = Journal.What.DOING;
    private static final Journal.What DONE = Journal.What.DONE;

    /** Define, start at boot, start, attach to a machine that runs. */
    private static Plan give() {
        try {
            return Planner.plan(
                    Known.info(java.util.Map.of()),
                    Known.state(),
                    new Request.Give(
                            Known.RUNNING, new Request.Source.NewSlice(Known.DEFINITION, true), Request.When.NOW));
        } catch (HostException e) {
            throw new AssertionError(e);
        }
    }

    private static Journal.Mark mark(Journal.What what, int step) {
        return new Journal.Mark(Instant.EPOCH, what, step, "");
    }

    private static Interruption after(HostState state, Journal.Mark... marks) {
        return Interruption.of(new Journal.Entry(give(), Instant.EPOCH, List.of(marks)), state);
    }

    private static HostEvent machine(boolean live, boolean config) {
        return Known.domain(
                Known.RUNNING,
                "render",
                Domain.State.RUNNING,
                live ? List.of(Known.DEVICE) : List.of(),
                config ? List.of(Known.DEVICE) : List.of());
    }

    private static List<Verb> verbs(Plan plan) {
        return plan.steps().stream().map(Step::verb).toList();
    }

    private static Optional<FailureKind> kind(Optional<HostException> why) {
        return why.map(HostException::kind);
    }

    @Test
    void hasNothingThereWhereNothingWasBegun() {
        var nothing = after(Known.state());

        assertEquals(List.of(), nothing.there());
        assertEquals(List.of(0, 1, 2, 3), nothing.missing());
    }

    @Test
    void looksAtTheHostForAStepThatWasBegunAndNotToldOf() {
        var state = Known.state(Known.slice(false, true, false));

        assertEquals(List.of(0), after(state, mark(DOING, 0)).there());
        assertEquals(List.of(), after(Known.state(), mark(DOING, 0)).there());
    }

    @Test
    void doesNotTakeForItsOwnWhatItHasNotBegun() {
        var state = Known.state(Known.slice(false, true, true));

        assertEquals(List.of(0), after(state, mark(DOING, 0), mark(DONE, 0)).there());
    }

    @Test
    void finishesWithTheMissingStepsOnly() {
        var state = Known.state(Known.slice(false, true, true));
        var half = after(state, mark(DOING, 0), mark(DONE, 0), mark(DOING, 1));

        assertEquals(
                List.of(new Verb.Start(Known.ID), new Verb.Attach(Known.RUNNING, Known.DEVICE, Scope.BOTH)),
                verbs(half.rest(state)));
        assertEquals(Optional.empty(), half.whyNotFinish(state));
    }

    @Test
    void finishesAnAttachThatReachedOnlyTheRunningMachine() {
        var state = Known.state(Known.slice(true, true, true), machine(true, false));
        var half = after(state, mark(DOING, 0), mark(DOING, 1), mark(DOING, 2), mark(DOING, 3));

        assertEquals(List.of(3), half.missing());
        assertEquals(List.of(new Verb.Attach(Known.RUNNING, Known.DEVICE, Scope.CONFIG)), verbs(half.rest(state)));
        assertEquals(Optional.empty(), half.whyNotFinish(state));
    }

    @Test
    void takesBackWhatIsThereLastFirst() {
        var state = Known.state(Known.slice(true, true, true), machine(false, true));
        var half = after(state, mark(DOING, 0), mark(DOING, 1), mark(DOING, 2), mark(DOING, 3));

        assertEquals(List.of(3, 2, 1, 0), half.begun());
        assertEquals(
                List.of(
                        new Verb.Detach(Known.RUNNING, Known.DEVICE, Scope.CONFIG),
                        new Verb.Stop(Known.ID),
                        new Verb.SetAutostart(Known.ID, false),
                        new Verb.Undefine(Known.ID)),
                verbs(half.wayBack(state)));
    }

    @Test
    void saysWhyItCannotBeFinished() {
        var full = Stream.of(new HostEvent.GpuChanged(Known.gpu(0)), Known.slice(false, true, true))
                .toArray(HostEvent[]::new);
        var half = after(Known.state(full), mark(DOING, 0), mark(DOING, 1));

        assertEquals(Optional.of(FailureKind.NO_ROOM), kind(half.whyNotFinish(Known.state(full))));
        assertEquals(Optional.empty(), half.whyNotUndo(Known.state(full)));
    }

    @Test
    void saysWhyItCannotBeTakenBack() {
        var state = Known.state(
                Known.slice(true, true, true),
                Known.domain(Known.OFF, "office", Domain.State.RUNNING, List.of(Known.DEVICE), List.of()));
        var half = after(state, mark(DOING, 0), mark(DOING, 1), mark(DOING, 2));

        assertEquals(Optional.of(FailureKind.IN_USE), kind(half.whyNotUndo(state)));
        assertEquals(Optional.of(FailureKind.IN_USE), kind(half.whyNotFinish(state)));
    }

    @Test
    void forgetsAStepThatFailed() {
        var state = Known.state(Known.slice(false, true, false));
        var half = after(state, mark(DOING, 0), mark(DONE, 0), mark(DOING, 1), mark(Journal.What.FAILED, 1));

        assertEquals(List.of(0), half.begun());
    }
}
