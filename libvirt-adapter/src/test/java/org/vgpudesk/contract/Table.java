package org.vgpudesk.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table promise × provider: kept as JSON, so that a later run of one provider leaves the other's column, and written
 * as Markdown for people.
 */
final class Table {

    private static final List<String> COLUMNS = List.of("simulated", "lab");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Table(Path folder) {
        this.folder = folder;
    }

    /** Replaces one column, and writes everything again. */
    void put(String column, Map<String, Verdict> verdicts) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("contract.json");
        var all = Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode read
                ? read
                : JSON.createObjectNode();
        var mine = JSON.createObjectNode();
        mine.put("run", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        var promises = mine.putObject("promises");
        new TreeMap<>(verdicts)
                .forEach((number, verdict) -> promises.putObject(number)
                        .put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT))
                        .put("why", verdict.why())
                        .put("millis", verdict.millis()));
        all.set(column, mine);
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
        Files.writeString(folder.resolve("contract.md"), markdown(all));
    }

    private static String markdown(ObjectNode all) {
        var text = new StringBuilder("# The contract\n\n| | promise |");
        COLUMNS.forEach(column -> text.append(' ').append(column).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(COLUMNS.size())).append('\n');
        for (var promise : Promises.all()) {
            text.append("| ")
                    .append(promise.number())
                    .append(" | ")
                    .append(promise.text())
                    .append(" |");
            COLUMNS.forEach(column ->
                    text.append(' ').append(cell(all, column, promise.number())).append(" |"));
            text.append('\n');
        }
        text.append('\n');
        COLUMNS.forEach(column -> text.append("- ").append(counts(all, column)).append('\n'));
        return text.toString();
    }

    private static String cell(ObjectNode all, String column, String number) {
        if (!all.has(column)) {
            return "not run";
        }
        var promise = all.path(column).path("promises").path(number);
        var why = promise.path("why").asText().lines().findFirst().orElse("").replace("|", "\\|");
        return switch (promise.path("verdict").asText()) {
            case "kept" -> "kept";
            case "skipped" -> "skipped: " + why;
            case "broken" -> "**broken**: " + why.substring(0, Math.min(why.length(), 200));
            default -> "not run";
        };
    }

    private static String counts(ObjectNode all, String column) {
        if (!all.has(column)) {
            return column + ": not run";
        }
        var counts = new TreeMap<String, Integer>();
        long millis = 0;
        for (var promise : all.path(column).path("promises")) {
            counts.merge(promise.path("verdict").asText(), 1, Integer::sum);
            millis += promise.path("millis").asLong();
        }
        return "%s: %d kept, %d broken, %d skipped of %d; %d s; %s"
                .formatted(
                        column,
                        counts.getOrDefault("kept", 0),
                        counts.getOrDefault("broken", 0),
                        counts.getOrDefault("skipped", 0),
                        Promises.all().size(),
                        millis / 1000,
                        all.path(column).path("run").asText());
    }
}
