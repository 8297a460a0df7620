package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.plan.Journal;

/** Every text that the command line asks for is there. */
final class CliTextsTest {

    private static final Texts TEXTS = Texts.of(Cli.class);
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "vgpudesk", "app", "cli");
    private static final Pattern ASKED = Pattern.compile("TEXTS\\.get\\(\\s*\"([a-z.]+[a-z])\"");
    private static final Pattern FAILED =
            Pattern.compile("Failure\\s*\\.(?:usage|refused)\\((?:\\s*FailureKind\\.[A-Z_]+,)?\\s*\"([a-z.]+)\"");

    private static Stream<String> keys() throws IOException {
        String all;
        try (var files = Files.list(SOURCES)) {
            var text = new StringBuilder();
            for (var file : files.toList()) {
                text.append(Files.readString(file));
            }
            all = text.toString();
        }
        var failures = FAILED.matcher(all).results().map(CliTextsTest::key).toList();
        return Stream.of(
                        ASKED.matcher(all).results().map(CliTextsTest::key),
                        failures.stream(),
                        failures.stream().map(k -> k + ".why"),
                        failures.stream().map(k -> k + ".do"),
                        Arrays.stream(Domain.State.values()).map(s -> "domain." + PlanWords.camelCase(s)),
                        Arrays.stream(Journal.State.values()).map(s -> "plan." + PlanWords.camelCase(s)),
                        Stream.of("give", "take", "create", "remove", "change").map(k -> "done." + k),
                        Stream.of("device.both", "device.live", "device.config", "step.back", "stopping.undo"))
                .flatMap(k -> k)
                .distinct();
    }

    private static String key(MatchResult match) {
        return match.group(1);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasTheText(String key) {
        assertFalse(TEXTS.get(key, 1, 2, 3).isBlank());
    }
}
