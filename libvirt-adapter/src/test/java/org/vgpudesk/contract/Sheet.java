package org.vgpudesk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table of the report on reliability: rows in, a file of Markdown out, written again with each row. */
public final class Sheet {

    private static final Path FOLDER = Path.of("target", "trust");

    private final Path file;
    private final String head;
    private final List<String> rows = new ArrayList<>();

    /** @param name of the file; the report puts them in the order of their names */
    public Sheet(String name, String title, String... columns) {
        file = FOLDER.resolve(name + ".md");
        head = "\n### " + title + "\n\n" + line((Object[]) columns) + "|---".repeat(columns.length) + "|\n";
    }

    /** Adds a row, and writes the file. */
    public synchronized void row(Object... cells) {
        rows.add(line(cells));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, head + String.join("", rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
        }
        return line.append('\n').toString();
    }
}
