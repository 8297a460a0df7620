package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stop",
        footer = {"  vgpu-desk stop c2177883-f1bb-47f0-914d-32a22e3a8804"})
final class StopCommand implements Callable<Integer> {

    @Mixin
    private final SliceWords slice = new SliceWords();

    private final Session session;

    StopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        return session.onHost((host, state) -> {
            var request = new Request.Change(new Verb.Stop(slice.in(state)));
            return new PlanExecution(session).run(host, state, new Wish(request));
        });
    }
}
