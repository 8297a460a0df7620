package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several slices in one go on the command line: all of them, or none. */
final class SeveralTest {

    private static final String SIZE = "nvidia-712";

    @TempDir
    Path folder;

    private Terminal terminal;
    private String before;

    @BeforeEach
    void openTheDemo() {
        terminal = Terminal.onDemo("workstation", folder);
        before = terminal.everything();
    }

    private Terminal.Answer done(String... words) {
        var answer = terminal.run(words);
        assertEquals(0, answer.status(), answer.out() + answer.err());
        return answer;
    }

    private void refused(int status, String words, String... line) {
        var answer = terminal.run(line);
        assertEquals(status, answer.status(), answer.out());
        assertTrue(answer.err().contains(words), answer.err());
        assertEquals(before, terminal.everything());
    }

    @Test
    void givesToAllOfThemAndTakesBackFromAll() {
        var out = done("give", "training-01", SIZE, "--also", "media-debian", "--also", "cad-station")
                .out();
        assertTrue(
                out.contains("Give training-01, media-debian and cad-station one NVIDIA A16-2Q slice each of the"),
                out);
        assertTrue(out.contains("12/12  "), out);
        assertTrue(out.contains("\nDone: training-01, media-debian and cad-station have their slices.\n"), out);
        assertEquals(
                5,
                terminal.run("list").out().lines().filter(l -> l.contains(SIZE)).count());
        done("undo");
        assertEquals(before, terminal.everything());
    }

    @Test
    void givesTwoToOne() {
        var out = done("give", "training-01", SIZE, "--each", "2", "--start").out();
        assertTrue(out.contains("\nDone: training-01 has its slices.\n"), out);
        done("undo");
        assertEquals(before, terminal.everything());
    }

    @Test
    void theDocumentTellsWhatEachGets() throws JsonProcessingException {
        var json = new JsonMapper()
                .readTree(done("give", "training-01", SIZE, "--also", "media-debian", "--json")
                        .out());
        assertTrue(json.get("domain").isNull());
        var each = json.get("each");
        assertEquals(
                List.of("training-01", "media-debian"),
                List.of(
                        each.get(0).get("domain").asText(),
                        each.get(1).get("domain").asText()));
        assertEquals(SIZE, each.get(1).get("device").get("type").asText());
    }

    @Test
    void aPlanForSeveralChangesNothingAndIsAScriptToo() {
        var words = List.of("plan", "give", "training-01", SIZE, "--also", "media-debian");
        var out = done(words.toArray(String[]::new)).out();
        assertTrue(out.contains("Settings of training-01") && out.contains("Settings of media-debian"), out);
        var script = done("plan", "give", "training-01", SIZE, "--also", "media-debian", "--as", "ansible")
                .out();
        assertTrue(script.contains("media-debian"), script);
        assertEquals(before, terminal.everything());
    }

    @Test
    void saysHowManyFit() {
        refused(
                1,
                "Of the size nvidia-712 only 6 of the 8 slices that are wanted fit.",
                "give",
                "training-01",
                SIZE,
                "--also",
                "media-debian",
                "--each",
                "4");
    }

    @Test
    void oneThatCannotKeepsAllFromIt() {
        refused(1, "training-01 is not running", "give", "cad-station", SIZE, "--also", "training-01", "--now");
    }

    @Test
    void refusesWordsThatContradictEachOther() {
        var uuid = "c2177883-f1bb-47f0-914d-32a22e3a8804";
        refused(2, "--uuid names one slice", "give", "training-01", SIZE, "--each", "2", "--uuid", uuid);
        refused(2, "goes to one virtual machine", "give", "training-01", "--also", "media-debian", "--slice", uuid);
        refused(2, "0 is not a number of slices", "give", "training-01", SIZE, "--each", "0");
    }
}
