import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long programs take from their start until something of theirs is on the screen, and until what they show has come
 * to rest; taking turns, so that what else the computer does meets them all. See {@code launches} beside this file.
 *
 * <p>{@code java Launches.java ROUNDS NAME COMMAND… -- NAME COMMAND…}
 */
final class Launches {

    private static final long STILL = TimeUnit.MILLISECONDS.toNanos(2_000);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private record Program(String name, List<String> command, List<Launch> launches) {}

    /** In milliseconds, and the memory that the process has of its own and shared, in MiB. */
    private record Launch(double seen, double rest, double memory) {}

    public static void main(String[] args) throws Exception {
        var rounds = Integer.parseInt(args[0]);
        var programs = new ArrayList<Program>();
        for (var part :
                String.join("\n", Arrays.copyOfRange(args, 1, args.length)).split("\n--\n")) {
            var words = List.of(part.split("\n"));
            programs.add(new Program(words.getFirst(), words.subList(1, words.size()), new ArrayList<>()));
        }
        var screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getMaximumWindowBounds()
                .getBounds();
        var robot = new Robot();
        for (var round = 0; round <= rounds; round++) {
            for (var program : programs) {
                var launch = launch(program.command(), robot, screen);
                if (round > 0) { // the first one reads the program from the disk
                    program.launches().add(launch);
                }
            }
        }
        System.out.printf(
                "| %d launches each, medians | on the screen | at rest | memory |%n|---|---|---|---|%n", rounds);
        var first = programs.getLast();
        for (var program : programs) {
            System.out.printf(
                    "| %s | %.0f ms (%.2f×) | %.0f ms (%.2f×) | %.0f MiB (%.2f×) |%n",
                    program.name(),
                    median(program, 0),
                    median(program, 0) / median(first, 0),
                    median(program, 1),
                    median(program, 1) / median(first, 1),
                    median(program, 2),
                    median(program, 2) / median(first, 2));
        }
    }

    private static double median(Program program, int column) {
        var values = program.launches().stream()
                .mapToDouble(l -> column == 0 ? l.seen() : column == 1 ? l.rest() : l.memory())
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private static Launch launch(List<String> command, Robot robot, Rectangle screen) throws Exception {
        var before = picture(robot, screen);
        var last = before;
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long seen = 0;
            var changed = start;
            while (seen == 0 || System.nanoTime() - changed < STILL) {
                var now = System.nanoTime();
                if (now - start > PATIENCE || !process.isAlive()) {
                    throw new IllegalStateException(
                            command + (seen == 0 ? " shows nothing" : " does not come to rest or has ended"));
                }
                var picture = picture(robot, screen);
                if (!Arrays.equals(picture, last)) {
                    last = picture;
                    changed = now;
                    seen = seen == 0 ? now : seen;
                }
            }
            return new Launch((seen - start) / 1e6, (changed - start) / 1e6, memory(process.pid()));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            var killed = System.nanoTime();
            while (!Arrays.equals(picture(robot, screen), before)) {
                if (System.nanoTime() - killed > PATIENCE) {
                    throw new IllegalStateException("Something of " + command + " stays on the screen");
                }
                Thread.sleep(20);
            }
        }
    }

    private static int[] picture(Robot robot, Rectangle screen) {
        return ((DataBufferInt) robot.createScreenCapture(screen).getRaster().getDataBuffer()).getData();
    }

    private static double memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
