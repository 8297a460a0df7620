package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Redo;
import org.vgpudesk.host.plan.Result;

/** Runs a plan, or takes one back, and tells each step while it runs and what came of it at the end. */
final class PlanExecution {

    private static final Texts TEXTS = Texts.exact(PlanExecution.class);

    private final Session session;
    private final Printer printer;

    PlanExecution(Session session) {
        this.session = session;
        this.printer = session.printer();
    }

    /** Makes a plan of the wish and runs it. */
    int run(Host host, HostState state, Wish wish) throws Failure, HostException, IOException {
        var plan = Planner.plan(host.info(), state, wish.request());
        announce(host, plan, wish.notes());
        var result = new PlanRunner(host, session.journal()).run(plan, p -> tell(plan, p), session.stop());
        return done(host, state, plan, result, wish.notes());
    }

    /** Does again what was taken back. */
    int redo(Host host, HostState state, Journal.Entry entry) throws Failure, HostException, IOException {
        var plan = Redo.plan(entry, host.info(), state);
        announce(host, plan, List.of());
        var result = new PlanRunner(host, session.journal())
                .redo(plan, entry.plan().id(), p -> tell(plan, p), session.stop());
        return done(host, state, plan, result, List.of());
    }

    private void announce(Host host, Plan plan, List<String> notes) throws HostException {
        printer.line(PlanText.sentence(plan));
        printer.lines(notes);
        printer.lines(plan.notes());
        unlock(host);
        heedCtrlC("stopping");
    }

    /** Takes back what a plan did. */
    int undo(Host host, HostState state, Journal.Entry entry) throws Failure, HostException, IOException {
        var plan = entry.plan();
        printer.line(TEXTS.get("undo.sentence", PlanText.sentence(plan)));
        showInterrupted(entry, state);
        heedCtrlC("stopping.undo");
        var result = new PlanRunner(host, session.journal()).undo(plan.id(), p -> tell(plan, p));
        failIfNotUndone(plan, result);
        printer.document(answer(host, plan, state, List.of()));
        printer.line(TEXTS.get("undone"));
        return 0;
    }

    /** Does what is missing of a plan that was interrupted. */
    int finish(Host host, HostState state, Journal.Entry entry) throws Failure, HostException, IOException {
        var plan = entry.plan();
        printer.line(TEXTS.get("finish.sentence", PlanText.sentence(plan)));
        new InterruptedText(printer).show(Interruption.of(entry, state));
        unlock(host);
        heedCtrlC("stopping");
        var result = new PlanRunner(host, session.journal()).finish(plan.id(), p -> tell(plan, p), session.stop());
        return done(host, state, plan, result, List.of());
    }

    private void showInterrupted(Journal.Entry entry, HostState state) {
        switch (entry.state()) {
            case OPEN, LEFT, FORGOTTEN -> new InterruptedText(printer).show(Interruption.of(entry, state));
            case DONE, UNDONE, NEWER -> {}
        }
    }

    private int done(Host host, HostState state, Plan plan, Result result, List<String> notes) throws Failure {
        failIfNotDone(plan, result);
        printer.document(answer(host, plan, state, notes));
        printer.line(TEXTS.get("done." + PlanWords.kind(plan) + several(plan), labels(plan)));
        printer.line(TEXTS.get(forgets(host) ? "demo.forgets" : "undo.hint", PlanWords.shortId(plan)));
        return 0;
    }

    /** Before Ctrl-C is heeded: who does not want to give a password may just go away. */
    private static void unlock(Host host) throws HostException {
        if (host.unlock() instanceof Outcome.Refused(var kind, var words)) {
            var lines = words.split("\\R", 2);
            throw new HostException(kind, lines[0], lines.length > 1 ? lines[1] : "", null);
        }
    }

    /** A demo host that keeps no state ends with this process, and what was done with it. */
    private static boolean forgets(Host host) {
        var query = host.info().uri().getQuery();
        return host.info().simulated() && (query == null || !query.contains("state="));
    }

    private void heedCtrlC(String key) {
        session.stop().heed(() -> printer.warning(TEXTS.get(key)));
    }

    private void tell(Plan plan, Progress progress) {
        switch (progress) {
            case Progress.Began(var step, var undoing) ->
                printer.line(TEXTS.get(
                        undoing ? "step.back" : "step",
                        step + 1,
                        plan.steps().size(),
                        undoing ? PlanText.step(plan, plan.steps().get(step).inverse()) : PlanText.step(plan, step)));
            case Progress.Ended(var step, var undoing, Outcome.Confirmed confirmed) -> {}
            case Progress.Ended(var step, var undoing, Outcome.Refused(var kind, var words)) ->
                printer.line(TEXTS.get("step.refused", words.replaceAll("\\R", " ")));
            case Progress.Ended(var step, var undoing, Outcome.Unknown(var why)) ->
                printer.line(TEXTS.get("step.unknown", why));
        }
    }

    private static void failIfNotDone(Plan plan, Result result) throws Failure {
        failOn(Problem.of(plan, result), plan);
    }

    private static void failIfNotUndone(Plan plan, Result result) throws Failure {
        failOn(Problem.ofUndo(plan, result), plan);
    }

    private static void failOn(Optional<Problem> problem, Plan plan) throws Failure {
        if (problem.isPresent()) {
            throw new Failure(problem.get(), Failure.REFUSED, plan.id().toString());
        }
    }

    /** How the sentences about several slices, and about several machines, are called. */
    private static String several(Plan plan) {
        return plan.labels().machines() > 1 ? ".all" : plan.labels().each().isEmpty() ? "" : ".more";
    }

    private static Object[] labels(Plan plan) {
        var labels = plan.labels();
        return new Object[] {labels.domain(), labels.size(), labels.gpu()};
    }

    private static Answer answer(Host host, Plan plan, HostState state, List<String> notes) {
        return new Answer(
                host.info().uri(),
                plan.id().toString(),
                PlanWords.kind(plan),
                PlanText.sentence(plan),
                plan.labels().domain().isEmpty() || plan.labels().machines() > 1
                        ? null
                        : plan.labels().domain(),
                plan.labels().each().isEmpty() ? Subject.of(plan, state) : Subject.NOTHING,
                Given.of(plan, state),
                Stream.concat(notes.stream(), plan.notes().stream()).toList(),
                PlanWords.steps(plan));
    }

    /**
     * What a verb that changes something prints with {@code --json}.
     *
     * @param plan the id to undo it by
     * @param domain the machine's name; absent for several
     * @param device absent values for several
     * @param each what goes to whom, where it is more than one device; else empty
     */
    record Answer(
            URI host,
            String plan,
            String kind,
            String sentence,
            @Nullable String domain,
            Subject device,
            List<Given> each,
            List<String> notes,
            List<PlanWords.StepDocument> steps) {}

    /** One device of several that are given. */
    record Given(String domain, Subject device) {
        static List<Given> of(Plan plan, HostState state) {
            return plan.labels().each().stream()
                    .map(given -> new Given(given.name(), Subject.of(plan, given.device(), state)))
                    .toList();
        }
    }
}
