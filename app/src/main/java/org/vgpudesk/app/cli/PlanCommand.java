package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Review;
import org.vgpudesk.host.plan.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        footer = {"  vgpu-desk plan give training-01 labgpu-103", "  vgpu-desk plan take training-01"})
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), Texts.exact(PlanCommand.class).get("plan.missing"));
    }

    private static int show(Session session, Host host, HostState state, Wish wish, AsWords as) throws HostException {
        var plan = Planner.plan(host.info(), state, wish.request());
        if (as.format().isPresent()) {
            new ReviewText(session.printer())
                    .script(host, plan, Script.of(host.info(), plan, as.format().get()));
            return 0;
        }
        new ReviewText(session.printer()).show(host, plan, Review.of(host, plan), wish.notes());
        return 0;
    }

    @Command(
            name = "give",
            footer = {
                "  vgpu-desk plan give training-01 labgpu-103",
                "  vgpu-desk plan give training-01 labgpu-103 --now --json | jq -r '.virshCommands[]'",
                "  vgpu-desk plan give training-01 labgpu-103 --as ansible"
            })
    static final class Give implements Callable<Integer> {

        @Mixin
        private final GiveWords words = new GiveWords();

        @Mixin
        private final AsWords as = new AsWords();

        private final Session session;

        Give(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws Failure, HostException, IOException {
            words.check();
            return session.onHost(
                    (host, state) -> show(session, host, state, words.wish(host, state, session.sizes()), as));
        }
    }

    @Command(
            name = "take",
            footer = {"  vgpu-desk plan take training-01", "  vgpu-desk plan take training-01 --keep-slice --json"})
    static final class Take implements Callable<Integer> {

        @Mixin
        private final TakeWords words = new TakeWords();

        @Mixin
        private final AsWords as = new AsWords();

        private final Session session;

        Take(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws Failure, HostException, IOException {
            words.check();
            return session.onHost((host, state) -> show(session, host, state, words.wish(state), as));
        }
    }
}
