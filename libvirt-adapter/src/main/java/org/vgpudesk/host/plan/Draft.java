package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.Verb;

/** A plan that is being made. */
final class Draft {

    private final List<Step> steps = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Draft add(Verb verb, Verb inverse) {
        return add(new Step(verb, inverse));
    }

    Draft add(Step step) {
        steps.add(step);
        return this;
    }

    /** A sentence worth knowing; told once, however many things it holds for. */
    void note(String sentence) {
        notes.add(sentence);
    }

    Plan plan(HostInfo info, Plan.Kind kind, Labels labels) {
        return new Plan(UUID.randomUUID(), info.uri(), kind, labels, steps, List.copyOf(notes));
    }
}
