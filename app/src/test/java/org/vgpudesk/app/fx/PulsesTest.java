package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
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
import org.testfx.util.WaitForAsyncUtils;
import org.vgpudesk.app.connect.Connection;

/**
 * How long the window takes from one frame to the next on a host with 1,000 slices, drawn by the software renderer: a
 * measurement, whose table is written to {@code target/measure/pulses.md}, and what was done in
 * slow frames to {@code slow-frames.txt} beside it. A frame comes every 17 ms; what takes longer
 * is work that held the thread that draws.
 */
@Tag("measure")
@ExtendWith(ApplicationExtension.class)
final class PulsesTest {

    private static final int GPUS = 16;
    private static final String FLEET = "sim:///fleet?gpus=" + GPUS + "&slices=1000&vms=200";
    private static final double STEPS = 120;
    private static final Path FOLDER = Path.of("target", "measure");

    private final List<String> rows = new ArrayList<>();
    private ShownWindow window;
    private final StringBuilder trees = new StringBuilder();
    private Pulses pulses;
    private SlowFrames slow;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///empty", Files.createTempDirectory("journal"));
        slow = SlowFrames.ofThisProcess();
        pulses = new Pulses(slow);
        pulses.start();
    }

    @AfterEach
    void close() throws IOException {
        pulses.stop();
        slow.close();
        trees.append("== at last\n").append(slow.tree());
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("slow-frames.txt"), trees);
        window.close();
    }

    /** The frames since the last question; used on JavaFX's thread only. */
    private static final class Pulses extends AnimationTimer {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Long> moments = new ArrayList<>();
        private final List<Long> work = new ArrayList<>();
        private final SlowFrames slow;

        Pulses(SlowFrames slow) {
            this.slow = slow;
        }

        @Override
        public void handle(long now) {
            slow.frame();
            moments.add(System.nanoTime());
            work.add(slow.threads().stream()
                    .mapToLong(t -> threads.getThreadCpuTime(t.threadId()))
                    .sum());
        }

        void clear() {
            moments.clear();
            work.clear();
        }

        /** From one frame to the next, in milliseconds, in order of length. */
        double[] gaps() {
            return differences(moments);
        }

        /** What the threads that draw computed for each, in milliseconds of a processor, in order. */
        double[] work() {
            return differences(work);
        }

        private static double[] differences(List<Long> values) {
            return IntStream.range(1, values.size())
                    .mapToDouble(i -> (values.get(i) - values.get(i - 1)) / 1e6)
                    .sorted()
                    .toArray();
        }
    }

    private void begin(FxRobot robot) {
        slow.tree();
        robot.interact(pulses::clear);
    }

    private void end(FxRobot robot, String what) {
        trees.append("== ").append(what).append('\n').append(slow.tree());
        robot.interact(() -> {
            var gaps = pulses.gaps();
            var work = pulses.work();
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |",
                    what,
                    gaps.length,
                    part(gaps, 0.5),
                    part(gaps, 0.99),
                    part(gaps, 1),
                    part(work, 0.5),
                    part(work, 0.99)));
            pulses.clear();
        });
    }

    private static double part(double[] values, double part) {
        return values[Math.min(values.length - 1, (int) (values.length * part))];
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
        // a busy computer may take longer than what else a test waits for
        WaitForAsyncUtils.waitFor(
                3,
                TimeUnit.MINUTES,
                () -> WaitForAsyncUtils.asyncFx(() -> done[0]).get());
    }

    private long cards() {
        return window.stage().getScene().getRoot().lookupAll(".gpu-mark").size();
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
        window.await(() -> cards() == GPUS);
        end(robot, "opening it, until all is shown");
        window.photograph(robot, "fleet");
        scroll(robot);
        end(robot, "scrolling the GPUs");
        window.photograph(robot, "fleet-scrolled");
        press(robot, "nav-machines", "machines");
        end(robot, "to the virtual machines");
        scroll(robot);
        end(robot, "scrolling the virtual machines");
        press(robot, "nav-gpus", "page-gpus");
        end(robot, "back to the GPUs");
        giveAndUndo(robot);
        end(robot, "giving a slice, from the button to done");

        var table = "| on the host `" + FLEET + "` | frames | half of them after | 99 % after | the slowest after"
                + " | computed for half of them | for 99 % |\n|---|---|---|---|---|---|---|\n" + String.join("\n", rows)
                + "\n";
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("pulses.md"), table);
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
