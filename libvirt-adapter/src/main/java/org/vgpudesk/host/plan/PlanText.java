package org.vgpudesk.host.plan;

import java.util.List;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.language.TextFile;

/** How plans read as sentences, in the language that is spoken. */
public final class PlanText {

    private static final TextFile TEXTS = TextFile.beside(PlanText.class, "PlanText");

    private PlanText() {}

    static String of(String key, Object... words) {
        var text = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            text[i] = String.valueOf(words[i]);
        }
        return TEXTS.get(key, text);
    }

    /** The whole plan in one sentence. */
    public static String sentence(Plan plan) {
        return switch (plan.kind()) {
            case GIVE -> GiveText.sentence(plan);
            case TAKE_BACK -> {
                boolean removed = has(plan, Verb.Undefine.class) || has(plan, Verb.Stop.class);
                var several = plan.labels().each().isEmpty() ? "" : ".several";
                yield labelled(
                        plan,
                        removed
                                ? "take.removed" + several
                                : plan.labels().gpu().isEmpty() ? "take.gone" : "take.kept" + several);
            }
            case CREATE_SLICE -> labelled(plan, has(plan, Verb.Define.class) ? "create.kept" : "create.lost");
            case REMOVE_SLICE -> labelled(plan, "remove");
            case KEEP_SLICE -> labelled(plan, "keep");
            case OWN_SLICE -> labelled(plan, "own");
            case START -> labelled(plan, has(plan, Verb.Start.class) ? "start.slice" : "start.machine");
            // What is left to do of a plan may be nothing.
            case CHANGE ->
                plan.steps().isEmpty() ? "" : step(plan, plan.steps().getFirst().verb()) + ".";
            case NEWER -> of("newer");
        };
    }

    /** What one step of the plan does; no full stop. */
    public static String step(Plan plan, int index) {
        return step(plan, plan.steps().get(index).verb());
    }

    /** What a verb does, in the plan's words; no full stop. */
    public static String step(Plan plan, Verb verb) {
        var one = plan.labels().each().isEmpty() ? "" : ".for";
        return labelled(
                plan.labels().of(verb),
                switch (verb) {
                    case Verb.Define define -> "step.define" + one;
                    case Verb.Create create -> "step.create" + one;
                    case Verb.Start start -> "step.start" + one;
                    case Verb.Stop stop -> "step.stop" + one;
                    case Verb.Undefine undefine -> "step.undefine" + one;
                    case Verb.SetAutostart(var id, var on) -> (on ? "step.autostart.on" : "step.autostart.off") + one;
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
        return labelled(plan.labels(), key);
    }

    private static String labelled(Labels labels, String key) {
        return of(key, labels.domain(), labels.size(), labels.gpu());
    }

    /** Names as people list them in a sentence. */
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : of("list.end", String.join(of("list.between"), names.subList(0, last)), names.get(last));
    }

    private static String key(Scope scope) {
        return switch (scope) {
            case LIVE -> "live";
            case CONFIG -> "config";
            case BOTH -> "both";
        };
    }

    static boolean has(Plan plan, Class<? extends Verb> verb) {
        return plan.steps().stream().anyMatch(s -> verb.isInstance(s.verb()));
    }
}
