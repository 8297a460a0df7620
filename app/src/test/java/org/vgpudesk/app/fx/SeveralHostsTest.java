package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
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
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.host.HostEvent;

/** Several hosts open at once in the window. */
@ExtendWith(ApplicationExtension.class)
final class SeveralHostsTest {

    private static final URI LAPTOP = URI.create("sim:///laptop");
    private ShownWindow window;
    private Path folder = Path.of(".");

    @Start
    void show(Stage stage) throws IOException {
        folder = Files.createTempDirectory("journal");
        window = new ShownWindow(stage, "sim:///workstation", folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private URI shown() {
        return window.wiring().connect().connectionProperty().get().address();
    }

    private void openLaptop(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> window.wiring().connect().open(LAPTOP));
        window.awaitSight("gpu-0000:00:02.0");
        window.await(() -> !window.hand().sees("gpu-0000:41:00.0"));
    }

    @Test
    void nothingHoldsAHostThatWasClosed(FxRobot robot) throws TimeoutException {
        openLaptop(robot);
        robot.interact(() -> window.hand().press("nav-machines"));
        window.awaitSight("machines");
        robot.interact(() -> window.hand().press("nav-activity"));
        window.awaitSight("page-activity");
        var laptop = new WeakReference<>(window.desk().inventory());

        robot.interact(() -> {
            var connect = window.wiring().connect();
            connect.close(
                    java.util.Objects.requireNonNull(connect.currentProperty().get()));
        });
        window.awaitSight("gpu-0000:41:00.0");

        window.await(() -> {
            System.gc();
            return laptop.refersTo(null);
        });
    }

    @Test
    void switchesByMouseAndLosesNothing(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#nav-machines");
        window.awaitSight("machines");
        var desk = window.desk();
        robot.clickOn("#host-picker");
        robot.clickOn("#host-other");
        window.awaitSight("address");
        robot.clickOn("#address").write(LAPTOP.toString());
        robot.clickOn("#connect");
        window.await(() -> shown().equals(LAPTOP) && window.hand().sees("page-gpus"));
        robot.clickOn("#host-picker");
        robot.clickOn("#host-open-0");
        window.awaitSight("machines");

        assertEquals(desk, window.desk(), "the first host was not opened again");
    }

    @Test
    void switchesAndClosesByKeyboardOnly(FxRobot robot) throws TimeoutException {
        openLaptop(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        window.await(() -> window.wiring().connect().hosts().size() == 1);

        assertEquals(LAPTOP, shown());
    }

    @Test
    void asksWhereToGoWhenTheLastOneWasClosed(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> {
            var connect = window.wiring().connect();
            connect.close(connect.hosts().getFirst());
        });
        window.awaitSight("no-host");
        robot.clickOn("#open-demo");
        window.awaitSight("gpu-0000:41:00.0");

        assertFalse(window.hand().sees("no-host"));
    }

    @Test
    void aHostThatIsLostDoesNotTouchTheOther(FxRobot robot) throws TimeoutException, IOException {
        openLaptop(robot);
        var first = window.wiring().connect().hosts().getFirst();
        robot.interact(() -> {
            if (first.connectionProperty().get() instanceof Connection.Open(var address, var desk)) {
                desk.inventory().apply(List.of(new HostEvent.HostLost("The line broke.")));
            }
        });
        assertTrue(window.hand().canPress("give"));
        assertFalse(window.hand().sees("notice"));
        robot.interact(() -> window.wiring().connect().select(first));
        window.awaitSight("notice");
        window.photograph(robot, "host-lost");
        var word = (Labeled) window.stage().getScene().lookup("#connection");

        assertTrue(word.getText().startsWith("Lost – trying again · last news at "), word.getText());
    }

    @Test
    void helpsToWriteTheAddressOfSsh(FxRobot robot) throws TimeoutException, IOException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.interact(() -> window.window().elsewhere());
        window.awaitSight("ssh-host");
        robot.write("lab-2")
                .push(KeyCode.TAB)
                .write("visitor")
                .push(KeyCode.TAB)
                .write("/keys/lab");
        window.photograph(robot, "connect-ssh");
        assertEquals(
                "qemu+ssh://visitor@lab-2/system?keyfile=/keys/lab",
                robot.lookup("#address").queryTextInputControl().getText());
        assertTrue(window.hand().canPress("connect"));
        robot.clickOn("#ssh-host").write("; -x");

        assertFalse(window.hand().canPress("connect"));
        assertFalse(robot.lookup("#address-objection").queryLabeled().getText().isBlank());
    }

    @Test
    void offersWhatWasOpenBefore(FxRobot robot) throws TimeoutException, IOException {
        openLaptop(robot);
        robot.interact(() -> {
            var connect = window.wiring().connect();
            connect.close(connect.hosts().getLast());
        });
        robot.clickOn("#host-picker");
        robot.clickOn("#host-recent-0");
        window.await(() -> shown().equals(LAPTOP));

        assertEquals(LAPTOP + "\n", Files.readString(folder.resolve("recent-hosts")));
    }

    @Test
    void goesBackToThePageBefore(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitSight("machines");
        robot.push(KeyCode.ALT, KeyCode.LEFT);

        window.awaitSight("page-gpus");
    }

    @Test
    void readsAgainAndHelpsByFunctionKeys(FxRobot robot) throws TimeoutException, IOException {
        window.awaitSight("gpu-0000:41:00.0");
        var before = window.desk().inventory().newsProperty().get();
        robot.push(KeyCode.F5);
        window.await(() -> !window.desk().inventory().newsProperty().get().equals(before)
                && window.desk().inventory().state().caughtUp());
        assertTrue(window.hand().sees("gpu-0000:41:00.0"));
        robot.push(KeyCode.F1);
        window.awaitSight("help-keys");
        window.photograph(robot, "help");
        robot.push(KeyCode.ESCAPE);

        window.await(() -> !window.hand().sees("help-keys"));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void isPhotographed(int width, int height, Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        openLaptop(robot);
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        var suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        window.photograph(robot, "hosts" + suffix);
        robot.interact(() -> window.window().elsewhere());
        window.awaitSight("ssh-host");
        window.photograph(robot, "hosts-connect" + suffix);

        assertTrue(window.hand().sees("address"));
    }
}
