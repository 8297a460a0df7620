package org.vgpudesk.host.plan;

import org.vgpudesk.host.Verb;

/** One step of a plan: what is done, and what takes it back. Both are decided when the plan is made. */
public record Step(Verb verb, Verb inverse) {

    /** The step that takes this one back. */
    public Step reversed() {
        return new Step(inverse, verb);
    }
}
