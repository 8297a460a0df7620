package org.vgpudesk.app.cli;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Review;
import org.vgpudesk.host.plan.Script;

/** A review on the terminal: the sentence, the steps, the XML that changes, the commands. */
final class ReviewText {

    private static final Texts TEXTS = Texts.exact(ReviewText.class);

    private final Printer printer;

    ReviewText(Printer printer) {
        this.printer = printer;
    }

    void show(Host host, Plan plan, Review review, List<String> chosen) {
        var notes = Stream.concat(chosen.stream(), plan.notes().stream()).toList();
        printer.document(new Answer(
                host.info().uri(),
                PlanWords.kind(plan),
                review.sentence(),
                notes,
                PlanWords.steps(plan),
                review.differences().stream().map(ReviewText::document).toList(),
                review.virshCommands()));
        printer.line(review.sentence());
        printer.lines(notes);
        for (int i = 0; i < review.steps().size(); i++) {
            printer.line(TEXTS.get(
                    "step", i + 1, review.steps().size(), review.steps().get(i)));
        }
        for (var difference : review.differences()) {
            printer.line("");
            printer.line(difference.title());
            difference.lines().forEach(line -> printer.line(sign(line.kind()) + line.text()));
        }
        printer.line("");
        printer.line(TEXTS.get("plan.commands"));
        review.virshCommands().stream().flatMap(String::lines).forEach(command -> printer.line("  " + command));
        printer.line("");
        printer.line(TEXTS.get("plan.nothing"));
    }

    /** Nothing but a file for another tool. */
    void script(Host host, Plan plan, Script script) {
        printer.document(new ScriptAnswer(
                host.info().uri(), PlanWords.kind(plan), AsWords.word(script.format()), script.text()));
        script.text().lines().forEach(printer::line);
        if (script.text().lines().anyMatch(line -> !SafeText.of(line).equals(line))) {
            printer.warning(TEXTS.get("script.not.exact"));
        }
    }

    /** What {@code plan … --as … --json} prints. */
    record ScriptAnswer(URI host, String kind, String as, String script) {}

    private static Difference document(Review.Difference difference) {
        return new Difference(
                difference.title(),
                difference.lines().stream()
                        .map(l -> new Line(PlanWords.camelCase(l.kind()), l.text()))
                        .toList());
    }

    private static String sign(Review.Line.Kind kind) {
        return switch (kind) {
            case ADDED -> "  + ";
            case REMOVED -> "  - ";
            case CONTEXT -> "    ";
            case GAP -> "  … ";
        };
    }

    /** What {@code plan … --json} prints. */
    record Answer(
            URI host,
            String kind,
            String sentence,
            List<String> notes,
            List<PlanWords.StepDocument> steps,
            List<Difference> differences,
            List<String> virshCommands) {}

    record Difference(String title, List<Line> lines) {}

    /** @param kind one of added, removed, context, gap (lines that stay the same and are left out) */
    record Line(String kind, String text) {}
}
