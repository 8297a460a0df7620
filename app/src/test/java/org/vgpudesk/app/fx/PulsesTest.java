package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.app.connect.Connection;

/**
 * How long the window takes from one frame to the next on a host with 1,000 slices, drawn by the software renderer: a
 * measurement, whose table is written to {@code target/measure/pulses.md}. A frame comes every 17 ms; what takes longer
 * is work that held the thread that draws.
 */
@Tag("measure")
@ExtendWith(ApplicationExtension.class)
final class PulsesTest {

    private static final String FLEET = "sim:///fleet?gpus=16&slices=1000&vms=200";
    private static final double STEPS = 120;

    private final List<String> rows = new ArrayList<>();
    private ShownWindow window;
    private Pulses pulses;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///empty", Files.createTempDirectory("journal"));
        pulses = new Pulses();
        pulses.start();
    }

    @AfterEach
    void close() {
        pulses.stop();
        window.close();
    }

    /** The moments of frames since the last question, in nanoseconds; used on JavaFX's thread only. */
    private static final class Pulses extends AnimationTimer {

        private final List<Long> moments = new ArrayList<>();

        @Override
        public void handle(long now) {
            moments.add(System.nanoTime());
        }

        double[] gaps() {
            var gaps = new double[Math.max(0, moments.size() - 1)];
            for (var i = 0; i < gaps.length; i++) {
                gaps[i] = (moments.get(i + 1) - moments.get(i)) / 1e6;
            }
            java.util.Arrays.sort(gaps);
            moments.clear();
            return gaps;
        }
    }

    private void begin(FxRobot robot) {
        robot.interact(pulses::gaps);
    }

    private void end(FxRobot robot, String what) {
        robot.interact(() -> {
            var gaps = pulses.gaps();
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f ms | %.0f ms | %.0f ms |",
                    what,
                    gaps.length,
                    gaps[gaps.length / 2],
                    gaps[(int) (gaps.length * 0.99)],
                    gaps[gaps.length - 1]));
        });
    }

    private void press(FxRobot robot, String id, String then) throws TimeoutException {
        window.awaitButton(id);
        robot.interact(() -> window.hand().press(id));
        window.awaitSight(then);
    }

    /** From the top to the bottom of what is shown, a bit with every frame. */
    private void scroll(FxRobot robot) throws TimeoutException {
        var done = new boolean[1];
        robot.interact(() -> new AnimationTimer() {
            private final List<Node> scrolled = Stream.of(".scroll-pane", ".virtual-flow")
                    .flatMap(style -> window.stage().getScene().getRoot().lookupAll(style).stream())
                    .filter(node -> node.isVisible())
                    .toList();
            private int step;

            @Override
            public void handle(long now) {
                step++;
                for (var node : scrolled) {
                    switch (node) {
                        case ScrollPane pane -> pane.setVvalue(step / STEPS);
                        case VirtualFlow<?> flow -> flow.setPosition(step / STEPS);
                        default -> {}
                    }
                }
                if (step >= STEPS) {
                    stop();
                    done[0] = true;
                }
            }
        }.start());
        window.await(() -> done[0]);
    }

    private boolean fleetIsShown() {
        return window.wiring().connect().connectionProperty().get() instanceof Connection.Open(var address, var desk)
                && address.toString().equals(FLEET)
                && desk.inventory().knownProperty().get();
    }

    @Test
    void framesOnAHostWithAThousandSlices(FxRobot robot) throws IOException, TimeoutException {
        window.awaitSight("page-gpus");
        begin(robot);
        robot.interact(() -> window.wiring().connect().open(URI.create(FLEET)));
        window.await(this::fleetIsShown);
        end(robot, "opening it, until all is shown");
        scroll(robot);
        end(robot, "scrolling the GPUs");
        press(robot, "nav-machines", "machines");
        end(robot, "to the virtual machines");
        scroll(robot);
        end(robot, "scrolling the virtual machines");
        press(robot, "nav-gpus", "page-gpus");
        end(robot, "back to the GPUs");
        giveAndUndo(robot);
        end(robot, "giving a slice, from the button to done");

        var table = "| on the host `" + FLEET + "` | frames | half of them after | 99 % after | the slowest after |\n"
                + "|---|---|---|---|---|\n" + String.join("\n", rows) + "\n";
        var file = Path.of("target", "measure", "pulses.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        assertTrue(rows.size() == 6, table);
    }

    private void giveAndUndo(FxRobot robot) throws TimeoutException {
        press(robot, "give", "next");
        window.await(() -> window.hand().first("machine-").isPresent());
        robot.interact(() -> window.hand().press(window.hand().first("machine-").orElseThrow()));
        for (var tries = 0; tries < 5 && !window.hand().sees("run"); tries++) {
            press(robot, "next", "sheet");
            window.await(() -> window.hand().sees("run")
                    || window.hand().first("offer-").isPresent()
                    || window.hand().first("when-").isPresent());
            window.hand()
                    .first("offer-")
                    .ifPresent(id -> robot.interact(() -> window.hand().press(id)));
        }
        window.awaitButton("run");
        robot.interact(() -> window.hand().press("run"));
        window.await(() -> window.hand().canPress("done"));
    }
}
