package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.host.HostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "give",
        footer = {
            "  vgpu-desk give training-01 labgpu-103",
            "  vgpu-desk give training-01 labgpu-103 --gpu 0000:41:00.0 --now",
            "  vgpu-desk give training-01 labgpu-103 --transient --start --json",
            "  vgpu-desk give training-01 labgpu-103 --picture window",
            "  vgpu-desk give training-01 labgpu-103 --also training-02 --also training-03",
            "  vgpu-desk give training-01 labgpu-103 --each 2",
            "  vgpu-desk give training-01 --slice c2177883-f1bb-47f0-914d-32a22e3a8804",
            "  vgpu-desk give training-01 --pci 0000:41:00.4"
        })
final class GiveCommand implements Callable<Integer> {

    @Mixin
    private final GiveWords words = new GiveWords();

    private final Session session;

    GiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        words.check();
        return session.onHost(
                (host, state) -> new PlanExecution(session).run(host, state, words.wish(host, state, session.sizes())));
    }
}
