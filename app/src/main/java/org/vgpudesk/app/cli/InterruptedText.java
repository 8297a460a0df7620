package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.PlanText;

/** What was interrupted, on the terminal: the steps that are there and those that are missing. */
final class InterruptedText {

    private static final Texts TEXTS = Texts.exact(InterruptedText.class);

    private final Printer printer;

    InterruptedText(Printer printer) {
        this.printer = printer;
    }

    /** Says so in one line if something on that host is interrupted; documents say it in the history. */
    void warn(Journal journal, URI host) {
        if (printer.json()) {
            return;
        }
        try {
            var there = journal.interrupted().stream()
                    .filter(e -> e.plan().host().equals(host))
                    .toList();
            if (!there.isEmpty()) {
                printer.warning(TEXTS.get(
                        "interrupted.hint", PlanText.sentence(there.getLast().plan()), there.size() - 1));
            }
        } catch (IOException e) {
            // Looking needs no history, and whoever changes something hears of it when it is to be written.
            printer.warning(TEXTS.get("interrupted.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** What the host shows of it. */
    void show(Interruption found) {
        var steps = found.entry().plan().steps();
        printer.line(TEXTS.get("interrupted.progress", found.there().size(), steps.size()));
        for (int i = 0; i < steps.size(); i++) {
            printer.line(TEXTS.get(
                    found.there().contains(i)
                            ? "interrupted.there"
                            : found.begun().contains(i) ? "interrupted.partly" : "interrupted.missing",
                    PlanText.step(found.entry().plan(), i)));
        }
    }

    /** What the history says of it; no host is asked. */
    void show(Journal.Entry entry) {
        var recorded = Recorded.of(entry);
        printer.line("");
        printer.line(TEXTS.get("interrupted.of", PlanWords.shortId(entry.plan()), PlanText.sentence(entry.plan())));
        for (int i = 0; i < entry.plan().steps().size(); i++) {
            var key = recorded.there().contains(i)
                    ? "interrupted.there"
                    : recorded.uncertain().contains(i) ? "interrupted.uncertain" : "interrupted.missing";
            printer.line(TEXTS.get(key, PlanText.step(entry.plan(), i)));
        }
        printer.line(TEXTS.get("interrupted.do", PlanWords.shortId(entry.plan())));
    }

    /**
     * How far a plan was when it was interrupted, by the indexes of its steps.
     *
     * @param there done
     * @param uncertain begun, and nobody wrote down what came of it
     * @param missing not begun, failed, or taken back
     */
    record Recorded(List<Integer> there, List<Integer> uncertain, List<Integer> missing) {

        static Recorded of(Journal.Entry entry) {
            var there = new ArrayList<Integer>();
            var uncertain = new ArrayList<Integer>();
            var missing = new ArrayList<Integer>();
            for (int i = 0; i < entry.plan().steps().size(); i++) {
                int step = i;
                var last = entry.marks().reversed().stream()
                        .filter(m -> m.step() == step && m.what() != Journal.What.SOME_LEFT)
                        .findFirst()
                        .map(Journal.Mark::what)
                        .orElse(Journal.What.FAILED);
                switch (last) {
                    case DONE -> there.add(i);
                    case DOING, UNDOING, UNKNOWN -> uncertain.add(i);
                    default -> missing.add(i);
                }
            }
            return new Recorded(there, uncertain, missing);
        }
    }
}
