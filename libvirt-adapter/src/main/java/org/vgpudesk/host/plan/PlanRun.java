package org.vgpudesk.host.plan;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;

/** One run of one plan, forward or backward, with its marks in the journal. */
final class PlanRun {

    /** How long events may lag behind what a verb has confirmed. */
    static final Duration LAG = Duration.ofSeconds(3);

    /** How long an outcome may stay unknown before nobody waits any more. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(PlanRun.class.getName());

    private final Host host;
    private final Plan plan;
    private final LiveState live;
    private final Journal.Writer journal;
    private final Consumer<Progress> progress;
    private boolean journalTrouble;

    PlanRun(Host host, Plan plan, LiveState live, Journal.Writer journal, Consumer<Progress> progress) {
        this.host = host;
        this.plan = plan;
        this.live = live;
        this.journal = journal;
        this.progress = progress;
    }

    /** All steps in order; takes back what was done if one is not confirmed. */
    Result forward(BooleanSupplier stop) {
        int count = plan.steps().size();
        for (int i = 0; i < count; i++) {
            if (stop.getAsBoolean()) {
                return failed(count, new Outcome.Refused(FailureKind.OTHER, PlanText.of("stopped")), i);
            }
            var outcome = attempt(i);
            if (!outcome.confirmed()) {
                return failed(i, outcome, effectIsThere(i, outcome) ? i + 1 : i);
            }
        }
        note(Journal.What.ALL_DONE, -1, "");
        return new Result.Done();
    }

    /** A step that could not be written down is not done. */
    private Outcome attempt(int i) {
        try {
            mark(Journal.What.DOING, i, "");
        } catch (IOException e) {
            return new Outcome.Refused(
                    FailureKind.OTHER, PlanText.of("journal.unwritable", String.valueOf(e.getMessage())));
        }
        progress.accept(new Progress.Began(i, false));
        var outcome = host.perform(plan.steps().get(i).verb());
        var what =
                outcome.confirmed() ? Journal.What.DONE : inDoubt(outcome) ? Journal.What.UNKNOWN : Journal.What.FAILED;
        note(what, i, words(outcome));
        progress.accept(new Progress.Ended(i, false, outcome));
        return outcome;
    }

    private Result failed(int step, Outcome why, int firstNotDone) {
        var toUndo = new ArrayList<Integer>();
        for (int i = firstNotDone - 1; i >= 0; i--) {
            toUndo.add(i);
        }
        return backward(toUndo) instanceof Result.Left(var at, var reason, var left)
                ? new Result.Left(step, why, left)
                : new Result.TakenBack(step, why);
    }

    /** Takes back these steps, in this order; stops at the first that cannot be. */
    Result backward(List<Integer> steps) {
        for (int n = 0; n < steps.size(); n++) {
            int i = steps.get(n);
            var outcome = takeBack(i);
            if (!outcome.confirmed()) {
                note(Journal.What.SOME_LEFT, i, words(outcome));
                var left = steps.subList(n, steps.size()).reversed().stream()
                        .map(plan.steps()::get)
                        .toList();
                return new Result.Left(i, outcome, left);
            }
        }
        note(Journal.What.ALL_UNDONE, -1, "");
        return new Result.Done();
    }

    private Outcome takeBack(int i) {
        note(Journal.What.UNDOING, i, "");
        progress.accept(new Progress.Began(i, true));
        var step = plan.steps().get(i);
        // The event of a step just confirmed may still be on its way, and the inverse depends on what is there.
        live.await(state -> new Forecast(state).shows(step.verb()), LAG);
        var outcome = host.perform(live.look(state -> Undo.inverse(step, new Forecast(state))));
        if (!outcome.confirmed() && live.await(state -> gone(step, state), LAG)) {
            outcome = new Outcome.Confirmed();
        }
        note(outcome.confirmed() ? Journal.What.UNDONE : Journal.What.UNKNOWN, i, words(outcome));
        progress.accept(new Progress.Ended(i, true, outcome));
        return outcome;
    }

    private static boolean gone(Step step, HostState state) {
        return state.caughtUp() && !new Forecast(state).showsPart(step.verb());
    }

    /**
     * Whether a step's effect is there after all. Refused means that it was seen not to be; in doubt the host is looked
     * at, and if it does not answer, the effect is taken to be there: better named than forgotten.
     */
    private boolean effectIsThere(int i, Outcome outcome) {
        var verb = plan.steps().get(i).verb();
        return inDoubt(outcome)
                && (live.await(state -> new Forecast(state).showsPart(verb), DOUBT) || !live.look(HostState::caughtUp));
    }

    private static boolean inDoubt(Outcome outcome) {
        return outcome instanceof Outcome.Unknown
                || outcome instanceof Outcome.Refused(var kind, var words) && kind == FailureKind.UNREACHABLE;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> "";
            case Outcome.Refused(var kind, var words) -> words;
            case Outcome.Unknown(var why) -> why;
        };
    }

    /** A mark that only tells what has happened: going on without it is better than stopping half way. */
    private void note(Journal.What what, int step, String words) {
        try {
            mark(what, step, words);
        } catch (IOException e) {
            if (!journalTrouble) {
                journalTrouble = true;
                LOG.log(Level.ERROR, "The journal of plan " + plan.id() + " cannot be written any more", e);
            }
        }
    }

    private void mark(Journal.What what, int step, String words) throws IOException {
        journal.mark(new Journal.Mark(Instant.now(), what, step, words));
    }
}
