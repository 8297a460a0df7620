package org.vgpudesk.app.review;

import java.util.List;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Step;

/** A plan seen from its end: what undoing it does, for people to read. */
final class Reversal {

    private Reversal() {}

    /** The same plan by its id, with each step's inverse in reverse order. */
    static Plan of(Plan plan) {
        var steps = plan.steps().reversed().stream().map(Step::reversed).toList();
        return of(new Plan(plan.id(), plan.host(), plan.kind(), plan.labels(), steps, List.of()), plan.kind());
    }

    /** Steps that take a plan of that kind back, called what they are. */
    static Plan of(Plan back, Plan.Kind undone) {
        var kind = switch (undone) {
            case GIVE -> Plan.Kind.TAKE_BACK;
            case TAKE_BACK -> Plan.Kind.GIVE;
            case CREATE_SLICE -> Plan.Kind.REMOVE_SLICE;
            case REMOVE_SLICE -> Plan.Kind.CREATE_SLICE;
            case KEEP_SLICE, OWN_SLICE, START, CHANGE, NEWER -> Plan.Kind.CHANGE;
        };
        return new Plan(back.id(), back.host(), kind, back.labels(), back.steps(), List.of());
    }
}
