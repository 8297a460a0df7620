package org.vgpudesk.app.fx;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.vgpudesk.app.connect.Connection;

/**
 * How long the window takes from one frame to the next on a host with 1,000 slices: a measurement in the program as it is
 * built, started as its launcher starts it. Writes its table to {@code frames.md} in the folder that it is given, and what
 * was done in slow frames to {@code slow-frames.txt} beside it. A frame comes every 17 ms; what takes longer is work that
 * held the thread that draws.
 */
final class FramesMeasurement {

    private static final int GPUS = 16;
    private static final String FLEET = "sim:///fleet?gpus=" + GPUS + "&slices=1000&vms=200";
    private static final double STEPS = 120;

    private final List<String> rows = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final StringBuilder trees = new StringBuilder();
    private final FxRobot robot = new FxRobot();
    private final ShownWindow window;
    private final Pulses pulses;
    private final SlowFrames slow;

    /** To be made on JavaFX's thread. */
    private FramesMeasurement(Path folder) {
        window = new ShownWindow(new Stage(), "sim:///empty", folder.resolve("journal"));
        slow = SlowFrames.ofThisProcess();
        pulses = new Pulses(slow);
        pulses.start();
    }

    /** @param args the folder for the tables */
    static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder.resolve("journal"));
        Platform.setImplicitExit(false);
        var made = new CompletableFuture<FramesMeasurement>();
        Platform.startup(() -> made.complete(new FramesMeasurement(folder)));
        var table = made.get(1, TimeUnit.MINUTES).measure(folder);
        Files.writeString(folder.resolve("frames.md"), table);
        System.out.print(table);
        Platform.exit();
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

    private void begin() {
        slow.tree();
        robot.interact(pulses::clear);
    }

    private void end(String what) {
        trees.append("== ").append(what).append('\n').append(slow.tree());
        robot.interact(() -> {
            var gaps = pulses.gaps();
            var work = pulses.work();
            rows.add(row(what, gaps, work));
            Arrays.stream(gaps).forEach(all::add);
            pulses.clear();
        });
    }

    private static String row(String what, double[] gaps, double[] work) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |",
                what,
                gaps.length,
                part(gaps, 0.5),
                part(gaps, 0.99),
                part(gaps, 1),
                part(work, 0.5),
                part(work, 0.99));
    }

    private static double part(double[] values, double part) {
        return values[Math.min(values.length - 1, (int) (values.length * part))];
    }

    private void press(String id, String then) throws TimeoutException {
        window.awaitButton(id);
        robot.interact(() -> window.hand().press(id));
        window.awaitSight(then);
    }

    /** From the top to the bottom of what is shown, a bit with every frame. */
    private void scroll() throws TimeoutException {
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

    private String measure(Path folder) throws IOException, TimeoutException {
        window.awaitSight("page-gpus");
        begin();
        robot.interact(() -> window.wiring().connect().open(URI.create(FLEET)));
        window.await(this::fleetIsShown);
        window.await(() -> cards() == GPUS);
        end("opening it, until all is shown");
        window.photograph(robot, "fleet");
        begin();
        scroll();
        end("scrolling the GPUs");
        window.photograph(robot, "fleet-scrolled");
        begin();
        press("nav-machines", "machines");
        end("to the virtual machines");
        scroll();
        end("scrolling the virtual machines");
        press("nav-gpus", "page-gpus");
        end("back to the GPUs");
        give();
        end("giving a slice, from the button to done");

        pulses.stop();
        slow.close();
        Files.writeString(folder.resolve("slow-frames.txt"), trees);
        robot.interact(window::close);
        var gaps = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "| on the host `" + FLEET + "` | frames | half of them after | 99 % after | the slowest after"
                + " | computed for half of them | for 99 % |\n|---|---|---|---|---|---|---|\n" + String.join("\n", rows)
                + String.format(
                        Locale.ROOT,
                        "%n| all of it | %d | %.0f ms | %.0f ms | %.0f ms | | |%n",
                        gaps.length,
                        part(gaps, 0.5),
                        part(gaps, 0.99),
                        part(gaps, 1));
    }

    private void give() throws TimeoutException {
        press("give", "next");
        window.await(() -> window.hand().first("machine-").isPresent());
        robot.interact(() -> window.hand().press(window.hand().first("machine-").orElseThrow()));
        for (var tries = 0; tries < 5 && !window.hand().sees("run"); tries++) {
            press("next", "sheet");
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
