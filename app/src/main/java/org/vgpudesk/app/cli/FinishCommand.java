package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "finish",
        description = {
            "Finishes what was interrupted: does the steps that are missing, and says which those are.",
            "If one of them fails, or on Ctrl-C, all of it is taken back."
        },
        footer = {"  vgpu-desk finish 3f2b91c0", "  vgpu-desk finish 3f2b91c0 --json"})
final class FinishCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            description = {
                "The plan, by the beginning of its id as \"vgpu-desk history\" shows it; its host is taken from there."
            })
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
