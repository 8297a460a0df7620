package org.vgpudesk.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a device can be told through its folder in sysfs ({@code <attr>} of a node device).
 *
 * @param name the attribute's name there
 * @param kind what is written
 * @param words what it is for
 */
public record Attribute(String name, Kind kind, LocalText words) {

    /** What an attribute takes. */
    public sealed interface Kind {

        /** @param longest characters at most; absent if the profile does not say */
        record Text(@Nullable Long longest) implements Kind {}

        /** A whole number between two others, both possible. */
        record Whole(long least, long most) implements Kind {}
    }

    /** The bound that a value is beyond; empty if it can be written. */
    public Optional<String> refusal(String value) {
        return switch (kind) {
            case Kind.Text text -> {
                var longest = text.longest();
                yield longest != null && value.length() > longest ? Optional.of("≤ " + longest) : Optional.empty();
            }
            case Kind.Whole number -> number(number, value);
        };
    }

    private static Optional<String> number(Kind.Whole bounds, String value) {
        var range = bounds.least() + " … " + bounds.most();
        try {
            var number = Long.decode(value);
            return number < bounds.least() || number > bounds.most() ? Optional.of(range) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of(range);
        }
    }
}
