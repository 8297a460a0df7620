package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "autostart",
        footer = {
            "  vgpu-desk autostart c2177883-f1bb-47f0-914d-32a22e3a8804 on",
            "  vgpu-desk autostart c2177883-f1bb-47f0-914d-32a22e3a8804 off"
        })
final class AutostartCommand implements Callable<Integer> {

    /** As the words are typed. */
    enum Switch {
        on,
        off
    }

    @Mixin
    private final SliceWords slice = new SliceWords();

    @Parameters(index = "1", paramLabel = "on|off", descriptionKey = "autostart.on.or.off")
    private Switch wanted = Switch.on;

    private final Session session;

    AutostartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        return session.onHost((host, state) -> {
            var id = slice.in(state);
            boolean forgotten = state.device(id).filter(d -> !d.persistent()).isPresent();
            var request = wanted == Switch.on && forgotten
                    ? new Request.Keep(id)
                    : new Request.Change(new Verb.SetAutostart(id, wanted == Switch.on));
            return new PlanExecution(session).run(host, state, new Wish(request));
        });
    }
}
