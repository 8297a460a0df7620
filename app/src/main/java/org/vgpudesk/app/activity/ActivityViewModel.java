package org.vgpudesk.app.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.texts.Times;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Redo;
import org.vgpudesk.host.plan.Review;

/** What was done on this host, the newest first. */
public final class ActivityViewModel {

    private static final Texts TEXTS = Texts.of(ActivityViewModel.class);

    /**
     * One plan that ran.
     *
     * @param day the day as a heading, on the first of a day; else empty
     * @param why the host's words for what did not work; empty if all worked, or nobody knows
     * @param undoable whether something of it can be taken back
     * @param redoable whether it was taken back and can be done again
     * @param commands the same thing for a shell
     * @param interrupted what can be done about it, if it was interrupted
     */
    record Entry(
            Journal.Entry entry,
            String sentence,
            String note,
            String day,
            String when,
            String why,
            boolean undoable,
            boolean redoable,
            List<String> commands,
            InterruptedViewModel.@Nullable Item interrupted) {

        Plan plan() {
            return entry.plan();
        }

        Journal.State state() {
            return entry.state();
        }

        /** Whether it never was what somebody wanted. */
        boolean failed() {
            return entry.state() == Journal.State.UNDONE
                    && entry.marks().stream().noneMatch(m -> m.what() == Journal.What.ALL_DONE);
        }
    }

    private final Desk desk;
    private final ObservableList<PlanViewModel> running;
    private final InterruptedViewModel interruptions;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    public ActivityViewModel(Desk desk, Runs runs, InterruptedViewModel interruptions) {
        this.desk = desk;
        this.running = runs.running();
        this.interruptions = interruptions;
        interruptions.items().addListener((ListChangeListener<InterruptedViewModel.Item>) change -> refresh());
        running.addListener((ListChangeListener<PlanViewModel>) change -> refresh());
        refresh();
    }

    /** Reads the journal again; other programs of this kind write to it as well. */
    public void refresh() {
        desk.history(
                history -> {
                    problem.set(null);
                    entries.setAll(history.stream().map(e -> entry(e, history)).toList());
                },
                failure -> problem.set(Problem.of(TEXTS.get("unreadable"), failure)));
    }

    private Entry entry(Journal.Entry entry, List<Journal.Entry> all) {
        var state = entry.state();
        boolean runsNow =
                running.stream().anyMatch(r -> r.plan().id().equals(entry.plan().id()));
        boolean elsewhere =
                state == Journal.State.OPEN && !interruptions.holds(entry.plan().id());
        var interrupted = interruptions.items().stream()
                .filter(i -> !runsNow && i.plan().equals(entry.plan().id()))
                .findFirst()
                .orElse(null);
        return new Entry(
                entry,
                PlanText.sentence(entry.plan()),
                note(entry, runsNow ? "RUNNING" : elsewhere ? "ELSEWHERE" : word(entry), interrupted),
                heading(entry, all),
                Times.time(entry.begun()),
                why(entry),
                !runsNow && !elsewhere && state != Journal.State.UNDONE && state != Journal.State.NEWER,
                !runsNow && Redo.possible(all, entry),
                Review.commands(desk.info(), entry.plan()),
                interrupted);
    }

    private static LocalDate day(Journal.Entry entry) {
        return LocalDate.ofInstant(entry.begun(), ZoneId.systemDefault());
    }

    private String heading(Journal.Entry entry, List<Journal.Entry> all) {
        int at = all.indexOf(entry);
        var day = day(entry);
        if (at > 0 && day(all.get(at - 1)).equals(day)) {
            return "";
        }
        var today = LocalDate.now(ZoneId.systemDefault());
        return day.equals(today)
                ? TEXTS.get("day.today")
                : day.equals(today.minusDays(1)) ? TEXTS.get("day.yesterday") : Times.day(entry.begun());
    }

    /** What was taken back because it failed, and by nobody, is told from what somebody took back. */
    private static String word(Journal.Entry entry) {
        boolean failed = entry.state() == Journal.State.UNDONE
                && entry.marks().stream().noneMatch(m -> m.what() == Journal.What.ALL_DONE);
        return failed ? "FAILED" : entry.state().name();
    }

    private static String why(Journal.Entry entry) {
        return entry.marks().reversed().stream()
                .filter(m -> m.what() == Journal.What.FAILED || m.what() == Journal.What.UNKNOWN)
                .map(Journal.Mark::words)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String note(Journal.Entry entry, String state, InterruptedViewModel.@Nullable Item interrupted) {
        if (entry.state() == Journal.State.NEWER) {
            return TEXTS.get("state.NEWER");
        }
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

    /** What runs now, on whichever host. */
    ObservableList<PlanViewModel> running() {
        return running;
    }

    /** What runs now on this host. */
    List<PlanViewModel> runningHere() {
        return running.stream().filter(run -> run.on(desk)).toList();
    }

    /** A shell script of all that was done here and still holds, in the order in which it was done. */
    String script() {
        var script = new StringBuilder("#!/bin/sh\nset -e\n");
        for (var entry : entries.reversed()) {
            if (entry.state() == Journal.State.DONE) {
                script.append("\n# ").append(SafeText.of(entry.sentence())).append('\n');
                entry.commands().forEach(command -> script.append(command).append('\n'));
            }
        }
        return script.toString();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
