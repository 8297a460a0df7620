package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vgpudesk.app.connect.CutOff;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Request;

/** The window after a program was killed while it changed something: what it offers, and that it does it. */
@ExtendWith(ApplicationExtension.class)
final class InterruptedTest {

    private ShownWindow window;
    private Path folder = Path.of(".");
    private UUID plan = new UUID(0, 0);

    @Start
    void show(Stage stage) throws IOException, HostException {
        folder = Files.createTempDirectory("interrupted");
        var address = "sim:///workstation?state=" + folder.resolve("host");
        CutOff.give(URI.create(address), folder.resolve("journal"), "media-debian", 1);
        plan = CutOff.give(URI.create(address), folder.resolve("journal"), "training-01", 2);
        window = new ShownWindow(stage, address, folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Journal.State state() {
        try {
            return new FileJournal(folder.resolve("journal"))
                    .entry(plan)
                    .orElseThrow()
                    .state();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean runsWithSlice() {
        return window.desk().inventory().state().domain("training-01").stream()
                .anyMatch(d -> d.active() && !d.live().isEmpty());
    }

    @Test
    void finishesByMouse(FxRobot robot) throws TimeoutException {
        window.awaitSight("interrupted");
        robot.clickOn("#finish-banner");
        window.await(
                () -> window.hand().sees("interrupted-steps") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");
        window.await(this::runsWithSlice);
        robot.clickOn("#done");
        window.await(() -> !window.hand().sees("sheet"));

        assertEquals(Journal.State.DONE, state());
        assertTrue(window.hand().sees("interrupted"), "the other one is still there");
        assertFalse(window.hand().sees("interrupted-more"));
    }

    @Test
    void takesBackByKeyboardOnly(FxRobot robot) throws TimeoutException {
        window.awaitSight("interrupted");
        window.moveTo(robot, KeyCode.TAB, "back-banner");
        robot.push(KeyCode.SPACE);
        window.await(
                () -> window.hand().sees("interrupted-steps") && window.hand().canPress("run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitButton("done");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));

        assertEquals(Journal.State.UNDONE, state());
    }

    @Test
    void leadsToActivityAndLeavesThereWhatIsToStay(FxRobot robot) throws TimeoutException {
        window.awaitSight("interrupted");
        robot.clickOn("#interrupted-more");
        window.awaitSight("leave-" + plan);
        assertFalse(window.hand().sees("interrupted"));
        robot.clickOn("#leave-" + plan);
        window.await(() -> window.hand().sees("undo-" + plan));

        assertEquals(Journal.State.FORGOTTEN, state());
    }

    @Test
    void saysWhyWhatIsLockedCannotBeDone(FxRobot robot) throws IOException, TimeoutException, HostException {
        window.awaitSight("interrupted");
        var desk = window.desk();
        var machine =
                desk.inventory().state().domain("training-01").orElseThrow().uuid();
        // Somebody starts the machine by other means: the last steps of the plan would not work any more.
        var start = desk.plan(new Request.Change(new Verb.StartDomain(machine)));
        robot.interact(() -> window.wiring().runs().start(PlanViewModel.toRun(desk, start)));
        window.await(() -> window.hand().words("interrupted").contains("training-01 is running already"));
        window.photograph(robot, "interrupted-locked");
        robot.clickOn("#finish-banner");
        WaitForAsyncUtils.waitForFxEvents();

        assertFalse(window.hand().sees("sheet"));
        assertEquals(Journal.State.OPEN, state());
    }

    @Test
    void opensOneSheetRightAfterAnother(FxRobot robot) throws TimeoutException {
        window.awaitSight("interrupted");
        robot.interact(() -> window.hand().press("finish-banner"));
        window.awaitButton("cancel");
        robot.interact(() -> {
            window.hand().press("cancel");
            window.hand().press("back-banner");
        });
        window.await(() -> window.hand().canPress("run"));
        robot.clickOn("#cancel");

        window.await(() -> !window.hand().sees("sheet"));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void isPhotographed(int width, int height, Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        var suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        window.awaitSight("interrupted");
        window.awaitSight("gpu-0000:41:00.0");
        window.photograph(robot, "interrupted" + suffix);
        robot.interact(() -> window.hand().press("finish-banner"));
        window.await(
                () -> window.hand().sees("interrupted-steps") && window.hand().canPress("run"));
        window.photograph(robot, "interrupted-finish" + suffix);
        robot.interact(() -> window.hand().press("cancel"));
        window.await(() -> !window.hand().sees("sheet"));
        robot.interact(() -> window.hand().press("back-banner"));
        window.await(
                () -> window.hand().sees("interrupted-steps") && window.hand().canPress("run"));
        window.photograph(robot, "interrupted-back" + suffix);
        robot.interact(() -> window.hand().press("run"));
        window.awaitButton("done");
        window.photograph(robot, "interrupted-done" + suffix);
        robot.interact(() -> window.hand().press("done"));
        window.await(() -> !window.hand().sees("sheet"));
        robot.interact(() -> window.hand().press("nav-activity"));
        window.await(() -> window.hand().first("leave-").isPresent());
        window.photograph(robot, "interrupted-activity" + suffix);

        assertEquals(Journal.State.UNDONE, state());
    }
}
