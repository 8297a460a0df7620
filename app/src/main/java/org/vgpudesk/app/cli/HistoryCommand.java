package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.PlanText;
import picocli.CommandLine.Command;

@Command(
        name = "history",
        description = "Shows what was done on all hosts, newest first, and whether it still holds. Asks no host.",
        footer = {
            "  vgpu-desk history",
            "  vgpu-desk history --json | jq -r '.plans[] | select(.state == \"left\") | .plan'"
        })
final class HistoryCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.exact(HistoryCommand.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Session session;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var printer = session.printer();
        List<Journal.Entry> entries = session.journal().entries().reversed();
        printer.document(
                new Answer(entries.stream().map(HistoryCommand::document).toList()));
        if (entries.isEmpty()) {
            printer.line(TEXTS.get("history.none"));
            return 0;
        }
        var table = new Table(
                TEXTS.get("head.plan"),
                TEXTS.get("head.when"),
                TEXTS.get("head.state"),
                TEXTS.get("head.host"),
                TEXTS.get("head.what"));
        for (var entry : entries) {
            table.row(
                    PlanWords.shortId(entry.plan()),
                    TIME.format(entry.begun().atZone(ZoneId.systemDefault())),
                    TEXTS.get("plan." + PlanWords.camelCase(entry.state())),
                    entry.plan().host().toString(),
                    PlanText.sentence(entry.plan()));
        }
        printer.lines(table.lines());
        return 0;
    }

    private static Document document(Journal.Entry entry) {
        var plan = entry.plan();
        return new Document(
                plan.id().toString(),
                entry.begun(),
                plan.host(),
                PlanWords.kind(plan),
                PlanWords.camelCase(entry.state()),
                PlanText.sentence(plan));
    }

    /** What {@code history --json} prints. */
    record Answer(List<Document> plans) {}

    /**
     * @param begun when it was begun, in UTC
     * @param state one of open (it runs, or was interrupted), done, undone, left (something could not be taken back)
     */
    record Document(String plan, String begun, URI host, String kind, String state, String sentence) {

        Document(String plan, Instant begun, URI host, String kind, String state, String sentence) {
            this(plan, begun.toString(), host, kind, state, sentence);
        }
    }
}
