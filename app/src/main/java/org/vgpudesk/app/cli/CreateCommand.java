package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        footer = {
            "  vgpu-desk create labgpu-103",
            "  vgpu-desk create labgpu-103 --gpu 0000:41:00.0 --transient",
            "  vgpu-desk create labgpu-103 --json | jq -r .device.uuid"
        })
final class CreateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TYPE", descriptionKey = "create.type")
    private String type = "";

    @Mixin
    private final NewSlice newSlice = new NewSlice();

    private final Session session;

    CreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        return session.onHost((host, state) -> {
            var defined = newSlice.define(type, new Finder(state));
            var request = new Request.CreateSlice(defined.definition(), newSlice.keepAfterReboot());
            return new PlanExecution(session).run(host, state, new Wish(request, defined.notes()));
        });
    }
}
