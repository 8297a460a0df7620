package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
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

/** Pictures of every page and every step of the sheets, in {@code target/screenshots}: to be looked at. */
@ExtendWith(ApplicationExtension.class)
final class ScreenshotsTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void pagesAndSteps(int width, int height, Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        dress(width, height, theme, robot);
        window.awaitSight("gpu-0000:41:00.0");
        String suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        window.photograph(robot, "gpus" + suffix);
        press(robot, "nav-machines", "machines");
        window.photograph(robot, "machines" + suffix);
        press(robot, "give", "machine-training-01");
        press(robot, "machine-training-01", "next");
        window.photograph(robot, "give-1" + suffix);
        press(robot, "next", "offer-nvidia-712");
        press(robot, "offer-nvidia-712", "next");
        window.photograph(robot, "give-2" + suffix);
        robot.interact(() -> window.hand().press("locked-offers"));
        window.photograph(robot, "give-2-locked" + suffix);
        press(robot, "next", "when-START");
        press(robot, "when-START", "next");
        window.photograph(robot, "give-3" + suffix);
        press(robot, "next", "review");
        window.awaitButton("run");
        window.photograph(robot, "give-4" + suffix);
        press(robot, "tab-commands", "copy-commands");
        window.photograph(robot, "give-4-commands" + suffix);
        press(robot, "run", "progress");
        window.photograph(robot, "give-5" + suffix);
        window.awaitButton("done");
        window.photograph(robot, "give-6" + suffix);
        press(robot, "done", "machines");
        window.await(() -> !window.hand().sees("sheet"));
        press(robot, "nav-activity", "page-activity");
        window.await(() -> window.hand().first("undo-").isPresent());
        window.photograph(robot, "activity" + suffix);

        assertTrue(Files.exists(Path.of("target", "screenshots", "activity" + suffix + ".png")));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void aSlice(int width, int height, Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        dress(width, height, theme, robot);
        window.await(() -> window.hand().first("slice-").isPresent());
        press(robot, window.hand().first("slice-").orElseThrow(), "page-slice");
        window.awaitSight("region-0");
        robot.interact(() -> ((TitledPane) robot.lookup("#technical-names").query()).setExpanded(height > 700));
        window.photograph(robot, "slice-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));

        assertTrue(window.hand().sees("regions"));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "960,640,DARK"})
    void sizesUnderThePointer(int width, int height, Theme.Choice theme, FxRobot robot)
            throws IOException, TimeoutException {
        dress(width, height, theme, robot);
        window.awaitSight("purpose-0000:41:00.0-OFFICE");
        robot.moveTo(node(robot, "size-0000:41:00.0-nvidia-712"));
        window.awaitSight("ghost");
        window.photograph(robot, "gpus-ghost-" + width);
        robot.moveTo(node(robot, "locked-0000:41:00.0"));
        window.await(() -> !window.hand().sees("ghost"));
        window.photograph(robot, "gpus-folded-" + width);
        press(robot, "locked-0000:41:00.0", "size-0000:41:00.0-nvidia-713");
        robot.moveTo(node(robot, "size-0000:41:00.0-nvidia-713"));
        window.photograph(robot, "gpus-locked-" + width);
        press(robot, "purpose-0000:41:00.0-OFFICE", "size-0000:41:00.0-nvidia-709");

        assertTrue(window.hand().sees("size-0000:41:00.0-nvidia-709"));
    }

    @ParameterizedTest
    @CsvSource({"empty", "samples", "modern", "laptop"})
    void otherHosts(String host, FxRobot robot) throws IOException, TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///" + host)));
        window.await(() -> window.hand().sees("page-gpus")
                && window.desk().info().uri().toString().contains(host)
                && window.desk().inventory().knownProperty().get());
        window.photograph(robot, "host-" + host);
        press(robot, "nav-machines", "page-machines");
        window.photograph(robot, "host-" + host + "-machines");

        assertTrue(window.hand().sees("demo-mark"));
    }

    @Test
    void aHostThatDoesNotOpen(FxRobot robot) throws IOException, TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///nowhere")));
        window.awaitSight("problem");
        window.photograph(robot, "connect-failed");

        assertTrue(window.hand().canPress("open-demo"));
    }

    private void dress(int width, int height, Theme.Choice theme, FxRobot robot) {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
    }

    /** By its id, in which CSS would read the address of a card as something else. */
    private static Node node(FxRobot robot, String id) {
        return robot.lookup(node -> id.equals(node.getId())).query();
    }

    private void press(FxRobot robot, String id, String then) throws TimeoutException {
        window.awaitButton(id);
        robot.interact(() -> window.hand().press(id));
        window.awaitSight(then);
    }
}
