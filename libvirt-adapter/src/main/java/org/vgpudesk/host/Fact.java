package org.vgpudesk.host;

import java.util.Optional;

/** Something known of a host with its source, or not known with the reason. Never a guess. */
public sealed interface Fact<T> {

    /** @param source where it was read, for example a path of sysfs */
    record Known<T>(T value, String source) implements Fact<T> {}

    /** @param why a sentence for people */
    record Unknown<T>(String why) implements Fact<T> {}

    /** The value, if it is known. */
    default Optional<T> known() {
        return switch (this) {
            case Known<T> known -> Optional.of(known.value());
            case Unknown<T> unknown -> Optional.empty();
        };
    }
}
