package org.vgpudesk.app.memory;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Properties;

/**
 * How the window was when it was closed.
 *
 * @param bounds where it was on the screens; nothing before the first time
 * @param maximized whether it filled its screen
 * @param page the key of the page that was shown; empty for the first one
 * @param looks what was chosen of how it looks
 */
public record WindowMemory(Optional<Bounds> bounds, boolean maximized, String page, Looks looks) {

    /** A place on the screens, in their pixels. */
    public record Bounds(double x, double y, double width, double height) {}

    /**
     * How it looks.
     *
     * @param theme the name of the theme that was chosen; empty for the one that follows the system
     * @param patterns whether every machine has a pattern beside its colour
     * @param still whether nothing moves that need not
     */
    public record Looks(String theme, boolean patterns, boolean still) {}

    /** Nothing is remembered. */
    public static final WindowMemory NONE = new WindowMemory(Optional.empty(), false, "", new Looks("", false, false));

    /** Reads what {@link #text} wrote; what is damaged in it is as if it had not been remembered. */
    public static WindowMemory parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) { // a broken escape: nothing of it can be trusted
            return NONE;
        }
        return new WindowMemory(
                bounds(properties),
                Boolean.parseBoolean(properties.getProperty("maximized", "false")),
                properties.getProperty("page", ""),
                new Looks(
                        properties.getProperty("theme", ""),
                        Boolean.parseBoolean(properties.getProperty("patterns", "false")),
                        Boolean.parseBoolean(properties.getProperty("still", "false"))));
    }

    private static Optional<Bounds> bounds(Properties properties) {
        var x = number(properties, "x");
        var y = number(properties, "y");
        var width = number(properties, "width").filter(n -> n > 0);
        var height = number(properties, "height").filter(n -> n > 0);
        return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
                ? Optional.of(new Bounds(x.get(), y.get(), width.get(), height.get()))
                : Optional.empty();
    }

    /** No screen is larger than this; neither is a number that means anything. */
    private static Optional<Double> number(Properties properties, String key) {
        try {
            return Optional.of(Double.valueOf(properties.getProperty(key, ""))).filter(n -> Math.abs(n) < 100_000);
        } catch (NumberFormatException e) { // not remembered, or damaged
            return Optional.empty();
        }
    }

    /** As a file holds it. */
    public String text() {
        var properties = new Properties();
        bounds.ifPresent(b -> {
            properties.setProperty("x", Double.toString(b.x()));
            properties.setProperty("y", Double.toString(b.y()));
            properties.setProperty("width", Double.toString(b.width()));
            properties.setProperty("height", Double.toString(b.height()));
        });
        properties.setProperty("maximized", Boolean.toString(maximized));
        properties.setProperty("page", page);
        properties.setProperty("theme", looks.theme());
        properties.setProperty("patterns", Boolean.toString(looks.patterns()));
        properties.setProperty("still", Boolean.toString(looks.still()));
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be written to", e);
        }
        return text.toString();
    }
}
