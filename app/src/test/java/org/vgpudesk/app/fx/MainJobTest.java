package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The main job in the real window: a slice for a virtual machine, and back. */
@ExtendWith(ApplicationExtension.class)
final class MainJobTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    @Tag("job")
    void byMouse(FxRobot robot) throws TimeoutException {
        var fingers = Fingers.onTheMouse(window, robot);
        var job = new MainJob(window, fingers);
        job.give();
        assertEquals(8, fingers.presses(), "clicks from the opened window to Done");

        job.undo();
    }

    /** The size that somebody clicked on is not asked for again. */
    @Test
    @Tag("job")
    void byMouseFromTheTileOfASize(FxRobot robot) throws TimeoutException {
        var fingers = Fingers.onTheMouse(window, robot);
        var job = new MainJob(window, fingers);
        fingers.click("size-0000:41:00.0-" + MainJob.SIZE);
        fingers.choose("machine-" + MainJob.MACHINE);
        fingers.primary("next");
        fingers.choose("when-START");
        fingers.primary("next");
        job.review();
        fingers.primary("run");
        window.awaitButton("done");
        window.await(job::runsWithSlice);

        assertEquals(6, fingers.presses(), "clicks from the opened window to Done");
    }

    @Test
    @Tag("job")
    void byKeyboardOnly(FxRobot robot) throws TimeoutException {
        var fingers = Fingers.onTheKeyboard(window, robot);
        var job = new MainJob(window, fingers);
        job.give();
        assertEquals(11, fingers.presses(), "keys from the opened window to Done");

        job.undo();
    }

    /** What can be dragged can be done without a mouse as directly: the size's menu, a machine, the review. */
    @Test
    @Tag("job")
    void fromTheMenuOfASizeByKeyboardOnly(FxRobot robot) throws TimeoutException {
        var fingers = Fingers.onTheKeyboard(window, robot);
        var job = new MainJob(window, fingers);
        window.awaitSight("size-0000:41:00.0-" + MainJob.SIZE);
        var tile = fingers.node("size-0000:41:00.0-" + MainJob.SIZE);
        robot.interact(tile::requestFocus);
        fingers.push(KeyCode.SHIFT, KeyCode.F10);
        window.await(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        fingers.push(KeyCode.ENTER);
        fingers.choose("machine-" + MainJob.MACHINE);
        job.review();

        assertTrue(job.hasNothing());
        assertEquals(4, fingers.presses(), "keys from the tile to the review");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));
        assertTrue(job.hasNothing());
    }

    /** From the review the answers can still be changed. */
    @Test
    void theReviewOfADropLeadsBackToTheQuestions(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        var machine = window.desk()
                .inventory()
                .state()
                .domain(MainJob.MACHINE)
                .orElseThrow()
                .uuid();
        robot.interact(() -> window.window()
                .pane()
                .flatMap(HostPane::open)
                .orElseThrow()
                .actions()
                .giveSizeTo("0000:41:00.0", MainJob.SIZE, machine));
        window.awaitButton("run");
        robot.clickOn("#back");
        window.awaitSight("when-START");
        robot.clickOn("#back");
        window.awaitSight("offer-nvidia-712");
        robot.clickOn("#back");
        window.awaitSight("machine-training-01");

        assertTrue(window.hand().canPress("next"));
    }

    @Test
    void escapeLeavesEverythingAsItIs(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#give");
        window.awaitSight("machine-training-01");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));

        assertTrue(new MainJob(window, Fingers.onTheMouse(window, robot)).hasNothing());
    }

    @Test
    void tabStaysInTheSheet(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#give");
        window.awaitSight("machine-training-01");
        window.moveTo(robot, KeyCode.TAB, "cancel");
        window.moveTo(robot, KeyCode.TAB, "sheet-close");

        assertTrue(window.hand().sees("sheet"));
    }

    @Test
    void digitsWithControlLeadToThePlaces(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitSight("machines");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.awaitSight("page-activity");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);

        window.awaitSight("page-gpus");
    }
}
