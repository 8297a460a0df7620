package org.vgpudesk.app.review;

import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Plan;

/** What a plan's sheet is called while the plan goes on its way, and what the button that does it says. */
final class FlowWords {

    private static final Texts TEXTS = Texts.of(FlowWords.class);

    private final PlanViewModel model;

    FlowWords(PlanViewModel model) {
        this.model = model;
    }

    private boolean interrupted() {
        return model.interruption().isPresent();
    }

    /** The title of the review. */
    String question() {
        if (interrupted()) {
            return TEXTS.get(model.undoing() ? "title.interrupted.undo" : "title.interrupted.finish");
        }
        return TEXTS.get(
                model.undoing() ? "title.undo" : "title." + model.plan().kind());
    }

    /** The button that does it; undoing and rarer kinds of plans share one. */
    String button() {
        if (interrupted()) {
            return TEXTS.get(model.undoing() ? "button.interrupted.undo" : "button.interrupted.finish");
        }
        if (model.undoing()) {
            return TEXTS.get("button.undo");
        }
        var kind = model.plan().kind();
        return TEXTS.get("button.run." + (kind == Plan.Kind.GIVE || kind == Plan.Kind.TAKE_BACK ? kind : "other"));
    }

    /** @param when running, done or failed */
    String title(String when) {
        if (model.undoing() && interrupted()) {
            return TEXTS.get("title." + when + ".interrupted");
        }
        var plan = model.plan();
        var all = plan.labels().machines() > 1 ? ".all" : "";
        return TEXTS.get(
                "title." + when + "." + plan.kind() + all, plan.labels().domain());
    }
}
