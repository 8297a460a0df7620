package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.plan.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = {
            "Takes back what an earlier command, or the window, did; also repairs what was interrupted.",
            "Refuses, with the reason, if the host has changed since."
        },
        footer = {"  vgpu-desk undo", "  vgpu-desk undo 3f2b91c0", "  vgpu-desk undo --connect sim:///workstation"})
final class UndoCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = {
                "The plan, by the beginning of its id as \"vgpu-desk history\" shows it; its host is taken from there.",
                "Default: the newest one of the host that can be undone."
            })
    private @Nullable String id;

    private final Session session;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        if (id == null) {
            return session.onHost((host, state) -> undo(host, state, newest(host)));
        }
        var entry = named(id.toLowerCase(Locale.ROOT));
        return session.options().named() == null
                ? session.onHost(entry.plan().host(), (host, state) -> undo(host, state, entry))
                : session.onHost((host, state) -> undo(host, state, entry));
    }

    private int undo(Host host, HostState state, Journal.Entry entry) throws Failure, HostException, IOException {
        return new PlanExecution(session).undo(host, state, entry.plan());
    }

    private Journal.Entry named(String beginning) throws Failure, IOException {
        List<Journal.Entry> found = session.journal().entries().stream()
                .filter(e -> e.plan().id().toString().startsWith(beginning))
                .toList();
        return switch (found.size()) {
            case 1 -> found.getFirst();
            case 0 -> throw Failure.refused(FailureKind.NOT_FOUND, "undo.unknown", beginning);
            default -> throw Failure.refused(FailureKind.INVALID, "undo.ambiguous", beginning, found.size());
        };
    }

    private Journal.Entry newest(Host host) throws Failure, IOException {
        var address = host.info().uri();
        return session.journal().entries().reversed().stream()
                .filter(e -> e.plan().host().equals(address))
                .filter(e -> e.state() != Journal.State.UNDONE)
                .findFirst()
                .orElseThrow(() -> Failure.refused(FailureKind.NOT_FOUND, "undo.nothing", address));
    }
}
