package org.vgpudesk.app.size;

import org.vgpudesk.profile.FactSource;

/**
 * Something that is known, with its source.
 *
 * @param key its name in profiles
 * @param name what it is called
 * @param value in words
 * @param source where it is from, in words
 * @param rule the rule that gave it
 */
public record FactLine(String key, String name, String value, String source, FactSource rule) {

    /** All of it in one line. */
    public String line() {
        return name + ": " + value + " (" + source + ")";
    }
}
