package org.vgpudesk.app.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanText;

/** Plans in the words of the documents: stable, whatever the code calls them. */
final class PlanWords {

    /** How many characters of a plan's id people have to type. */
    private static final int SHORT = 8;

    private PlanWords() {}

    static String shortId(Plan plan) {
        return plan.id().toString().substring(0, SHORT);
    }

    static String kind(Plan plan) {
        return switch (plan.kind()) {
            case GIVE -> "give";
            case TAKE_BACK -> "take";
            case CREATE_SLICE -> "create";
            case REMOVE_SLICE -> "remove";
            case KEEP_SLICE -> "keep";
            case OWN_SLICE -> "own";
            case START -> "start";
            case CHANGE -> "change";
            case NEWER -> "newer";
        };
    }

    /** The name of a constant in camel case, as all names in documents are. */
    static String camelCase(Enum<?> constant) {
        var word = new StringBuilder();
        boolean upper = false;
        for (char c : constant.name().toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                word.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        return word.toString();
    }

    /** The steps of a plan, in order. */
    static List<StepDocument> steps(Plan plan) {
        return IntStream.range(0, plan.steps().size())
                .mapToObj(i -> new StepDocument(verb(plan.steps().get(i).verb()), PlanText.step(plan, i)))
                .toList();
    }

    /** A step as documents hold it: what the host is asked for, and what that means. */
    record StepDocument(String verb, String sentence) {}

    static String verb(Verb verb) {
        return switch (verb) {
            case Verb.Define define -> "define";
            case Verb.Create create -> "create";
            case Verb.Start start -> "start";
            case Verb.Stop stop -> "stop";
            case Verb.Undefine undefine -> "undefine";
            case Verb.SetAutostart autostart -> "setAutostart";
            case Verb.Attach attach -> "attach";
            case Verb.Detach detach -> "detach";
            case Verb.StartDomain start -> "startDomain";
            case Verb.ShutdownDomain shutdown -> "shutdownDomain";
            case Verb.DestroyDomain destroy -> "destroyDomain";
            case Verb.Redefine redefine -> "redefine";
        };
    }
}
