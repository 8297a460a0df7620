package org.vgpudesk.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every parser given {@code vgpu.fuzz.inputs} texts ({@code -Ptrust}; a million over all of them): half made by Jazzer,
 * guided by what the parser's code does with them, half spoiled along their structure. Each runs in a process of its own
 * with little memory. The table is target/trust/fuzz.md, the findings are beside it: a finding is mended, and joins the
 * corpus.
 */
@Tag("fuzz")
final class FuzzTest {

    private static final int INPUTS = Integer.getInteger("vgpu.fuzz.inputs", 20_000);
    private static final long SEED = Long.getLong("vgpu.fuzz.seed", 1);
    private static final Path FOLDER = Path.of("target", "trust").toAbsolutePath();
    private static final List<String> ROWS = new ArrayList<>();

    @BeforeAll
    static void makeTheFolder() throws IOException {
        Files.createDirectories(FOLDER.resolve("findings"));
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        var table = new StringBuilder("\n### Fuzzing: seed " + SEED + ", " + INPUTS + " inputs for each parser\n\n"
                + "| parser | inputs made by | inputs | accepted | refused | slowest | findings |\n"
                + "|---|---|---|---|---|---|---|\n");
        ROWS.forEach(row -> table.append(row).append('\n'));
        Files.writeString(FOLDER.resolve("fuzz.md"), table);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingGuidedByCoverage(Parser parser) throws Exception {
        var grown = Files.createDirectories(FOLDER.resolve("corpus").resolve(parser.title()));
        var arguments = new ArrayList<>(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.vgpudesk.**",
                "--reproducer_path=" + FOLDER.resolve("findings"),
                "-artifact_prefix=" + FOLDER.resolve("findings").resolve(parser.title() + "-"),
                "-runs=" + INPUTS / 2,
                "-seed=" + SEED,
                "-max_len=16384",
                "-timeout=10",
                "-rss_limit_mb=4096",
                grown.toString()));
        Corpus.folders(parser).forEach(folder -> arguments.add(folder.toString()));
        run(parser, "coverage", arguments);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingAlongTheStructure(Parser parser) throws Exception {
        run(parser, "structure", List.of(StructureFuzz.class.getName(), "" + INPUTS / 2, "" + SEED));
    }

    private static void run(Parser parser, String way, List<String> arguments) throws Exception {
        var name = parser.title() + "-" + way;
        var tally = FOLDER.resolve(name + ".tally");
        var log = FOLDER.resolve(name + ".log");
        Files.deleteIfExists(tally);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dvgpu.fuzz.parser=" + parser.name(),
                "-Dvgpu.fuzz.tally=" + tally,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(30, TimeUnit.MINUTES);
        process.destroyForcibly();
        boolean clean = ended && process.exitValue() == 0;
        var counted = Files.exists(tally) ? Files.readString(tally) : "- | - | - | -";
        ROWS.add("| " + parser.title() + " | " + way + " | " + counted + " | " + (clean ? "0" : "see " + name + ".log")
                + " |");
        assertTrue(ended, "It still runs after half an hour: " + log);
        assertEquals(0, process.exitValue(), () -> "It found something: " + log);
    }
}
