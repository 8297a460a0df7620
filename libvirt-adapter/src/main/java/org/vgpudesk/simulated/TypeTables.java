package org.vgpudesk.simulated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the makers' drivers offer on their cards: data, read from tables beside this class. */
final class TypeTables {

    private TypeTables() {}

    static List<FramebufferType> framebuffer(String card) {
        return rows(
                "framebuffer-types.tsv",
                card,
                cell -> new FramebufferType(
                        cell[1],
                        cell[2],
                        Long.parseLong(cell[3]),
                        Integer.parseInt(cell[4]),
                        cell[5],
                        Integer.parseInt(cell[6])));
    }

    static List<GvtgDriver.Size> aperture(String card) {
        return rows(
                "aperture-types.tsv",
                card,
                cell -> new GvtgDriver.Size(
                        cell[1],
                        Long.parseLong(cell[2]),
                        Long.parseLong(cell[3]),
                        Integer.parseInt(cell[4]),
                        cell[5],
                        Integer.parseInt(cell[6])));
    }

    private static <T> List<T> rows(String table, String card, Function<String[], T> row) {
        return resource(table)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cell -> cell[0].equals(card))
                .map(row)
                .toList();
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(TypeTables.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
