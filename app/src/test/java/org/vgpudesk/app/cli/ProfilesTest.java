package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vendor profiles on the command line: which there are, whether one is sound, which rule gave which fact. */
final class ProfilesTest {

    private static final Path BROKEN =
            Path.of("..", "vendor-profiles", "src", "test", "resources", "org", "vgpudesk", "profile", "broken");
    private static final Path OURS =
            Path.of("..", "vendor-profiles", "src", "main", "resources", "org", "vgpudesk", "profile", "profiles");

    @TempDir
    private Path folder;

    private Terminal.Answer run(String... words) {
        return Terminal.offline(folder).run(Map.of("XDG_CONFIG_HOME", folder.toString()), words);
    }

    private Path users(String name, String text) throws IOException {
        var place = Files.createDirectories(folder.resolve("vgpu-desk").resolve("profiles"));
        return Files.writeString(place.resolve(name), text);
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    private static Stream<Path> yaml(Path where) throws IOException {
        try (var files = Files.list(where)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Stream<Path> broken() throws IOException {
        return yaml(BROKEN);
    }

    private static Stream<Path> ours() throws IOException {
        return yaml(OURS);
    }

    @Test
    void thereAreEnoughBrokenOnesToTry() throws IOException {
        assertTrue(broken().count() >= 25);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysByLineAndColumnWhatIsWrongWithAProfile(Path file) {
        var answer = run("profiles", "--check", file.toString());

        assertEquals(1, answer.status());
        assertFalse(answer.out().isBlank());
        assertTrue(
                answer.out().lines().allMatch(line -> line.startsWith(file + ":") && line.matches(".*:\\d+:\\d+: .+")),
                answer.out());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theDocumentHoldsTheSameFindings(Path file) throws IOException {
        var answer = run("profiles", "--check", file.toString(), "--json");
        var document = json(answer.out());

        assertEquals(1, answer.status());
        assertFalse(document.path("sound").asBoolean(true));
        assertTrue(document.path("profile").isNull());
        assertTrue(document.at("/findings/0/line").asInt() >= 1, answer.out());
        assertEquals("error", document.at("/findings/0/severity").asText());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void theProgramsOwnProfilesAreSound(Path file) {
        var answer = run("profiles", "--check", file.toString());

        assertEquals(0, answer.status(), answer.out());
        assertTrue(answer.out().contains("is a sound profile"), answer.out());
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        var answer = run("profiles", "--check", folder.resolve("none.yaml").toString());

        assertEquals(2, answer.status());
        assertTrue(answer.err().startsWith("Error: The file "), answer.err());
    }

    @Test
    void checkAndExplainDoNotGoTogether() {
        assertEquals(2, run("profiles", "--check", "a", "--explain", "b").status());
    }

    @Test
    void listsThoseOfTheProgramAndSaysWhereYoursGo() {
        var out = run("profiles").out();

        assertTrue(out.lines().anyMatch(l -> l.startsWith("labgpu ") && l.contains("the program's")), out);
        assertTrue(out.contains("Yours go into " + folder.resolve("vgpu-desk").resolve("profiles")), out);
    }

    @Test
    void saysWhichOfYoursStandsInAndWhichIsNotUsed() throws IOException {
        users("a.yaml", Files.readString(OURS.resolve("labgpu.yaml")));
        var bad = users("b.yaml", "format: 1\n");
        var answer = run("profiles");

        assertEquals(0, answer.status());
        assertTrue(answer.out().lines().anyMatch(l -> l.startsWith("labgpu ") && l.contains("yours")), answer.out());
        assertTrue(answer.err().contains("stands in for the program's own 'labgpu'"), answer.err());
        assertTrue(answer.err().contains("Warning: " + bad + ":1:1: "), answer.err());
    }

    @Test
    void aVerbThatUsesProfilesSaysWhichOfYoursIsNotUsed() throws IOException {
        var bad = users("b.yaml", "format: 1\n");
        var answer = Terminal.anywhere(folder)
                .run(Map.of("XDG_CONFIG_HOME", folder.toString()), "types", "--connect", "sim:///workstation");

        assertEquals(0, answer.status());
        assertTrue(answer.err().startsWith("Warning: " + bad), answer.err());
    }

    @Test
    void explainsWhichRuleGaveWhichFact() throws IOException {
        var answer = Terminal.onDemo("workstation", folder).run("profiles", "--explain", "nvidia-712", "--json");
        var facts = json(answer.out()).at("/cards/0/facts");
        var memory = Stream.iterate(0, i -> i < facts.size(), i -> i + 1)
                .map(facts::get)
                .filter(fact -> fact.path("key").asText().equals("framebuffer"))
                .findFirst()
                .orElseThrow();

        assertEquals("2 GB", memory.path("value").asText());
        assertEquals("description", memory.path("origin").asText());
        assertEquals("nvidia.yaml", memory.path("file").asText());
        assertTrue(memory.path("line").asInt() > 1);
    }

    @Test
    void explainsWhyATypeDoesNotFit() {
        var out = Terminal.onDemo("workstation", folder)
                .run("profiles", "--explain", "nvidia-713")
                .out();

        assertTrue(out.contains("Another size is in use on this GPU. Held by cad-station + 1."), out);
    }

    @Test
    void explainsByTheIdAloneWhereNoHostIsNamed() {
        var answer = run("profiles", "--explain", "labgpu-103");

        assertEquals(0, answer.status(), answer.err());
        assertTrue(
                answer.out().contains("7680\u00a0×\u00a04320") || answer.out().contains("7680 × 4320"), answer.out());
        assertTrue(answer.out().contains("Only the type's id was looked at."), answer.out());
    }

    @Test
    void anUnknownMakersProfileExplainsHisTypesAndSizesThem() throws IOException {
        try (var profile = ProfilesTest.class.getResourceAsStream("/org/vgpudesk/app/size/acme.yaml")) {
            users("acme.yaml", new String(Objects.requireNonNull(profile).readAllBytes(), StandardCharsets.UTF_8));
        }
        var settings = Map.of("XDG_CONFIG_HOME", folder.toString(), Options.CONNECT, "sim:///acme");
        var terminal = Terminal.anywhere(folder);
        var explained = terminal.run(settings, "profiles", "--explain", "acmegpu-4");
        var types = terminal.run(settings, "types").out();

        assertTrue(explained.out().contains("acmegpu-4 on 0000:51:00.0: 4 GB"), explained.out() + explained.err());
        assertTrue(explained.out().contains("acme.yaml:"), explained.out());
        assertTrue(explained.out().contains("Fits 3 more."), explained.out());
        assertTrue(types.lines().anyMatch(l -> l.matches(" +acmegpu-16 +16 GB +workstation W .*")), types);
        assertTrue(terminal.run(settings, "profiles").out().contains("ACME vGPU"));
    }

    @Test
    void aTypeThatNobodyKnowsIsRefused() {
        assertEquals(1, run("profiles", "--explain", "unheard-of-1").status());
        assertEquals(
                1,
                Terminal.onDemo("workstation", folder)
                        .run("profiles", "--explain", "unheard-of-1")
                        .status());
    }
}
