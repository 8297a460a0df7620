package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;

/**
 * A plan that was interrupted, compared with what the host shows now.
 *
 * @param there the indexes of the steps that the plan began and whose effect the host shows
 * @param missing the indexes of the others
 */
public record Interruption(Journal.Entry entry, List<Integer> there, List<Integer> missing) {

    public Interruption {
        there = List.copyOf(there);
        missing = List.copyOf(missing);
    }

    /** How the host stands to the plan. Pure: asks nobody. */
    public static Interruption of(Journal.Entry entry, HostState state) {
        var forecast = new Forecast(state);
        var steps = entry.plan().steps();
        var there = new ArrayList<Integer>();
        for (int i : new Undo(entry).steps(state).reversed()) {
            if (forecast.shows(steps.get(i).verb())) {
                there.add(i);
            }
        }
        var missing = IntStream.range(0, steps.size())
                .boxed()
                .filter(i -> !there.contains(i))
                .toList();
        return new Interruption(entry, there, missing);
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
        var steps = entry.plan().steps();
        Planner.checkVerbs(missing.stream().map(i -> steps.get(i).verb()).toList(), state);
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
