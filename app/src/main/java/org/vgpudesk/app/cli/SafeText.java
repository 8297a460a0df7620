package org.vgpudesk.app.cli;

/**
 * Text that may come from a host, made safe for a terminal: characters that would move the cursor, change colours, break
 * the line or turn the reading direction are shown as their number.
 */
final class SafeText {

    private SafeText() {}

    /** The text on one line, with nothing in it that a terminal obeys. */
    static String of(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (harmless(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format("\\u%04x", c));
            }
        });
        return safe.toString();
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
