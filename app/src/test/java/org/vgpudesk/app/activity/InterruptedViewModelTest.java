package org.vgpudesk.app.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.CutOff;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.review.StepRow;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Journal;

/** What was cut off, in the window that is opened next. */
final class InterruptedViewModelTest {

    @TempDir
    private Path folder;

    private final Runs runs = new Runs();
    private final List<Problem> problems = new ArrayList<>();
    private List<OpenDesk> open = new ArrayList<>();

    @BeforeEach
    void nothingIsOpen() {
        open = new ArrayList<>();
    }

    @AfterEach
    void close() {
        open.forEach(OpenDesk::close);
    }

    private String address() {
        return "sim:///workstation?lag=0&state=" + folder.resolve("host");
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private Desk desk() throws HostException, InterruptedException {
        open.add(OpenDesk.at(address(), journal()));
        return open.getLast().desk();
    }

    private InterruptedViewModel model(Desk desk) {
        return new InterruptedViewModel(desk, runs, problems::add);
    }

    /** A window on a host where a give to training-01 was cut off. */
    private InterruptedViewModel cutOff(int done) throws HostException, IOException, InterruptedException {
        CutOff.give(URI.create(address()), journal(), "training-01", done);
        return model(desk());
    }

    private static List<StepRow.State> states(PlanViewModel plan) {
        return plan.steps().stream().map(StepRow::state).toList();
    }

    @Test
    void showsNothingWhereNothingWasInterrupted() throws Exception {
        assertEquals(List.of(), model(desk()).items());
    }

    @Test
    void showsWhatThePlanIsForAndHowFarItIs() throws Exception {
        var item = cutOff(2).items().getFirst();

        assertTrue(item.sentence().startsWith("Give training-01"), item.sentence());
        assertEquals("2 of 5 steps are done.", item.progress());
        assertEquals("", item.whyNotFinish());
        assertEquals("", item.whyNotUndo());
        assertEquals("", WaysOut.locked(item));
    }

    @Test
    void showsTheNewestFirst() throws Exception {
        CutOff.give(URI.create(address()), journal(), "media-debian", 1);

        var items = cutOff(2).items();

        assertEquals(2, items.size());
        assertTrue(items.getFirst().sentence().startsWith("Give training-01"));
    }

    @Test
    void saysWhyItCannotBeFinished() throws Exception {
        var model = cutOff(4);
        var domain =
                open.getLast().desk().inventory().state().domain("training-01").orElseThrow();
        open.getLast().desk().inventory().apply(List.of(new org.vgpudesk.host.HostEvent.DomainGone(domain.uuid())));

        var item = model.items().getFirst();

        assertTrue(item.whyNotFinish().contains("no virtual machine"), item.whyNotFinish());
        assertTrue(WaysOut.locked(item).startsWith("It cannot be finished now. This host has no virtual machine"));
    }

    @Test
    void showsInTheReviewOnlyWhatIsMissing() throws Exception {
        var model = cutOff(2);
        var plan = PlanViewModel.toFinish(
                open.getLast().desk(), model.items().getFirst().interruption());

        plan.look();

        var review = plan.reviewProperty().get();
        assertNotNull(review);
        assertEquals(3, review.steps().size());
        assertEquals("The slice is started", review.steps().getFirst());
        assertEquals(
                List.of(
                        StepRow.State.DONE,
                        StepRow.State.DONE,
                        StepRow.State.WAITING,
                        StepRow.State.WAITING,
                        StepRow.State.WAITING),
                states(plan));
    }

    @Test
    void isGoneOnceItIsFinished() throws Exception {
        var model = cutOff(2);
        var plan = PlanViewModel.toFinish(
                open.getLast().desk(), model.items().getFirst().interruption());

        runs.start(plan);

        assertEquals(PlanViewModel.Stage.DONE, plan.stageProperty().get());
        assertEquals(List.of(), model.items());
        assertTrue(states(plan).stream().allMatch(s -> s == StepRow.State.DONE), () -> "" + states(plan));
        assertEquals(List.of(), problems);
    }

    @Test
    void takesBackOnlyWhatIsThere() throws Exception {
        var model = cutOff(2);
        var plan = PlanViewModel.toUndo(
                open.getLast().desk(), model.items().getFirst().interruption());
        assertEquals(2, plan.steps().size());

        runs.start(plan);

        assertEquals(PlanViewModel.Stage.DONE, plan.stageProperty().get());
        assertEquals(List.of(StepRow.State.DONE, StepRow.State.DONE), states(plan));
        assertEquals(List.of(), model.items());
        assertEquals(Journal.State.UNDONE, state());
    }

    @Test
    void takesBackWhatNeverBegan() throws Exception {
        var model = cutOff(0);
        var plan = PlanViewModel.toUndo(
                open.getLast().desk(), model.items().getFirst().interruption());
        plan.look();

        runs.start(plan);

        assertNull(plan.problemProperty().get());
        assertEquals(PlanViewModel.Stage.DONE, plan.stageProperty().get());
    }

    @Test
    void isGoneOnceItIsLeft() throws Exception {
        var model = cutOff(2);

        model.leave(model.items().getFirst());

        assertEquals(List.of(), model.items());
        assertEquals(Journal.State.FORGOTTEN, state());
    }

    @Test
    void isNotShownWhileAnotherProgramRunsIt() throws Exception {
        CutOff.give(URI.create(address()), journal(), "training-01", 2);
        var file = new FileJournal(journal());
        try (var running = file.resume(file.entries().getFirst().plan().id())) {
            var model = model(desk());
            var activity = new ActivityViewModel(open.getLast().desk(), runs, model);

            assertEquals(List.of(), model.items());
            var entry = activity.entries().getFirst();
            assertTrue(entry.note().contains("running in another window or terminal"), entry.note());
            assertFalse(entry.undoable());
        }
    }

    @Test
    void isShownWithItsEntryUnderActivity() throws Exception {
        var model = cutOff(2);
        var activity = new ActivityViewModel(open.getLast().desk(), runs, model);

        var entry = activity.entries().getFirst();
        assertEquals("Interrupted · 2 of 5 steps are done.", entry.note());
        assertEquals(model.items().getFirst(), entry.interrupted());

        model.leave(model.items().getFirst());

        var left = activity.entries().getFirst();
        assertNull(left.interrupted());
        assertTrue(left.note().contains("left as it is"), left.note());
        assertTrue(left.undoable());
    }

    private Journal.State state() throws IOException {
        return new FileJournal(journal()).entries().getFirst().state();
    }
}
