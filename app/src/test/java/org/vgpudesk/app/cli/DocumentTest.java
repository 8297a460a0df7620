package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that scripts rely on, field by field: a change here is a change of a promise. */
final class DocumentTest {

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTheAwkwardHost() {
        terminal = Terminal.on((address, policy) -> AwkwardHost.open(), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "types", "vms", "history"})
    void printsTheDocumentOfTheVerb(String verb) throws IOException {
        var answer = terminal.run(verb, "--json");

        assertEquals(golden(verb), answer.out());
        assertEquals("", answer.err());
        assertEquals(0, answer.status());
    }

    @Test
    void printsAnErrorAsADocumentOnTheErrorOutput() throws IOException {
        var answer = terminal.run("give", "nobody", "labgpu-103", "--json");

        assertEquals("", answer.out());
        assertEquals(golden("error"), answer.err());
        assertEquals(1, answer.status());
    }

    @Test
    void keepsNamesExactAndInPlainAscii() throws IOException {
        var out = terminal.run("vms", "--json").out();

        assertTrue(out.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), out);
        var first = new JsonMapper().readTree(out).at("/domains/0/domain").asText();
        assertEquals(AwkwardHost.LOUD_NAME, first);
    }

    @Test
    void printsTheDocumentsOfPlansAndOfWhatWasDone(@TempDir Path demo) throws IOException {
        var workstation = Terminal.onDemo("workstation", demo);
        var uuid = "c2177883-f1bb-47f0-914d-32a22e3a8804";

        var plan = workstation.run("plan", "give", "training-01", "nvidia-712", "--uuid", uuid, "--json");
        var made = workstation.run("create", "nvidia-712", "--uuid", uuid, "--json");

        assertEquals(golden("plan"), anonymous(plan.out(), demo), plan.err());
        assertEquals(golden("create"), anonymous(made.out(), demo), made.err());
    }

    /** Without what differs from run to run. */
    private static String anonymous(String document, Path folder) {
        return document.replace(folder.toString(), "FOLDER")
                .replaceAll("\"plan\" : \"[0-9a-f-]{36}\"", "\"plan\" : \"ID\"");
    }

    private static String golden(String name) throws IOException {
        try (var stream = DocumentTest.class.getResourceAsStream(name + ".json")) {
            return stream == null ? "no golden " + name : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
