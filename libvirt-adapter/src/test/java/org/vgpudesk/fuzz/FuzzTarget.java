package org.vgpudesk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What Jazzer calls, in a process of its own: one parser, named by a property. */
public final class FuzzTarget {

    private static final Parser PARSER = Parser.valueOf(System.getProperty("vgpu.fuzz.parser"));
    private static final Tally TALLY = new Tally();

    private FuzzTarget() {}

    /** Gives the parser one input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        TALLY.count(PARSER, input);
    }

    /** Writes down what was counted. */
    public static void fuzzerTearDown() {
        try {
            Files.writeString(Path.of(System.getProperty("vgpu.fuzz.tally")), TALLY.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many inputs a parser took, how many it refused, and its slowest answer. */
    static final class Tally {

        private static final int WARM_UP = 200;

        private long accepted;
        private long refused;
        private long slowest;

        void count(Parser parser, byte[] input) throws IOException {
            long start = System.nanoTime();
            if (parser.accepts(input)) {
                accepted++;
            } else {
                refused++;
            }
            // the first ones wait for the parser's classes
            if (accepted + refused > WARM_UP) {
                slowest = Math.max(slowest, System.nanoTime() - start);
            }
        }

        String text() {
            return String.format(
                    Locale.ROOT, "%d | %d | %d | %d ms", accepted + refused, accepted, refused, slowest / 1_000_000);
        }
    }
}
