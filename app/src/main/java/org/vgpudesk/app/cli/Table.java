package org.vgpudesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.app.texts.SafeText;

/** Rows of words in columns that are as wide as their widest word. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        row(heads);
    }

    Table row(String... cells) {
        var safe = new ArrayList<String>(cells.length);
        for (var cell : cells) {
            safe.add(SafeText.name(cell));
        }
        rows.add(safe);
        return this;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var cell = row.get(column);
                line.append(cell).repeat(' ', width(column) - length(cell)).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return SafeText.width(cell);
    }
}
