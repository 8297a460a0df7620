package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What taking back one plan of the journal means, seen against what the host shows now. */
final class Undo {

    private final Plan plan;
    private final boolean complete;
    private final Set<Integer> touched = new HashSet<>();

    Undo(Journal.Entry entry) {
        plan = entry.plan();
        complete = entry.state() == Journal.State.DONE;
        for (var mark : entry.marks()) {
            switch (mark.what()) {
                case DOING, UNDOING -> touched.add(mark.step());
                case FAILED, UNDONE -> touched.remove(mark.step());
                case DONE, UNKNOWN, ALL_DONE, ALL_UNDONE, SOME_LEFT, FORGOTTEN, REDOES -> {}
            }
        }
    }

    /** The indexes of the steps to take back, last first: those whose effect the plan, or the host for it, has brought about. */
    List<Integer> steps(HostState state) {
        var forecast = new Forecast(state);
        var steps = new ArrayList<Integer>();
        for (int i = plan.steps().size() - 1; i >= 0; i--) {
            if (touched.contains(i) && forecast.showsPart(plan.steps().get(i).verb())
                    || doneByTheHost(plan, i, touched, forecast)) {
                steps.add(i);
            }
        }
        return steps;
    }

    /**
     * Whether the host has done a step that was not begun: a slice that the plan has made known, and that is started with
     * the host, is started when the host restarts before the plan comes to that.
     */
    static boolean doneByTheHost(Plan plan, int step, Set<Integer> begun, Forecast now) {
        return plan.steps().get(step).verb() instanceof Verb.Start start
                && !begun.contains(step)
                && now.shows(start)
                && begun.stream()
                        .map(i -> plan.steps().get(i).verb())
                        .anyMatch(verb -> verb instanceof Verb.Define define
                                && define.definition().id().equals(start.id()));
    }

    /**
     * @throws HostException if the plan was finished and its effect is not there any more, or if taking it back would
     *     not work now
     */
    void check(HostState state) throws HostException {
        var forecast = new Forecast(state);
        if (complete) {
            for (var step : plan.steps()) {
                // A machine that was switched off since is what the undo wants anyway.
                if (!(step.verb() instanceof Verb.StartDomain) && !forecast.shows(step.verb())) {
                    throw new HostException(
                            FailureKind.STALE, PlanText.of("undo.moved", PlanText.step(plan, step.verb())));
                }
            }
        }
        Planner.checkVerbs(
                steps(state).stream()
                        .map(i -> inverse(plan.steps().get(i), forecast))
                        .toList(),
                state);
    }

    /** The step's inverse, narrowed to what is there: an attach to both may have reached one of them. */
    static Verb inverse(Step step, Forecast now) {
        return narrowed(step.inverse(), now);
    }

    /** The verb, as far as the host does not show it yet. */
    static Verb narrowed(Verb verb, Forecast now) {
        return switch (verb) {
            case Verb.Detach(var uuid, var device, var scope) -> {
                var domain = now.domain(uuid);
                boolean live =
                        scope.live() && domain.filter(d -> d.holdsLive(device)).isPresent();
                boolean config = scope.config()
                        && domain.filter(d -> d.holdsInConfig(device)).isPresent();
                yield new Verb.Detach(uuid, device, narrowed(scope, live, config));
            }
            case Verb.Attach(var uuid, var device, var scope) -> {
                var domain = now.domain(uuid);
                boolean live = scope.live()
                        && domain.filter(d -> d.active() && !d.holdsLive(device))
                                .isPresent();
                boolean config = scope.config()
                        && domain.filter(d -> d.persistent() && !d.holdsInConfig(device))
                                .isPresent();
                yield new Verb.Attach(uuid, device, narrowed(scope, live, config));
            }
            // It has not run yet: there is no guest that could answer, and none that could lose anything.
            case Verb.ShutdownDomain(var uuid)
            when now.domain(uuid)
                    .filter(d -> d.state() == Domain.State.STARTING)
                    .isPresent() -> new Verb.DestroyDomain(uuid);
            default -> verb;
        };
    }

    /** If nothing is left of it the whole verb goes to the host, so that its refusal says so. */
    private static Scope narrowed(Scope scope, boolean live, boolean config) {
        if (live && config) {
            return Scope.BOTH;
        }
        return live ? Scope.LIVE : config ? Scope.CONFIG : scope;
    }
}
