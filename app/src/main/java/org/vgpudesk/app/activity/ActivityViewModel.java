package org.vgpudesk.app.activity;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanText;

/** What was done on this host, the newest first. */
public final class ActivityViewModel {

    private static final Texts TEXTS = Texts.of(ActivityViewModel.class);

    /**
     * One plan that ran.
     *
     * @param undoable whether something of it can be taken back
     * @param interrupted what can be done about it, if it was interrupted
     */
    record Entry(
            Plan plan,
            String sentence,
            String note,
            String when,
            Journal.State state,
            boolean undoable,
            InterruptedViewModel.@Nullable Item interrupted) {}

    private final Desk desk;
    private final Runs runs;
    private final InterruptedViewModel interruptions;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.getDefault())
            .withZone(ZoneId.systemDefault());

    public ActivityViewModel(Desk desk, Runs runs, InterruptedViewModel interruptions) {
        this.desk = desk;
        this.runs = runs;
        this.interruptions = interruptions;
        interruptions.items().addListener((ListChangeListener<InterruptedViewModel.Item>) change -> refresh());
        runs.running().addListener((ListChangeListener<PlanViewModel>) change -> refresh());
        refresh();
    }

    /** Reads the journal again; other programs of this kind write to it as well. */
    public void refresh() {
        desk.history(
                history -> {
                    problem.set(null);
                    entries.setAll(history.stream().map(this::entry).toList());
                },
                failure -> problem.set(Problem.of(TEXTS.get("unreadable"), failure)));
    }

    private Entry entry(Journal.Entry entry) {
        var state = entry.state();
        boolean running = runs.running().stream()
                .anyMatch(r -> r.plan().id().equals(entry.plan().id()));
        boolean elsewhere =
                state == Journal.State.OPEN && !interruptions.holds(entry.plan().id());
        var interrupted = interruptions.items().stream()
                .filter(i -> !running && i.plan().equals(entry.plan().id()))
                .findFirst()
                .orElse(null);
        return new Entry(
                entry.plan(),
                PlanText.sentence(entry.plan()),
                note(entry, running ? "RUNNING" : elsewhere ? "ELSEWHERE" : state.name(), interrupted),
                time.format(entry.begun()),
                state,
                !running && !elsewhere && state != Journal.State.UNDONE,
                interrupted);
    }

    private static String note(Journal.Entry entry, String state, InterruptedViewModel.@Nullable Item interrupted) {
        return interrupted == null
                ? TEXTS.get("note", entry.plan().steps().size(), TEXTS.get("state." + state))
                : TEXTS.get("note.interrupted", interrupted.progress());
    }

    InterruptedViewModel interruptions() {
        return interruptions;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    List<PlanViewModel> running() {
        return runs.running();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
