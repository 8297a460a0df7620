package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "take",
        footer = {
            "  vgpu-desk take training-01",
            "  vgpu-desk take training-01 c2177883-f1bb-47f0-914d-32a22e3a8804 --keep-slice",
            "  vgpu-desk take training-01 --pci 0000:41:00.4"
        })
final class TakeCommand implements Callable<Integer> {

    @Mixin
    private final TakeWords words = new TakeWords();

    private final Session session;

    TakeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        words.check();
        return session.onHost((host, state) -> new PlanExecution(session).run(host, state, words.wish(state)));
    }
}
