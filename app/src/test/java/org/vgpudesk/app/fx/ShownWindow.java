package org.vgpudesk.app.fx;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Assertions;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.hosts.OpenPolicy;

/** The real window on a simulated host, for a robot. */
final class ShownWindow implements AutoCloseable {

    private static final long DEADLINE = 30;

    private final Stage stage;
    private final Wiring wiring;
    private final MainWindow window;
    private final Hand hand;

    /** To be made on JavaFX's thread. */
    ShownWindow(Stage stage, String address, Path journal) {
        this.stage = stage;
        wiring = new Wiring(OpenPolicy.SAFE, journal);
        wiring.theme().choiceProperty().set(Theme.Choice.LIGHT);
        window = new MainWindow(wiring);
        stage.setScene(window.scene(1280, 800));
        hand = new Hand(stage.getScene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        wiring.connect().open(URI.create(address));
    }

    Theme theme() {
        return wiring.theme();
    }

    MainWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    Hand hand() {
        return hand;
    }

    Wiring wiring() {
        return wiring;
    }

    Desk desk() {
        return wiring.connect().connectionProperty().get() instanceof Connection.Open(var address, var desk)
                ? desk
                : Assertions.fail("no host is open");
    }

    /** What is dragged on the host that is shown. */
    DragViewModel drag() {
        return window.pane().flatMap(HostPane::open).orElseThrow().drag();
    }

    /** Waits until something is so on the screen. */
    void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                DEADLINE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the host that is shown has told all it has. */
    void awaitHost() throws TimeoutException {
        await(() -> wiring.connect().connectionProperty().get() instanceof Connection.Open(var address, var desk)
                && desk.inventory().knownProperty().get());
    }

    void awaitSight(String id) throws TimeoutException {
        await(() -> hand.sees(id));
    }

    void awaitButton(String id) throws TimeoutException {
        await(() -> hand.canPress(id));
    }

    /** Moves the focus with Tab or an arrow until it is on the control of that id, as somebody without a mouse would. */
    void moveTo(FxRobot robot, KeyCode key, String id) {
        var way = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var owner = stage.getScene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            way.add(owner == null ? "nothing" : String.valueOf(owner.getId()));
            robot.push(key);
        }
        throw new AssertionError(key + " does not lead to " + id + ", but to " + way);
    }

    /** Writes what is shown to {@code target/screenshots}. */
    void photograph(FxRobot robot, String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        var failure = new IOException[1];
        robot.interact(() -> {
            try {
                Picture.write(stage.getScene(), file);
            } catch (IOException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    @Override
    public void close() {
        wiring.close();
        Platform.runLater(() -> {
            stage.hide();
            stage.setScene(null); // the toolkit keeps the stage for the next test
        });
    }
}
