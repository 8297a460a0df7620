package org.vgpudesk.app.activity;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.PlanText;

/** What was interrupted on this host, the newest first, compared with what the host shows now. */
public final class InterruptedViewModel {

    private static final Texts TEXTS = Texts.of(InterruptedViewModel.class);

    /**
     * One plan that was interrupted.
     *
     * @param sentence what the plan is for
     * @param progress how much of it is done
     * @param whyNotFinish why it cannot be finished now; empty if it can
     * @param whyNotUndo why it cannot be taken back now; empty if it can
     */
    record Item(Interruption interruption, String sentence, String progress, String whyNotFinish, String whyNotUndo) {

        UUID plan() {
            return interruption.entry().plan().id();
        }
    }

    private final Desk desk;
    private final ObservableList<PlanViewModel> running;
    private final Consumer<Problem> problems;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private List<Journal.Entry> found = List.of();

    /** @param problems told what could not be read or left */
    public InterruptedViewModel(Desk desk, Runs runs, Consumer<Problem> problems) {
        this.desk = desk;
        this.running = runs.running();
        this.problems = problems;
        running.addListener((ListChangeListener<PlanViewModel>) change -> refresh());
        desk.inventory().revisionProperty().addListener((property, before, now) -> compare());
        refresh();
    }

    /** Reads the journal again. */
    public void refresh() {
        desk.interrupted(
                entries -> {
                    found = entries;
                    compare();
                },
                failure -> problems.accept(Problem.of(TEXTS.get("unreadable"), failure)));
    }

    private void compare() {
        var now = desk.inventory().knownProperty().get()
                ? found.stream()
                        .filter(e -> !runs(e.plan().id()))
                        .map(this::item)
                        .toList()
                : List.<Item>of();
        if (!now.equals(items)) {
            items.setAll(now);
        }
    }

    private boolean runs(UUID plan) {
        return running.stream().anyMatch(r -> r.plan().id().equals(plan));
    }

    private Item item(Journal.Entry entry) {
        var state = desk.inventory().state();
        var interruption = Interruption.of(entry, state);
        return new Item(
                interruption,
                PlanText.sentence(entry.plan()),
                TEXTS.get(
                        "progress",
                        interruption.there().size(),
                        entry.plan().steps().size()),
                interruption
                        .whyNotFinish(state)
                        .map(InterruptedViewModel::words)
                        .orElse(""),
                interruption.whyNotUndo(state).map(InterruptedViewModel::words).orElse(""));
    }

    private static String words(HostException why) {
        return String.valueOf(why.getMessage());
    }

    /** Leaves it as it is: it is not shown again. */
    void leave(Item item) {
        desk.forget(
                item.plan(),
                this::refresh,
                failure -> problems.accept(Problem.of(TEXTS.get("leave.refused"), failure)));
    }

    ObservableList<Item> items() {
        return items;
    }

    /** Whether nobody is working on it: what is open and is not here runs, in this program or in another. */
    boolean holds(UUID plan) {
        return found.stream().anyMatch(e -> e.plan().id().equals(plan));
    }
}
