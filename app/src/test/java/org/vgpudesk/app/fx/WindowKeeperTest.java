package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.app.look.Theme;

/** The window comes back as it was closed. */
@ExtendWith(ApplicationExtension.class)
final class WindowKeeperTest {

    private ShownWindow window;
    private Path file = Path.of(".");

    @Start
    void show(Stage stage) throws IOException {
        var folder = Files.createTempDirectory("journal");
        file = folder.resolve("window.properties");
        window = new ShownWindow(stage, "sim:///workstation", folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private WindowKeeper keeper() {
        return new WindowKeeper(file, window.stage(), window.theme(), window.window());
    }

    @Test
    void inSizePlacePageAndTheme(FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.interact(() -> {
            var keeper = keeper();
            keeper.restore();
            window.stage().setX(40);
            window.stage().setY(30);
            window.stage().setWidth(1100);
            window.stage().setHeight(700);
            window.theme().choiceProperty().set(Theme.Choice.DARK);
            window.theme().patternsProperty().set(true);
            window.theme().stillProperty().set(true);
            window.window().go(Place.MACHINES);
            keeper.save();
            window.stage().setX(0);
            window.stage().setWidth(1280);
            window.theme().choiceProperty().set(Theme.Choice.SYSTEM);
            window.theme().patternsProperty().set(false);
            window.theme().stillProperty().set(false);
            var again = keeper();
            again.restore();
        });

        assertEquals(40, window.stage().getX());
        assertEquals(1100, window.stage().getWidth());
        assertEquals(700, window.stage().getHeight());
        assertEquals(Theme.Choice.DARK, window.theme().choiceProperty().get());
        assertTrue(window.theme().patternsProperty().get());
        assertTrue(window.theme().stillProperty().get());
    }

    @Test
    void asUsualIfWhatIsRememberedIsDamaged(FxRobot robot) throws IOException {
        Files.write(file, new byte[] {0, 1, 2, (byte) 0xff, '\\', 'u', 'x', '\n', 'x', '='});
        robot.interact(() -> keeper().restore());

        assertEquals(1280, window.stage().getWidth());
        assertEquals(Theme.Choice.LIGHT, window.theme().choiceProperty().get());
    }

    @Test
    void onAScreenEvenIfTheOtherOneIsGone(FxRobot robot) throws IOException {
        Files.writeString(file, "x=90000\ny=90000\nwidth=1000\nheight=700\n");
        robot.interact(() -> keeper().restore());

        assertEquals(1280, window.stage().getWidth());
    }
}
