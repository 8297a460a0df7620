package org.vgpudesk.app.review;

import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Plan;

/** What is so now that a plan is done. */
final class DoneWords {

    private static final Texts TEXTS = Texts.of(DoneWords.class);

    private final Plan plan;
    private final boolean asBefore;

    DoneWords(PlanViewModel model) {
        this(model.plan(), model.undoing() && model.interruption().isPresent());
    }

    /** @param asBefore whether it took back what was interrupted */
    DoneWords(Plan plan, boolean asBefore) {
        this.plan = plan;
        this.asBefore = asBefore;
    }

    String first() {
        if (asBefore) {
            return TEXTS.get("done") + " " + TEXTS.get("done.interrupted");
        }
        var labels = plan.labels();
        var sentence = switch (plan.kind()) {
            case GIVE ->
                TEXTS.get(
                        (live() ? "done.GIVE.live" : "done.GIVE.config") + several(),
                        labels.domain(),
                        labels.size(),
                        labels.gpu());
            case TAKE_BACK -> TEXTS.get("done.TAKE_BACK" + several(), labels.domain(), labels.size(), labels.gpu());
            case OWN_SLICE -> TEXTS.get("done.OWN_SLICE", labels.domain(), labels.size(), labels.gpu());
            case START -> TEXTS.get("done.START", labels.domain());
            case CREATE_SLICE, REMOVE_SLICE, KEEP_SLICE, CHANGE, NEWER -> TEXTS.get("done.other");
        };
        return TEXTS.get("done") + " " + sentence;
    }

    /** How the texts about several slices, and about several machines, are called. */
    private String several() {
        var labels = plan.labels();
        return labels.machines() > 1 ? ".all" : labels.each().isEmpty() ? "" : ".more";
    }

    String second() {
        if (asBefore) {
            return "";
        }
        var slices = plan.labels().each().isEmpty() ? "" : ".all";
        if (plan.steps().stream().anyMatch(s -> s.verb() instanceof Verb.SetAutostart set && set.autostart())) {
            return TEXTS.get("done.kept" + slices);
        }
        return does(Verb.Create.class) ? TEXTS.get("done.lost" + slices) : "";
    }

    /** Whether a running machine has it now. */
    boolean live() {
        return does(Verb.StartDomain.class)
                || plan.steps().stream()
                        .anyMatch(s ->
                                s.verb() instanceof Verb.Attach a && a.scope().live());
    }

    private boolean does(Class<? extends Verb> verb) {
        return plan.steps().stream().anyMatch(s -> verb.isInstance(s.verb()));
    }
}
