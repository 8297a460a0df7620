package org.vgpudesk.host.plan;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** How plans read as sentences, in the language of this process. */
public final class PlanText {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(PlanText.class.getName());

    private PlanText() {}

    static String of(String key, Object... words) {
        var text = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            text[i] = String.valueOf(words[i]);
        }
        return MessageFormat.format(BUNDLE.getString(key), text);
    }

    /** The whole plan in one sentence. */
    public static String sentence(Plan plan) {
        return switch (plan.kind()) {
            case GIVE ->
                of(
                        has(plan, Verb.Define.class) || has(plan, Verb.Create.class) ? "give.new" : "give.existing",
                        plan.labels().domain(),
                        plan.labels().size(),
                        plan.labels().gpu(),
                        of(has(plan, Verb.Define.class) ? "give.kept" : "give.lost"),
                        of(when(plan)),
                        seen(plan));
            case TAKE_BACK ->
                labelled(
                        plan,
                        has(plan, Verb.Undefine.class) || has(plan, Verb.Stop.class)
                                ? "take.removed"
                                : plan.labels().gpu().isEmpty() ? "take.gone" : "take.kept");
            case CREATE_SLICE -> labelled(plan, has(plan, Verb.Define.class) ? "create.kept" : "create.lost");
            case REMOVE_SLICE -> labelled(plan, "remove");
            case KEEP_SLICE -> labelled(plan, "keep");
            case OWN_SLICE -> labelled(plan, "own");
            case START -> labelled(plan, has(plan, Verb.Start.class) ? "start.slice" : "start.machine");
            // What is left to do of a plan may be nothing.
            case CHANGE ->
                plan.steps().isEmpty() ? "" : step(plan, plan.steps().getFirst().verb()) + ".";
        };
    }

    /** What one step of the plan does; no full stop. */
    public static String step(Plan plan, int index) {
        return step(plan, plan.steps().get(index).verb());
    }

    /** What a verb does, in the plan's words; no full stop. */
    public static String step(Plan plan, Verb verb) {
        return labelled(
                plan,
                switch (verb) {
                    case Verb.Define define -> "step.define";
                    case Verb.Create create -> "step.create";
                    case Verb.Start start -> "step.start";
                    case Verb.Stop stop -> "step.stop";
                    case Verb.Undefine undefine -> "step.undefine";
                    case Verb.SetAutostart(var id, var on) -> on ? "step.autostart.on" : "step.autostart.off";
                    case Verb.Attach(var domain, var device, var scope) -> "step.attach." + key(scope);
                    case Verb.Detach(var domain, var device, var scope) -> "step.detach." + key(scope);
                    case Verb.StartDomain start -> "step.start.domain";
                    case Verb.ShutdownDomain shutdown -> "step.shutdown.domain";
                    case Verb.DestroyDomain destroy -> "step.destroy.domain";
                    case Verb.Redefine redefine ->
                        plan.kind() == Plan.Kind.GIVE ? "step.redefine.screen" : "step.redefine";
                });
    }

    private static String labelled(Plan plan, String key) {
        return of(
                key, plan.labels().domain(), plan.labels().size(), plan.labels().gpu());
    }

    private static String key(Scope scope) {
        return switch (scope) {
            case LIVE -> "live";
            case CONFIG -> "config";
            case BOTH -> "both";
        };
    }

    /** Where its picture is seen; empty if it is not. */
    private static String seen(Plan plan) {
        boolean shown = plan.steps().stream()
                .anyMatch(s ->
                        s.verb() instanceof Verb.Attach a && a.device() instanceof Hostdev.Mediated m && m.display());
        if (!shown) {
            return "";
        }
        boolean onlyHere = plan.steps().stream()
                .anyMatch(
                        s -> s.verb() instanceof Verb.Redefine r && r.changed().contains("<listen type='none'/>"));
        return of(onlyHere ? "give.seen.here" : "give.seen");
    }

    private static String when(Plan plan) {
        if (has(plan, Verb.StartDomain.class)) {
            return "give.when.start";
        }
        boolean live = plan.steps().stream()
                .anyMatch(s -> s.verb() instanceof Verb.Attach a && a.scope().live());
        return live ? "give.when.now" : "give.when.config";
    }

    private static boolean has(Plan plan, Class<? extends Verb> verb) {
        return plan.steps().stream().anyMatch(s -> verb.isInstance(s.verb()));
    }
}
