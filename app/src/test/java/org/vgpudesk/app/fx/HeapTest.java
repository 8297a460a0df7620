package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What is left on the heap of a host with 1,000 slices once it is closed: a measurement, whose table is written to
 * {@code target/measure/heap.md}.
 */
@Tag("measure")
@ExtendWith(ApplicationExtension.class)
final class HeapTest {

    private static final URI FLEET = URI.create("sim:///fleet?gpus=16&slices=1000&vms=200");
    private static final int ROUNDS = 5;

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///laptop", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static String heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return String.format(Locale.ROOT, "%.1f MiB", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
    }

    @Test
    void afterOpeningAndClosing(FxRobot robot) throws IOException, TimeoutException {
        window.awaitHost();
        var rows = new ArrayList<String>();
        rows.add("| before | | " + heap() + " |");
        for (int round = 1; round <= ROUNDS; round++) {
            robot.interact(() -> window.wiring().connect().open(FLEET));
            window.awaitHost();
            robot.interact(() -> window.hand().press("nav-machines"));
            window.awaitSight("machines");
            var open = heap();
            robot.interact(() -> {
                var connect = window.wiring().connect();
                connect.close(Objects.requireNonNull(connect.currentProperty().get()));
            });
            window.await(() -> window.wiring().connect().hosts().size() == 1);
            rows.add("| round " + round + " | " + open + " | " + heap() + " |");
        }
        var table = "| the fleet | heap while it is open | heap once it is closed |\n|---|---|---|\n"
                + String.join("\n", rows) + "\n";
        var folder = Path.of("target", "measure");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("heap.md"), table);
        assertEquals(ROUNDS + 1, rows.size());
    }
}
