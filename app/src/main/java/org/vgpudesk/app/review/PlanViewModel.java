package org.vgpudesk.app.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.host.plan.Review;

/** One plan on its way: reviewed, running, done or not, perhaps undone. */
public final class PlanViewModel {

    private static final Texts TEXTS = Texts.of(PlanViewModel.class);

    /** Where it is on its way. */
    public enum Stage {
        REVIEW,
        RUNNING,
        DONE,
        FAILED
    }

    /** What is done with it. */
    private enum Way {
        RUN,
        REDO,
        UNDO,
        FINISH
    }

    private final Desk desk;
    private final Plan plan;
    private final Way way;
    private final @Nullable Interruption interruption;
    private final List<Integer> order;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.REVIEW);
    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final AtomicBoolean stop = new AtomicBoolean();
    private UUID undone = new UUID(0, 0);
    private Plan toChange;
    private long began;

    /** @param order which of the steps in the journal each row is about */
    private PlanViewModel(Desk desk, Plan plan, Way way, List<Integer> order, @Nullable Interruption interruption) {
        this.desk = desk;
        this.plan = plan;
        this.toChange = plan;
        this.way = way;
        this.order = List.copyOf(order);
        this.interruption = interruption;
        for (int i = 0; i < plan.steps().size(); i++) {
            steps.add(new StepRow(PlanText.step(plan, i), StepRow.State.WAITING, Duration.ZERO));
        }
    }

    private static List<Integer> indexes(Plan plan) {
        return IntStream.range(0, plan.steps().size()).boxed().toList();
    }

    /** What the host has now; for reading only. */
    HostState state() {
        return desk.inventory().state();
    }

    /** A plan that is to be run. */
    public static PlanViewModel toRun(Desk desk, Plan plan) {
        return new PlanViewModel(desk, plan, Way.RUN, indexes(plan), null);
    }

    /** A plan that does again what another one did that was taken back. */
    public static PlanViewModel toRedo(Desk desk, Plan plan, UUID undone) {
        var model = new PlanViewModel(desk, plan, Way.REDO, indexes(plan), null);
        model.undone = undone;
        return model;
    }

    /** A plan that was run and is to be undone: shown as what undoing does. */
    public static PlanViewModel toUndo(Desk desk, Plan plan) {
        return new PlanViewModel(
                desk, Reversal.of(plan), Way.UNDO, indexes(plan).reversed(), null);
    }

    /** A plan that was interrupted and of which the rest is to be done. */
    public static PlanViewModel toFinish(Desk desk, Interruption interruption) {
        var plan = interruption.entry().plan();
        var model = new PlanViewModel(desk, plan, Way.FINISH, indexes(plan), interruption);
        interruption.there().forEach(i -> model.put(i, StepRow.State.DONE, Duration.ZERO));
        return model;
    }

    /** A plan that was interrupted and is to be taken back, as far as it is there. */
    public static PlanViewModel toUndo(Desk desk, Interruption interruption) {
        var back = Reversal.of(
                interruption.wayBack(desk.inventory().state()),
                interruption.entry().plan().kind());
        return new PlanViewModel(desk, back, Way.UNDO, interruption.begun(), interruption);
    }

    /** Reads what it would change. */
    public void look() {
        if (way == Way.FINISH && interruption != null) {
            toChange = interruption.rest(desk.inventory().state());
        }
        desk.review(toChange, review::set, failure -> problem.set(Problem.of(TEXTS.get("review.failed"), failure)));
    }

    /** What is still to be done of it. */
    Plan toChange() {
        return toChange;
    }

    /** Does it. */
    public void run() {
        stage.set(Stage.RUNNING);
        problem.set(null);
        switch (way) {
            case RUN -> desk.run(plan, stop::get, this::progress, this::ended, this::refused);
            case REDO -> desk.redo(plan, undone, stop::get, this::progress, this::ended, this::refused);
            case FINISH -> desk.finish(plan.id(), stop::get, this::progress, this::ended, this::refused);
            case UNDO -> desk.undo(plan.id(), this::progress, this::ended, this::refused);
        }
    }

    /** Asks to stop after the step that runs, and to take everything back. */
    public void stop() {
        stop.set(true);
    }

    private void progress(Progress progress) {
        switch (progress) {
            case Progress.Began(var step, var undoing) -> {
                began = System.nanoTime();
                put(step, undoing && !undoing() ? StepRow.State.UNDOING : StepRow.State.RUNNING, Duration.ZERO);
            }
            case Progress.Ended(var step, var undoing, var outcome) ->
                put(step, after(undoing && !undoing(), outcome), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static StepRow.State after(boolean undoing, Outcome outcome) {
        if (undoing) {
            return outcome.confirmed() ? StepRow.State.TAKEN_BACK : StepRow.State.LEFT;
        }
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> StepRow.State.DONE;
            case Outcome.Refused refused -> StepRow.State.FAILED;
            case Outcome.Unknown unknown -> StepRow.State.UNKNOWN;
        };
    }

    private void put(int step, StepRow.State state, Duration took) {
        int row = order.indexOf(step);
        if (row >= 0) {
            steps.set(row, steps.get(row).in(state, took));
        }
    }

    private void ended(Result result) {
        problem.set((undoing() ? Problem.ofUndo(plan, result) : Problem.of(plan, result)).orElse(null));
        over(problem.get() == null ? Stage.DONE : Stage.FAILED);
    }

    private void refused(Exception failure) {
        problem.set(Problem.of(TEXTS.get(undoing() ? "undo.refused" : "run.refused"), failure));
        over(Stage.FAILED);
    }

    private void over(Stage end) {
        steps.replaceAll(s -> s.state() == StepRow.State.WAITING ? s.in(StepRow.State.NOT_TRIED, s.took()) : s);
        stage.set(end);
    }

    public Plan plan() {
        return plan;
    }

    /** Whether it is about this host. */
    public boolean on(Desk host) {
        return desk == host;
    }

    public boolean undoing() {
        return way == Way.UNDO;
    }

    /** What it stands for on the host, if it was interrupted before. */
    Optional<Interruption> interruption() {
        return Optional.ofNullable(interruption);
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What it would change, once that has been read. */
    public ReadOnlyObjectProperty<@Nullable Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Its steps with how far each is. */
    public ObservableList<StepRow> steps() {
        return steps;
    }
}
