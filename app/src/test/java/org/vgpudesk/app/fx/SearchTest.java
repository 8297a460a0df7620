package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
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
import org.vgpudesk.app.look.Theme;

/** Finding things and going to them. */
@ExtendWith(ApplicationExtension.class)
final class SearchTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String focused() {
        var owner = window.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    @Test
    void findsAMachineByKeyboardOnly(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.awaitSight("search-field");
        robot.write("train").push(KeyCode.ENTER);
        window.awaitSight("machines");
        var table = robot.lookup("#machines").queryAs(TableView.class);

        assertTrue(String.valueOf(table.getSelectionModel().getSelectedItem()).contains("training-01"));
        assertEquals("machines", focused());
        assertFalse(window.hand().sees("search"));
    }

    @Test
    void findsASizeByMouseAndGivesIt(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#find");
        window.awaitSight("search-field");
        robot.write("nvidia-712");
        window.await(
                () -> robot.lookup("#search-results").queryListView().getItems().size() >= 1);
        robot.clickOn("#search-results .list-cell");
        window.awaitSight("sheet");

        assertTrue(window.hand().sees("machine-training-01"));
    }

    @Test
    void findsASliceByItsUuid(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        var slice = window.desk()
                .inventory()
                .state()
                .devices()
                .iterator()
                .next()
                .id()
                .uuid();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(slice.toString().substring(0, 8)).push(KeyCode.ENTER);
        window.awaitSight("page-slice");
        robot.push(KeyCode.ALT, KeyCode.LEFT);

        window.awaitSight("page-machines");
    }

    @Test
    void leadsToOtherHostsAndDoesWhatIsNamed(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///laptop")));
        window.awaitSight("gpu-0000:00:02.0");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("training-01").push(KeyCode.ENTER);
        window.awaitSight("machines");
        assertEquals("sim:///workstation", window.desk().info().uri().toString());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("light or dark").push(KeyCode.ENTER);

        window.await(() -> window.theme().choiceProperty().get() == Theme.Choice.DARK);
    }

    @Test
    void escapeAndAClickBesideItGoBack(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        window.moveTo(robot, KeyCode.TAB, "give");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.awaitSight("search");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("search"));
        assertEquals("give", focused());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.awaitSight("search");
        robot.clickOn(window.stage().getX() + 300, window.stage().getY() + 600);

        window.await(() -> !window.hand().sees("search"));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void isPhotographed(int width, int height, Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("c").push(KeyCode.DOWN);
        window.photograph(robot, "search-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));

        assertTrue(window.hand().sees("search"));
    }
}
