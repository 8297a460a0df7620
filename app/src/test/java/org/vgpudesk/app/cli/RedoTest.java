package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doing again what was taken back, across programs. */
final class RedoTest {

    private static final String UUID = "c2177883-f1bb-47f0-914d-32a22e3a8804";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTheDemo() {
        terminal = Terminal.onDemo("workstation", folder);
    }

    private String done(String... words) {
        var answer = terminal.run(words);
        assertEquals(0, answer.status(), answer.out() + answer.err());
        return answer.out();
    }

    @Test
    void doesAgainWhatWasTakenBackLast() {
        done("give", "training-01", "nvidia-712", "--uuid", UUID);
        done("undo");
        var out = done("redo");

        assertTrue(out.contains("Done: training-01 has the slice."), out);
        assertTrue(terminal.run("list").out().contains(UUID));
    }

    @Test
    void goesBackAndForth() {
        done("give", "training-01", "nvidia-712", "--uuid", UUID);
        done("undo");
        done("redo");
        done("undo");
        done("redo");

        assertTrue(terminal.run("list").out().contains(UUID));
    }

    @Test
    void saysThatThereIsNothingToDoAgain() {
        done("give", "training-01", "nvidia-712", "--uuid", UUID);
        var answer = terminal.run("redo");

        assertEquals(1, answer.status());
        assertTrue(answer.err().startsWith("Error: There is nothing to do again on "), answer.err());
    }
}
