package org.vgpudesk.app.size;

/**
 * Something that is known, with its source.
 *
 * @param key its name in profiles
 * @param name what it is called
 * @param value in words
 * @param source where it is from, in words
 */
public record FactLine(String key, String name, String value, String source) {

    /** All of it in one line. */
    public String line() {
        return name + ": " + value + " (" + source + ")";
    }
}
