package org.vgpudesk.host.plan;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

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
    private final StoredTexts texts;
    private final SortedSet<Integer> done = new TreeSet<>();
    private Duration patience = Duration.ZERO;
    private boolean resumed;
    private boolean journalTrouble;

    PlanRun(Host host, Plan plan, LiveState live, Journal.Writer journal, Consumer<Progress> progress) {
        this.host = host;
        this.plan = plan;
        this.live = live;
        this.journal = journal;
        this.progress = progress;
        this.texts = new StoredTexts(host);
    }

    /** How long to wait for a host that is lost on the way, before what came of the step stays unknown. */
    PlanRun patient(Duration longest) {
        patience = longest;
        return this;
    }

    /** Steps that an earlier run has done: they are not done again, and are taken back with the others. */
    PlanRun after(Collection<Integer> earlier) {
        done.addAll(earlier);
        resumed = true;
        return this;
    }

    /** All steps in order that are not done; takes back everything if one is not confirmed. */
    Result forward(BooleanSupplier stop) {
        int count = plan.steps().size();
        for (int i = 0; i < count; i++) {
            if (done.contains(i)) {
                continue;
            }
            if (stop.getAsBoolean()) {
                return failed(count, new Outcome.Refused(FailureKind.OTHER, PlanText.of("stopped")));
            }
            var outcome = attempt(i);
            if (outcome.confirmed() || effectIsThere(i, outcome)) {
                done.add(i);
            }
            if (!outcome.confirmed()) {
                return failed(i, outcome);
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
        var outcome = afterLooking(i, host.perform(toDo(i)));
        var what =
                outcome.confirmed() ? Journal.What.DONE : inDoubt(outcome) ? Journal.What.UNKNOWN : Journal.What.FAILED;
        note(what, i, words(outcome));
        progress.accept(new Progress.Ended(i, false, outcome));
        return outcome;
    }

    /** An earlier run may have done a part of the step. */
    private Verb toDo(int i) {
        var verb = plan.steps().get(i).verb();
        return resumed ? live.look(state -> Undo.narrowed(verb, new Forecast(state))) : verb;
    }

    /** An outcome in doubt may be seen all the same, if need be when a host that was lost is back. */
    private Outcome afterLooking(int i, Outcome outcome) {
        var verb = plan.steps().get(i).verb();
        if (!inDoubt(outcome)) {
            return saysItIsSo(outcome) && seen(verb, LAG) && doneByTheHost(i) ? new Outcome.Confirmed() : outcome;
        }
        if (seen(verb, LAG)) {
            return new Outcome.Confirmed();
        }
        if (live.look(HostState::caughtUp) || !back()) {
            return outcome;
        }
        if (seen(verb, DOUBT)) {
            return new Outcome.Confirmed();
        }
        return live.look(state -> state.caughtUp() && !new Forecast(state).showsPart(verb))
                ? new Outcome.Refused(FailureKind.UNREACHABLE, words(outcome))
                : outcome;
    }

    private static boolean saysItIsSo(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var kind, var words)
                && (kind == FailureKind.WRONG_STATE || kind == FailureKind.ALREADY_EXISTS);
    }

    private boolean doneByTheHost(int i) {
        return live.look(state -> Undo.doneByTheHost(plan, i, done, new Forecast(state)));
    }

    private boolean seen(Verb verb, Duration patience) {
        return live.await(state -> new Forecast(state).shows(verb), patience) && texts.show(verb);
    }

    /** Whether a host that was lost has come back; nobody waits for it a second time. */
    private boolean back() {
        if (live.awaitBack(patience)) {
            return true;
        }
        patience = Duration.ZERO;
        return false;
    }

    private Result failed(int step, Outcome why) {
        var steps = new TreeSet<>(done);
        IntStream.range(0, plan.steps().size()).filter(this::doneByTheHost).forEach(steps::add);
        return backward(List.copyOf(steps).reversed()) instanceof Result.Left(var at, var reason, var left)
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
        var outcome = inverse(step);
        if (inDoubt(outcome) && !live.look(HostState::caughtUp) && back()) {
            outcome = gone(step, Duration.ZERO) ? new Outcome.Confirmed() : inverse(step);
        }
        if (!outcome.confirmed() && gone(step, LAG)) {
            outcome = new Outcome.Confirmed();
        }
        note(outcome.confirmed() ? Journal.What.UNDONE : Journal.What.UNKNOWN, i, words(outcome));
        progress.accept(new Progress.Ended(i, true, outcome));
        return outcome;
    }

    private Outcome inverse(Step step) {
        return host.perform(live.look(state -> Undo.inverse(step, new Forecast(state))));
    }

    private boolean gone(Step step, Duration patience) {
        return step.inverse() instanceof Verb.Redefine
                ? texts.show(step.inverse())
                : live.await(state -> state.caughtUp() && !new Forecast(state).showsPart(step.verb()), patience);
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
