package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.app.look.Theme;

/** Slices for several machines in the real window: by mouse, by keyboard, and how it looks. */
@ExtendWith(ApplicationExtension.class)
final class SeveralMachinesWindowTest {

    private static final List<String> THREE = List.of("training-01", "media-debian", "cad-station");

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private long slices(String name) {
        return window.desk().inventory().state().domain(name).stream()
                .flatMap(d -> d.config().stream())
                .count();
    }

    private static boolean ticked(FxRobot robot, String machine) {
        return robot.lookup("#machine-" + machine).queryAs(ToggleButton.class).isSelected();
    }

    private void openSheet(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.awaitSight("machine-training-01");
    }

    private void press(FxRobot robot, String id, String then) throws TimeoutException {
        window.awaitButton(id);
        robot.interact(() -> window.hand().press(id));
        window.awaitSight(then);
    }

    /** The headless mouse knows no keys. */
    private static void clickWith(FxRobot robot, KeyCode key, String machine) {
        var row = robot.lookup("#machine-" + machine).query();
        var centre = row.localToScene(row.getLayoutBounds().getCenterX(), 10);
        robot.interact(() -> Event.fireEvent(
                row,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        centre.getX(),
                        centre.getY(),
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        key == KeyCode.SHIFT,
                        key == KeyCode.CONTROL,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null)));
    }

    private static void tick(FxRobot robot, String machine) {
        Node mark = robot.lookup("#machine-" + machine + " .tick-mark").query();
        robot.clickOn(mark);
    }

    @Test
    void aClickChoosesOneAndCtrlAndTheMarkOneMore(FxRobot robot) throws TimeoutException {
        openSheet(robot);
        robot.clickOn("#machine-training-01");
        clickWith(robot, KeyCode.CONTROL, "media-debian");
        assertTrue(ticked(robot, "training-01") && ticked(robot, "media-debian"));
        tick(robot, "cad-station");
        assertTrue(ticked(robot, "training-01") && ticked(robot, "cad-station"));
        robot.clickOn("#machine-media-debian");
        clickWith(robot, KeyCode.SHIFT, "cad-station");
        assertTrue(ticked(robot, "training-01") && !ticked(robot, "office-win11"));
        robot.clickOn("#machine-office-win11");

        assertEquals(
                List.of(false, false, false, true),
                List.of(
                        ticked(robot, "training-01"),
                        ticked(robot, "media-debian"),
                        ticked(robot, "cad-station"),
                        ticked(robot, "office-win11")));
    }

    @Test
    void byKeyboardTwoEach(FxRobot robot) throws TimeoutException {
        openSheet(robot);
        window.moveTo(robot, KeyCode.TAB, "machine-media-debian");
        robot.push(KeyCode.SPACE);
        window.moveTo(robot, KeyCode.TAB, "machine-training-01");
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        assertTrue(ticked(robot, "training-01") && ticked(robot, "media-debian"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitSight("offer-nvidia-712");
        window.moveTo(robot, KeyCode.TAB, "offer-nvidia-712");
        robot.push(KeyCode.SPACE);
        window.moveTo(robot, KeyCode.TAB, "more-slices");
        robot.push(KeyCode.ENTER);
        window.awaitSight("each");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitSight("when-NEXT_START");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitButton("done");

        window.await(() -> slices("media-debian") == 2 && slices("training-01") == 2);
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void threeMachines(int width, int height, Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        String suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        openSheet(robot);
        robot.clickOn("#machine-training-01");
        tick(robot, "media-debian");
        tick(robot, "cad-station");
        window.photograph(robot, "several-1" + suffix);
        press(robot, "next", "offer-nvidia-712");
        press(robot, "offer-nvidia-712", "next");
        window.photograph(robot, "several-2" + suffix);
        press(robot, "more-slices", "each");
        robot.interact(() -> robot.lookup("#each").queryAs(Spinner.class).increment(2));
        window.photograph(robot, "several-2-each" + suffix);
        robot.interact(() -> robot.lookup("#each").queryAs(Spinner.class).decrement(2));
        press(robot, "offer-nvidia-712", "next");
        press(robot, "next", "when-NEXT_START");
        window.photograph(robot, "several-3" + suffix);
        press(robot, "next", "review");
        window.awaitButton("run");
        window.photograph(robot, "several-4" + suffix);
        press(robot, "run", "progress");
        window.awaitButton("done");
        window.photograph(robot, "several-done" + suffix);
        press(robot, "undo", "review");
        window.awaitButton("run");
        window.photograph(robot, "several-undo" + suffix);
        press(robot, "run", "progress");
        window.awaitButton("done");

        window.await(() -> THREE.stream().allMatch(name -> slices(name) == (name.equals("cad-station") ? 1 : 0)));
    }
}
