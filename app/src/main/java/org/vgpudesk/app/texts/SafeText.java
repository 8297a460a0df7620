package org.vgpudesk.app.texts;

import java.util.Locale;

/**
 * Text that may come from a host, made safe to look at, in a terminal and in a window: characters that would move the
 * cursor, change colours, break the line or turn the reading direction are shown as their number. What is passed on to a
 * host or written as JSON stays exact; this is for eyes only. Making safe what is safe already changes nothing.
 */
public final class SafeText {

    /** Keeps what is between it and the end in a reading direction of its own (Unicode, first strong isolate). */
    private static final char ISOLATE = '\u2068';

    private static final char END_OF_ISOLATE = '\u2069';

    private SafeText() {}

    /** The text on one line, with nothing in it that a terminal obeys. */
    public static String of(String text) {
        return safe(text, false);
    }

    /** The same for a text of several lines of our own: line breaks stay. */
    public static String lines(String text) {
        return safe(text, true);
    }

    /**
     * A name that is put among words of ours, on one line: if it is written from right to left, it does not turn the
     * words around it.
     */
    public static String name(String name) {
        var safe = of(name);
        boolean isolated = !safe.isEmpty() && safe.charAt(0) == ISOLATE;
        return !isolated && safe.codePoints().anyMatch(SafeText::fromRightToLeft)
                ? ISOLATE + safe + END_OF_ISOLATE
                : safe;
    }

    /** How many columns it takes, as far as that can be told: isolates take none, Chinese letters two. */
    public static int width(String safe) {
        return safe.codePoints()
                .filter(c -> c != ISOLATE && c != END_OF_ISOLATE)
                .map(c -> wide(c) ? 2 : 1)
                .sum();
    }

    /** What terminals give two columns: letters of the east, and the marks of its sentences. */
    private static boolean wide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || codePoint >= 0x3000 && codePoint <= 0x303f
                || codePoint >= 0x3040 && codePoint <= 0x30ff
                || codePoint >= 0xac00 && codePoint <= 0xd7a3
                || codePoint >= 0xff01 && codePoint <= 0xff60;
    }

    private static String safe(String text, boolean severalLines) {
        var safe = new StringBuilder(text.length());
        int open = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == ISOLATE && closes(text, i + 1)) {
                open++;
                safe.append(ISOLATE);
            } else if (c == END_OF_ISOLATE && open > 0) {
                open--;
                safe.append(END_OF_ISOLATE);
            } else if (harmless(c) || severalLines && c == '\n') {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
            i += Character.charCount(c);
        }
        return safe.toString();
    }

    /** Whether an isolate that was opened before is closed again: one that is not would swallow what follows. */
    private static boolean closes(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length() && depth > 0; i++) {
            depth += text.charAt(i) == ISOLATE ? 1 : text.charAt(i) == END_OF_ISOLATE ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean fromRightToLeft(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
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
