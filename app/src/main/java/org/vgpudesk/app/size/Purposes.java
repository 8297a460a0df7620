package org.vgpudesk.app.size;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.profile.Series.Purpose;

/** What sizes are good for. */
public final class Purposes {

    private Purposes() {}

    /** A purpose in a word. */
    public static String word(Purpose purpose) {
        return FactWords.purpose(purpose);
    }

    /** What a purpose means, in a line. */
    public static String hint(Purpose purpose) {
        return FactWords.hint(purpose);
    }

    /** The purposes of some sizes, in one order everywhere; those whose purpose nobody knows come last, as nothing. */
    public static List<Optional<Purpose>> of(Stream<Size> sizes) {
        return sizes.map(size -> Optional.ofNullable(size.purpose()))
                .distinct()
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
    }

    private static int rank(Optional<Purpose> purpose) {
        return purpose.map(Purpose::ordinal).orElse(Integer.MAX_VALUE);
    }
}
