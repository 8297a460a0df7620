package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        footer = {"  vgpu-desk forget 3f2b91c0", "  vgpu-desk forget 3f2b91c0 --json"})
final class ForgetCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.exact(ForgetCommand.class);

    @Parameters(paramLabel = "ID", descriptionKey = "forget.id")
    private String id = "";

    private final Session session;

    ForgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        var plan = new PlanFinder(session.journal()).named(id).plan();
        PlanRunner.forget(session.journal(), plan.id());
        var printer = session.printer();
        printer.document(new Answer(plan.host().toString(), plan.id().toString(), PlanText.sentence(plan)));
        printer.line(TEXTS.get("forgotten", PlanText.sentence(plan)));
        printer.line(TEXTS.get("forgotten.hint", PlanWords.shortId(plan)));
        return 0;
    }

    /** What {@code forget --json} prints. */
    record Answer(String host, String plan, String sentence) {}
}
