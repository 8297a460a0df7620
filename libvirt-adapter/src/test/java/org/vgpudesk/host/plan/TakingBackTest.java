package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;
import static org.vgpudesk.host.plan.Known.RUNNING;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

class TakingBackTest {

    private static final Verb ATTACH = new Verb.Attach(OFF, DEVICE, Scope.CONFIG);
    private static final Plan PLAN = new Plan(
            UUID.randomUUID(),
            Known.info(java.util.Map.of()).uri(),
            Plan.Kind.GIVE,
            new Labels("office", "Lab GPU", "LAB 2 GB"),
            List.of(
                    new Step(new Verb.Create(DEFINITION), new Verb.Stop(ID)),
                    new Step(ATTACH, new Verb.Detach(OFF, DEVICE, Scope.CONFIG)),
                    new Step(new Verb.StartDomain(OFF), new Verb.ShutdownDomain(OFF))),
            List.of());
    private static final HostEvent MADE = Known.slice(true, false, false);
    private static final HostEvent GIVEN = Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE));

    private static Undo undo(String... marks) {
        return new Undo(new Journal.Entry(
                PLAN,
                Instant.EPOCH,
                Arrays.stream(marks)
                        .map(m -> m.split(" "))
                        .map(m -> new Journal.Mark(
                                Instant.EPOCH,
                                Journal.What.valueOf(m[0]),
                                m.length > 1 ? Integer.parseInt(m[1]) : -1,
                                ""))
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "'DOING 0,DONE 0,DOING 1,DONE 1', '[1, 0]'",
        "'DOING 0,DONE 0,DOING 1', '[1, 0]'",
        "'DOING 0,DONE 0,DOING 1,FAILED 1', '[0]'",
        "'DOING 0,DONE 0,DOING 1,UNKNOWN 1', '[1, 0]'",
        "'DOING 0,DONE 0,DOING 1,DONE 1,UNDOING 1,UNDONE 1', '[0]'",
        "'DOING 0,DONE 0,DOING 1,DONE 1,UNDOING 1,UNKNOWN 1', '[1, 0]'",
        "'DOING 0', '[0]'"
    })
    void takesBackWhatWasBegunAndIsThere(String marks, String steps) {
        assertEquals(
                steps, undo(marks.split(",")).steps(Known.state(MADE, GIVEN)).toString());
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertEquals(List.of(0), undo("DOING 0", "DOING 1").steps(Known.state(MADE)));
    }

    @Test
    void refusesWhenAFinishedPlanHasMoved() {
        var done = undo("DOING 0", "DONE 0", "DOING 1", "DONE 1", "ALL_DONE");
        var e = assertThrows(HostException.class, () -> done.check(Known.state(MADE)));
        assertEquals(FailureKind.STALE, e.kind());
        assertEquals(PlanText.of("undo.moved", PlanText.step(PLAN, ATTACH)), e.getMessage());
    }

    @Test
    void aMachineThatWasSwitchedOffSinceIsNoReasonAgainstIt() {
        var done = undo("DOING 0", "DONE 0", "DOING 1", "DONE 1", "DOING 2", "DONE 2", "ALL_DONE");
        assertDoesNotThrow(() -> done.check(Known.state(MADE, GIVEN)));
    }

    @Test
    void refusesWhenTakingBackWouldNotWork() {
        var state = Known.state(
                MADE, Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(DEVICE), List.of(DEVICE)));
        var e = assertThrows(HostException.class, () -> undo("DOING 0").check(state));
        assertEquals(FailureKind.IN_USE, e.kind());
    }

    private static HostEvent holds(boolean live, boolean config) {
        return Known.domain(
                RUNNING,
                "render",
                Domain.State.RUNNING,
                live ? List.of(DEVICE) : List.of(),
                config ? List.of(DEVICE) : List.of());
    }

    static Stream<Arguments> narrowing() {
        return Stream.of(
                Arguments.of(true, Scope.BOTH, holds(true, true), Scope.BOTH),
                Arguments.of(true, Scope.BOTH, holds(true, false), Scope.LIVE),
                Arguments.of(true, Scope.BOTH, holds(false, true), Scope.CONFIG),
                Arguments.of(true, Scope.BOTH, holds(false, false), Scope.BOTH),
                Arguments.of(true, Scope.LIVE, holds(false, true), Scope.LIVE),
                Arguments.of(true, Scope.CONFIG, holds(true, false), Scope.CONFIG),
                Arguments.of(true, Scope.CONFIG, holds(true, true), Scope.CONFIG),
                Arguments.of(true, Scope.LIVE, holds(true, true), Scope.LIVE),
                Arguments.of(false, Scope.BOTH, holds(false, false), Scope.BOTH),
                Arguments.of(false, Scope.BOTH, holds(true, false), Scope.CONFIG),
                Arguments.of(false, Scope.BOTH, holds(false, true), Scope.LIVE),
                Arguments.of(false, Scope.BOTH, holds(true, true), Scope.BOTH),
                Arguments.of(false, Scope.LIVE, holds(false, false), Scope.LIVE),
                Arguments.of(false, Scope.CONFIG, holds(false, false), Scope.CONFIG),
                Arguments.of(
                        false,
                        Scope.BOTH,
                        Known.domain(RUNNING, "render", Domain.State.OFF, List.of(), List.of()),
                        Scope.CONFIG),
                Arguments.of(
                        false,
                        Scope.BOTH,
                        new HostEvent.DomainChanged(new Domain(
                                RUNNING, "render", Domain.State.RUNNING, false, 1, null, List.of(), List.of())),
                        Scope.LIVE));
    }

    @ParameterizedTest
    @MethodSource("narrowing")
    void asksOnlyForWhatIsLeftOfIt(boolean detach, Scope scope, HostEvent domain, Scope left) {
        var attach = new Verb.Attach(RUNNING, DEVICE, scope);
        var off = new Verb.Detach(RUNNING, DEVICE, scope);
        var step = detach ? new Step(attach, off) : new Step(off, attach);
        assertEquals(
                detach ? new Verb.Detach(RUNNING, DEVICE, left) : new Verb.Attach(RUNNING, DEVICE, left),
                Undo.inverse(step, new Forecast(Known.state(domain))));
    }

    @Test
    void otherInversesAreAsThePlanHasThem() {
        assertEquals(new Verb.Stop(ID), Undo.inverse(PLAN.steps().getFirst(), new Forecast(Known.state())));
    }
}
