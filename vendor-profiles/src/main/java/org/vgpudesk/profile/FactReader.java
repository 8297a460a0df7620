package org.vgpudesk.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vgpudesk.profile.FactName.Kind;

/**
 * Reads a fact's text.
 *
 * @param factor what a bare number is multiplied with: the bytes of its unit
 */
record FactReader(Kind kind, long factor) {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,18})(?: ?(B|KiB|MiB|GiB|TiB))?");
    private static final Pattern PICTURE = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");

    /** The bytes of a unit's name. */
    static Optional<Long> unit(String name) {
        return switch (name) {
            case "B" -> Optional.of(1L);
            case "KiB" -> Optional.of(1L << 10);
            case "MiB" -> Optional.of(1L << 20);
            case "GiB" -> Optional.of(1L << 30);
            case "TiB" -> Optional.of(1L << 40);
            default -> Optional.empty();
        };
    }

    static FactReader of(Kind kind) {
        return new FactReader(kind, 1);
    }

    /** The value; empty if the text is no such value. */
    Optional<FactValue> read(String text) {
        return switch (kind) {
            case BYTES -> amount(text);
            case COUNT -> text.endsWith("B") ? Optional.empty() : amount(text);
            case PICTURE -> picture(text);
            case FLAG ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(new FactValue.Flag(text.equals("true")))
                        : Optional.empty();
            case WORD -> Optional.of(new FactValue.Word(text));
        };
    }

    private Optional<FactValue> amount(String text) {
        var match = AMOUNT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(match.group(1));
        var named = match.group(2);
        var bytes = named == null ? factor : unit(named).orElse(1L);
        return number > Long.MAX_VALUE / bytes ? Optional.empty() : Optional.of(new FactValue.Amount(number * bytes));
    }

    private static Optional<FactValue> picture(String text) {
        var match = PICTURE.matcher(text);
        return match.matches()
                ? Optional.of(new FactValue.Picture(
                        new Resolution(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)))))
                : Optional.empty();
    }
}
