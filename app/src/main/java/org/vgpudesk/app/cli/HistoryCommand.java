package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.PlanText;
import picocli.CommandLine.Command;

@Command(
        name = "history",
        footer = {
            "  vgpu-desk history",
            "  vgpu-desk history --json | jq -r '.plans[] | select(.interrupted) | .plan'",
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
        var interrupted = session.journal().interrupted();
        var ids = interrupted.stream().map(e -> e.plan().id()).toList();
        printer.document(new Answer(entries.stream()
                .map(e -> document(e, ids.contains(e.plan().id())))
                .toList()));
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
                    TEXTS.get("plan." + word(entry, ids)),
                    entry.plan().host().toString(),
                    PlanText.sentence(entry.plan()));
        }
        printer.lines(table.lines());
        interrupted.reversed().forEach(new InterruptedText(printer)::show);
        return 0;
    }

    /** What is open and yet not interrupted is running. */
    private static String word(Journal.Entry entry, List<UUID> interrupted) {
        return entry.state() == Journal.State.OPEN
                        && !interrupted.contains(entry.plan().id())
                ? "running"
                : PlanWords.camelCase(entry.state());
    }

    private static Document document(Journal.Entry entry, boolean interrupted) {
        var plan = entry.plan();
        return new Document(
                plan.id().toString(),
                entry.begun().toString(),
                plan.host(),
                PlanWords.kind(plan),
                PlanWords.camelCase(entry.state()),
                PlanText.sentence(plan),
                PlanWords.steps(plan),
                interrupted ? InterruptedText.Recorded.of(entry) : null);
    }

    /** What {@code history --json} prints. */
    record Answer(List<Document> plans) {}

    /**
     * @param begun when it was begun, in UTC
     * @param state one of open (it runs, or was interrupted), done, undone, left (something could not be taken back),
     *     forgotten (it was interrupted and is left as it is), newer (a newer version did it, and only that knows)
     * @param interrupted how far it was; absent if it is not interrupted
     */
    record Document(
            String plan,
            String begun,
            URI host,
            String kind,
            String state,
            String sentence,
            List<PlanWords.StepDocument> steps,
            InterruptedText.@Nullable Recorded interrupted) {}
}
