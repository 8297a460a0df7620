package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own, where there is no toolkit at all. */
final class StopSignalTest {

    @TempDir
    private Path folder;

    private Process start(String... words) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.vgpudesk.app.Main",
                                "--connect",
                                "sim:///workstation?lag=400&state=" + folder.resolve("workstation")),
                        Stream.of(words))
                .toList();
        var builder = new ProcessBuilder(command)
                .redirectOutput(out().toFile())
                .redirectError(new File(folder.toFile(), "err"));
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        return builder.start();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ended");
        return process.exitValue();
    }

    @Test
    void needsNoToolkit() throws Exception {
        assertEquals(0, end(start("list", "--json")), () -> err());
    }

    @Test
    void takesBackWhatWasDoneWhenItIsToldToStop() throws Exception {
        assertEquals(0, end(start("list", "--json")), () -> err());
        var before = Files.readString(out());
        var giving = start("give", "training-01", "nvidia-712");
        await("1/4");

        giving.toHandle().destroy();

        assertEquals(1, end(giving), () -> err());
        var told = Files.readString(out());
        assertTrue(told.contains("Taken back:"), told);
        assertTrue(err().contains("Stopping:") && err().contains("Everything is back as it was"), err());
        assertEquals(0, end(start("list", "--json")), () -> err());
        assertEquals(before, Files.readString(out()));
    }

    /** Fails in the middle of what must not be interrupted. */
    static final class FailingProgram {
        public static void main(String[] words) {
            var stop = new StopSignal();
            stop.heed(() -> {});
            stop.during(() -> {
                throw new AssertionError("in the middle");
            });
        }
    }

    @Test
    void anErrorInTheMiddleKeepsNobodyWaiting() throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FailingProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out().toFile())
                .start();

        boolean ended = program.waitFor(60, TimeUnit.SECONDS);
        program.destroyForcibly();

        assertTrue(ended, "it ended");
        assertEquals(1, program.exitValue());
        assertTrue(Files.readString(out()).contains("in the middle"));
    }

    @Test
    void finishesWhatWasKilled() throws Exception {
        var giving = start("give", "training-01", "nvidia-712");
        await("2/4");
        giving.destroyForcibly();
        end(giving);

        assertEquals(0, end(start("list")), () -> err());
        assertTrue(err().startsWith("Something was interrupted on this host: Give training-01"), err());
        assertEquals(0, end(start("history", "--json")), () -> err());
        var plan = new ObjectMapper().readTree(Files.readString(out())).at("/plans/0/plan");
        assertEquals(0, end(start("finish", plan.asText())), () -> err());
        assertTrue(lines().contains("Done: training-01 has the slice."), String.join("\n", lines()));
        assertEquals(0, end(start("list")), () -> err());
        assertEquals("", err());
    }

    private void await(String text) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lines().stream().noneMatch(l -> l.startsWith(text))) {
            assertTrue(System.nanoTime() < deadline, "told: " + lines() + err());
            Thread.onSpinWait();
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(out());
    }

    private String err() {
        try {
            return Files.readString(folder.resolve("err"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
