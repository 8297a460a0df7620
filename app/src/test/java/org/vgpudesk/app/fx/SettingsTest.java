package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.memory.LanguageMemory;
import org.vgpudesk.language.Language;

/** What can be chosen of how the window looks. */
@ExtendWith(ApplicationExtension.class)
final class SettingsTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        window.awaitSight("setting-patterns");
    }

    @Test
    void aThemeIsChosenByKeyboard(FxRobot robot) throws TimeoutException {
        open(robot);
        window.moveTo(robot, KeyCode.TAB, "setting-theme-light");
        robot.push(KeyCode.RIGHT);
        window.await(() -> window.theme().choiceProperty().get() == Theme.Choice.DARK);
        robot.push(KeyCode.LEFT);

        window.await(() -> window.theme().choiceProperty().get() == Theme.Choice.LIGHT);
    }

    @Test
    void patternsAndMotionAreChosenByKeyboard(FxRobot robot) throws TimeoutException {
        open(robot);
        window.moveTo(robot, KeyCode.TAB, "setting-patterns");
        robot.push(KeyCode.SPACE);
        window.moveTo(robot, KeyCode.TAB, "setting-still");
        robot.push(KeyCode.SPACE);
        window.await(() -> window.theme().patternsProperty().get());
        window.await(() -> window.theme().stillProperty().get());
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));

        assertTrue(Theme.still(window.stage().getScene().getRoot()));
    }

    @Test
    void aLanguageIsRememberedForTheNextStart(FxRobot robot) throws TimeoutException {
        open(robot);
        window.moveTo(robot, KeyCode.TAB, "setting-language-system");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        var memory = new LanguageMemory(window.wiring().state());
        window.await(() -> memory.chosen().equals(Optional.of(Language.GERMAN)));
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        window.awaitSight("setting-language-de");

        assertTrue(
                robot.lookup("#setting-language-de").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aSheetIsThereAtOnceWhereNothingShouldMove(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        var x = new double[1];
        robot.interact(() -> {
            window.theme().stillProperty().set(true);
            window.window().help();
            x[0] = robot.lookup("#sheet").queryAs(Node.class).getTranslateX();
        });

        assertEquals(0, x[0]);
    }

    @Test
    void isPhotographed(FxRobot robot) throws TimeoutException, IOException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///fleet?gpus=1&slices=14&vms=14")));
        window.await(
                () -> window.wiring().connect().connectionProperty().get() instanceof Connection.Open(var at, var desk)
                        && at.toString().contains("fleet")
                        && desk.inventory().knownProperty().get()
                        && window.hand().first("slice-").isPresent());
        window.photograph(robot, "patterns-from-the-seventh");
        robot.interact(() -> {
            window.theme().patternsProperty().set(true);
            window.theme().choiceProperty().set(Theme.Choice.DARK);
        });
        window.photograph(robot, "patterns-dark");
        robot.interact(() -> {
            window.theme().choiceProperty().set(Theme.Choice.LIGHT);
            window.window().settings();
        });
        window.awaitSight("setting-patterns");
        window.photograph(robot, "settings-1280-light");
        robot.interact(() -> {
            window.theme().choiceProperty().set(Theme.Choice.DARK);
            window.stage().setWidth(960);
            window.stage().setHeight(640);
        });
        window.photograph(robot, "settings-960-dark");

        assertTrue(window.hand().sees("setting-still"));
    }
}
