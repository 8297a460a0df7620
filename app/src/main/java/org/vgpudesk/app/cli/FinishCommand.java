package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "finish",
        footer = {"  vgpu-desk finish 3f2b91c0", "  vgpu-desk finish 3f2b91c0 --json"})
final class FinishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", descriptionKey = "finish.id")
    private String id = "";

    private final Session session;

    FinishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        var entry = new PlanFinder(session.journal()).named(id);
        return session.onHost(
                PlanFinder.host(entry, session.options().named()),
                (host, state) -> new PlanExecution(session).finish(host, state, entry));
    }
}
