package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Verb;

/**
 * A plan that was interrupted, compared with what the host shows now.
 *
 * @param there the indexes of the steps that the plan began and whose effect the host shows
 * @param missing the indexes of the others
 * @param begun the indexes of the steps that taking it back is about, last first: those that are there, and those of
 *     which a part is
 */
public record Interruption(Journal.Entry entry, List<Integer> there, List<Integer> missing, List<Integer> begun) {

    public Interruption {
        there = List.copyOf(there);
        missing = List.copyOf(missing);
        begun = List.copyOf(begun);
    }

    /** How the host stands to the plan. Pure: asks nobody. */
    public static Interruption of(Journal.Entry entry, HostState state) {
        var forecast = new Forecast(state);
        var steps = entry.plan().steps();
        var there = new ArrayList<Integer>();
        var confirmed = entry.marks().stream()
                .filter(m -> m.what() == Journal.What.DONE)
                .map(Journal.Mark::step)
                .collect(Collectors.toSet());
        var begun = new Undo(entry).steps(state);
        for (int i : begun.reversed()) {
            // no event tells a configuration's text: such a step is there if it was seen to be
            var verb = steps.get(i).verb();
            if (verb instanceof Verb.Redefine ? confirmed.contains(i) : forecast.shows(verb)) {
                there.add(i);
            }
        }
        var missing = IntStream.range(0, steps.size())
                .boxed()
                .filter(i -> !there.contains(i))
                .toList();
        return new Interruption(entry, there, missing, begun);
    }

    /** What finishing it does, as the host is now: the missing steps only. */
    public Plan rest(HostState state) {
        var forecast = new Forecast(state);
        return with(missing.stream()
                .map(entry.plan().steps()::get)
                .map(s -> new Step(Undo.narrowed(s.verb(), forecast), s.inverse()))
                .toList());
    }

    /** What taking it back does, as the host is now: the inverses of what is there, in the order in which they are done. */
    public Plan wayBack(HostState state) {
        var forecast = new Forecast(state);
        return with(begun.stream()
                .map(entry.plan().steps()::get)
                .map(s -> new Step(s.verb(), Undo.inverse(s, forecast)).reversed())
                .toList());
    }

    private Plan with(List<Step> steps) {
        var plan = entry.plan();
        return new Plan(plan.id(), plan.host(), plan.kind(), plan.labels(), steps, List.of());
    }

    /** Why it cannot be finished as the host is now; empty if nothing is known against it. */
    public Optional<HostException> whyNotFinish(HostState state) {
        return objection(() -> checkFinish(state));
    }

    /** Why it cannot be taken back as the host is now; empty if nothing is known against it. */
    public Optional<HostException> whyNotUndo(HostState state) {
        return objection(() -> new Undo(entry).check(state));
    }

    void checkFinish(HostState state) throws HostException {
        Planner.checkVerbs(rest(state).steps().stream().map(Step::verb).toList(), state);
    }

    private interface Check {
        void run() throws HostException;
    }

    private static Optional<HostException> objection(Check check) {
        try {
            check.run();
            return Optional.empty();
        } catch (HostException e) {
            return Optional.of(e);
        }
    }
}
