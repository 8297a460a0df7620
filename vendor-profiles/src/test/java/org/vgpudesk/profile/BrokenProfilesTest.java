package org.vgpudesk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles with one mistake each. The first line of a file says where it is found, and what is said of it. */
final class BrokenProfilesTest {

    private static List<Path> files() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(BrokenProfilesTest.class.getResource("broken"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static ProfileReader.Reading read(String text) {
        return new ProfileReader().check("broken.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesThePlaceAndTheReason(Path file) throws IOException {
        var text = Files.readString(file);
        var expected = text.lines().findFirst().orElseThrow().substring(2).split(" \\| ", 2);
        var reading = read(text);

        assertTrue(reading.profile().isEmpty());
        assertEquals(1, reading.findings().size(), () -> reading.findings().toString());
        var finding = reading.findings().getFirst();
        assertEquals(expected[0].strip(), (finding.line() + ":" + finding.column() + " " + finding.pointer()).strip());
        assertTrue(finding.message().contains(expected[1]), finding.message());
        assertTrue(finding.message().endsWith("."), finding.message());
    }

    @Test
    void areNoFewerThanPromised() throws IOException, URISyntaxException {
        assertTrue(files().size() >= 25);
    }

    @Test
    void everyMistakeIsSaidInTheOrderOfTheFile() {
        var reading = read("""
                format: 1
                id: acme
                title: ACME
                sources: {doc: handbook}
                colour: red
                for:
                  types:
                    - {pattern: 'a'}
                    - {pattern: 'b', example: b, offset: 1}
                """);

        assertEquals(
                List.of("5:1", "8:7", "9:34"),
                reading.findings().stream()
                        .map(f -> f.line() + ":" + f.column())
                        .toList());
        assertTrue(reading.findings().getLast().toString().startsWith("broken.yaml:9:34: The key 'offset'"));
    }
}
