package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.plan.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        footer = {"  vgpu-desk undo", "  vgpu-desk undo 3f2b91c0", "  vgpu-desk undo --connect sim:///workstation"})
final class UndoCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "undo.id")
    private @Nullable String id;

    private final Session session;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        var finder = new PlanFinder(session.journal());
        if (id == null) {
            return session.onHost(session.address(), (host, state) -> undo(host, state, finder.newest(host)));
        }
        var entry = finder.named(id);
        return session.onHost(
                PlanFinder.host(entry, session.options().named()), (host, state) -> undo(host, state, entry));
    }

    private int undo(Host host, HostState state, Journal.Entry entry) throws Failure, HostException, IOException {
        return new PlanExecution(session).undo(host, state, entry);
    }
}
