package org.vgpudesk.host.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Verb;

/** How a plan that gives reads as one sentence. */
final class GiveText {

    private final Plan plan;
    private final List<Labels.Given> each;

    private GiveText(Plan plan) {
        this.plan = plan;
        this.each = plan.labels().each();
    }

    static String sentence(Plan plan) {
        return new GiveText(plan).sentence();
    }

    private String sentence() {
        var made = made() ? "new" : "existing";
        var labels = plan.labels();
        return PlanText.of(
                each.isEmpty() ? "give." + made : "give.several." + made,
                labels.domain(),
                each.isEmpty() ? labels.size() : what(),
                labels.gpu(),
                PlanText.of(PlanText.has(plan, Verb.Define.class) ? "give.kept" : "give.lost"),
                PlanText.of(when()),
                seen());
    }

    private boolean made() {
        return PlanText.has(plan, Verb.Define.class) || PlanText.has(plan, Verb.Create.class);
    }

    /** What each machine gets; if they do not all get the same, how much it is together. */
    private String what() {
        var counts = each.stream()
                .collect(Collectors.groupingBy(Labels.Given::domain, Collectors.counting()))
                .values();
        boolean same = counts.stream().distinct().count() == 1
                && each.stream().map(Labels.Given::size).distinct().count() == 1;
        if (!made() || !same) {
            return PlanText.of(made() ? "several.slices" : "several.devices", each.size());
        }
        long one = counts.iterator().next();
        var key = one == 1 ? "several.one.each" : counts.size() == 1 ? "several.more" : "several.more.each";
        return PlanText.of(key, plan.labels().size(), one);
    }

    /** Where its picture is seen; empty if it is not. */
    private String seen() {
        boolean shown = plan.steps().stream()
                .anyMatch(s ->
                        s.verb() instanceof Verb.Attach a && a.device() instanceof Hostdev.Mediated m && m.display());
        if (!shown) {
            return "";
        }
        boolean onlyHere = plan.steps().stream()
                .anyMatch(
                        s -> s.verb() instanceof Verb.Redefine r && r.changed().contains("<listen type='none'/>"));
        return PlanText.of(onlyHere ? "give.seen.here" : "give.seen");
    }

    private String when() {
        boolean all = each.stream().map(Labels.Given::domain).distinct().count() > 1;
        if (PlanText.has(plan, Verb.StartDomain.class)) {
            return all ? "give.when.start.all" : "give.when.start";
        }
        boolean live = plan.steps().stream()
                .anyMatch(s -> s.verb() instanceof Verb.Attach a && a.scope().live());
        return live ? "give.when.now" : all ? "give.when.config.all" : "give.when.config";
    }
}
