package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
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

    private boolean runsWithSlice() {
        return window.desk().inventory().state().domain("training-01").stream()
                .anyMatch(d -> d.active() && !d.live().isEmpty());
    }

    private boolean hasNothing() {
        return window.desk().inventory().state().domain("training-01").stream()
                .allMatch(d -> d.live().isEmpty() && d.config().isEmpty());
    }

    @Test
    void byMouse(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#give");
        window.awaitSight("machine-training-01");
        robot.clickOn("#machine-training-01");
        robot.clickOn("#next");
        window.await(() -> window.hand().first("offer-").isPresent());
        robot.clickOn("#offer-nvidia-712");
        robot.clickOn("#next");
        window.awaitSight("when-START");
        robot.clickOn("#when-START");
        robot.clickOn("#next");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");
        window.await(this::runsWithSlice);
        robot.clickOn("#undo");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");
        robot.clickOn("#done");
        window.await(this::hasNothing);

        assertFalse(window.hand().sees("problem"));
    }

    @Test
    void byKeyboardOnly(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.awaitSight("machine-training-01");
        window.moveTo(robot, KeyCode.TAB, "machine-training-01");
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await(() -> window.hand().first("offer-").isPresent());
        window.moveTo(robot, KeyCode.TAB, "offer-nvidia-712");
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitSight("when-START");
        window.moveTo(robot, KeyCode.TAB, "when-NEXT_START");
        window.moveTo(robot, KeyCode.DOWN, "when-START");
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        window.awaitSight("give-gpu");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitSight("when-START");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitButton("done");
        window.await(this::runsWithSlice);
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));

        assertTrue(runsWithSlice());
    }

    @Test
    void escapeLeavesEverythingAsItIs(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#give");
        window.awaitSight("machine-training-01");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));

        assertTrue(hasNothing());
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
