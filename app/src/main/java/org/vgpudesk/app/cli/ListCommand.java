package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.language.Language;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        footer = {
            "  vgpu-desk list",
            "  vgpu-desk list --connect qemu+ssh://lab-2/system",
            "  vgpu-desk list --json | jq -r '.slices[] | select(.domain == null) | .uuid'"
        })
final class ListCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.exact(ListCommand.class);

    private final Session session;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        return session.onHost(this::show);
    }

    private int show(Host host, HostState state) {
        var printer = session.printer();
        List<SliceDocument> slices = SliceDocument.all(state, session.sizes());
        var unreadable = UnreadableDocument.all(state);
        printer.document(new Answer(host.info().uri(), slices, unreadable));
        if (slices.isEmpty()) {
            printer.line(TEXTS.get("list.none"));
        } else {
            printer.lines(table(slices).lines());
        }
        unreadable.forEach(u -> printer.warning(TEXTS.get("unreadable", u.name(), u.why())));
        return 0;
    }

    private static Table table(List<SliceDocument> slices) {
        var table = new Table(
                TEXTS.get("head.uuid"),
                TEXTS.get("head.gpu"),
                TEXTS.get("head.size"),
                TEXTS.get("head.type"),
                TEXTS.get("head.state"),
                TEXTS.get("head.reboot"),
                TEXTS.get("head.domain"));
        for (var slice : slices) {
            table.row(
                    slice.uuid().toString(),
                    slice.gpu() == null ? slice.parent() : slice.gpu(),
                    slice.size() == null ? TEXTS.get("nobody") : slice.size(),
                    slice.typeName() == null ? slice.type() : slice.type() + " (" + slice.typeName() + ")",
                    TEXTS.get(slice.active() ? "active" : "inactive"),
                    TEXTS.get(
                            slice.autostart() ? "reboot.started" : slice.persistent() ? "reboot.kept" : "reboot.gone"),
                    users(slice.domains()));
        }
        return table;
    }

    private static String users(List<SliceDocument.User> users) {
        return users.isEmpty()
                ? TEXTS.get("nobody")
                : users.stream().map(SliceDocument.User::domain).collect(Language.listing());
    }

    /** What {@code list --json} prints. */
    record Answer(URI host, List<SliceDocument> slices, List<UnreadableDocument> unreadable) {}
}
