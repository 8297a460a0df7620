package org.vgpudesk.app.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words can be read: contrast as WCAG 2.1 computes it, of the colours that the style sheets really hold. */
final class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-(?:color|vg)-[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private static final double WORDS = 4.5;
    private static final double SHAPES = 3;

    private static String text(String resource) throws IOException {
        try (var in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The theme's colours, and what our sheet puts above them. */
    private static Map<String, String> colours(String theme) throws IOException {
        var found = new HashMap<String, String>();
        collect(text("/atlantafx/base/theme/primer-" + theme + ".css"), found);
        var own = text("vgpu-desk.css");
        int from = own.indexOf(".root." + theme);
        collect(own.substring(from, own.indexOf('}', from)), found);
        return found;
    }

    private static void collect(String css, Map<String, String> found) {
        var match = COLOUR.matcher(css);
        while (match.find()) {
            found.put(match.group(1), match.group(2).strip());
        }
    }

    private static Color colour(Map<String, String> colours, String name) {
        var value = name;
        while (value.startsWith("-")) {
            value = Objects.requireNonNull(colours.get(value), value);
        }
        return Color.web(value);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static void check(String theme, String above, String below, double least) throws IOException {
        var colours = colours(theme);
        var ground = colour(colours, below);
        assertTrue(ground.isOpaque(), below + " lets through what is below it");
        double contrast = contrast(colour(colours, above), ground);
        assertTrue(contrast >= least, () -> "%s on %s in %s: %.2f".formatted(above, below, theme, contrast));
    }

    @ParameterizedTest
    @CsvSource({
        "-color-fg-default,-vg-page",
        "-color-fg-default,-vg-card",
        "-color-fg-default,-vg-inset",
        "-color-fg-muted,-vg-page",
        "-color-fg-muted,-vg-card",
        "-color-fg-muted,-vg-inset",
        "-color-accent-fg,-vg-card",
        "-color-accent-fg,-vg-page",
        "-color-accent-fg,-color-accent-subtle",
        "-color-fg-default,-color-accent-subtle",
        "-color-success-fg,-vg-card",
        "-color-success-fg,-color-success-subtle",
        "-color-fg-default,-color-success-subtle",
        "-color-warning-fg,-color-warning-subtle",
        "-color-fg-default,-color-warning-subtle",
        "-color-danger-fg,-vg-card",
        "-color-danger-fg,-color-danger-subtle",
        "-color-fg-default,-color-danger-subtle",
        "#ffffff,-color-accent-emphasis"
    })
    void wordsCanBeRead(String above, String below) throws IOException {
        check("light", above, below, WORDS);
        check("dark", above, below, WORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void namesOfMachinesCanBeReadOnTheirColours(int hue) throws IOException {
        check("light", "-color-fg-default", "-vg-" + hue + "-tint", WORDS);
        check("dark", "-color-fg-default", "-vg-" + hue + "-tint", WORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void stripesOfMachinesCanBeSeen(int hue) throws IOException {
        for (var ground : new String[] {"-vg-card", "-vg-inset"}) {
            check("light", "-vg-" + hue, ground, SHAPES);
            check("dark", "-vg-" + hue, ground, SHAPES);
        }
    }
}
