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
        name = "vms",
        footer = {
            "  vgpu-desk vms",
            "  vgpu-desk vms --json | jq -r '.domains[] | select(.devices == []) | .domain'",
            "  vgpu-desk vms --json | jq '.domains[].devices[] | select(.present | not)'"
        })
final class VmsCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.exact(VmsCommand.class);

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private final Session session;

    VmsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        return session.onHost(this::show);
    }

    private int show(Host host, HostState state) {
        var printer = session.printer();
        List<DomainDocument> domains = DomainDocument.all(state);
        var unreadable = UnreadableDocument.all(state);
        printer.document(new Answer(host.info().uri(), domains, unreadable));
        if (domains.isEmpty()) {
            printer.line(TEXTS.get("vms.none"));
        } else {
            printer.lines(table(domains).lines());
        }
        unreadable.forEach(u -> printer.warning(TEXTS.get("unreadable", u.name(), u.why())));
        return 0;
    }

    private static Table table(List<DomainDocument> domains) {
        var table = new Table(
                TEXTS.get("head.domain"), TEXTS.get("head.state"), TEXTS.get("head.memory"), TEXTS.get("head.devices"));
        for (var domain : domains) {
            table.row(
                    domain.domain(),
                    TEXTS.get("domain." + domain.state()),
                    memory(domain.memoryBytes()),
                    domain.devices().isEmpty()
                            ? TEXTS.get("nobody")
                            : domain.devices().stream().map(VmsCommand::words).collect(Language.listing()));
        }
        return table;
    }

    private static String memory(long bytes) {
        return bytes < GIB ? TEXTS.get("memory.mib", bytes / MIB) : TEXTS.get("memory.gib", (double) bytes / GIB);
    }

    private static String words(DomainDocument.Device device) {
        var name = String.valueOf(device.uuid() == null ? device.address() : device.uuid());
        if (!device.present()) {
            return TEXTS.get("device.missing", name);
        }
        var when = device.live() ? device.config() ? "device.both" : "device.live" : "device.config";
        return TEXTS.get(when, name);
    }

    /** What {@code vms --json} prints. */
    record Answer(URI host, List<DomainDocument> domains, List<UnreadableDocument> unreadable) {}
}
