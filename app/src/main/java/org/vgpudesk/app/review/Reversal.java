package org.vgpudesk.app.review;

import java.util.List;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Step;

/** A plan seen from its end: what undoing it does, for people to read. */
final class Reversal {

    private Reversal() {}

    /** The same plan by its id, with each step's inverse in reverse order. */
    static Plan of(Plan plan) {
        var kind = switch (plan.kind()) {
            case GIVE -> Plan.Kind.TAKE_BACK;
            case TAKE_BACK -> Plan.Kind.GIVE;
            case CREATE_SLICE -> Plan.Kind.REMOVE_SLICE;
            case REMOVE_SLICE -> Plan.Kind.CREATE_SLICE;
            case CHANGE -> Plan.Kind.CHANGE;
        };
        var steps = plan.steps().reversed().stream().map(Step::reversed).toList();
        return new Plan(plan.id(), plan.host(), kind, plan.labels(), steps, List.of());
    }
}
