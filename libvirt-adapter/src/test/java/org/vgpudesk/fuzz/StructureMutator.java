package org.vgpudesk.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/**
 * Spoils texts along their structure, tags and members and values, where flipping bytes would only spoil the form: whole
 * elements twice, moved, missing, nested; numbers out of range; words that turn, end or escape. The same seed gives the
 * same texts.
 */
final class StructureMutator {

    private static final Pattern PIECE = Pattern.compile(
            "<[^<>]*>|\"[^\"]*\"|'[^']*'|[{}\\[\\],:=&?/@;]|[0-9a-fA-Fx]+|\\s+|[^<>\"'{}\\[\\],:=&?/@;0-9\\s]+|.",
            Pattern.DOTALL);

    private static final List<String> NASTY = List.of(
            "",
            "0",
            "-1",
            "4294967296",
            "99999999999999999999999999",
            "0xffffffffffffffff",
            "1e999",
            "NaN",
            "٣",
            "null",
            "true",
            "[]",
            "{}",
            "\u202egnp.exe",
            "\u0000",
            "\u001b[2J",
            "\ufffe",
            "\ud800",
            "&#0;",
            "&#1;",
            "&#x110000;",
            "&amp;&lt;",
            "&a;",
            "<!DOCTYPE a [<!ENTITY a 'b'>]>",
            "<![CDATA[]]>",
            "<!-- - -->",
            "<?xml version='1.1'?>",
            "<?a b?>",
            "<a xmlns:b='c'/>",
            "]]>",
            "%00",
            "%zz",
            "\r\n",
            "\u0085",
            "\u2028");

    private final RandomGenerator random;
    private final List<byte[]> corpus;

    StructureMutator(long seed, List<byte[]> corpus) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.corpus = List.copyOf(corpus);
    }

    byte[] next() {
        var pieces = pieces(pick());
        for (int n = 1 + random.nextInt(random.nextBoolean() ? 1 : 4); n > 0; n--) {
            change(pieces);
        }
        var text = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        if (text.length > 0 && random.nextInt(16) == 0) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        return text;
    }

    private List<String> pieces(byte[] text) {
        var pieces = new ArrayList<String>();
        var match = PIECE.matcher(new String(text, StandardCharsets.UTF_8));
        while (match.find()) {
            pieces.add(match.group());
        }
        return pieces;
    }

    private byte[] pick() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private void change(List<String> pieces) {
        int from = random.nextInt(pieces.size() + 1);
        int to = Math.min(pieces.size(), from + 1 + random.nextInt(random.nextBoolean() ? 2 : 12));
        var range = pieces.subList(from, to);
        switch (random.nextInt(9)) {
            case 0 -> range.clear();
            case 1 -> pieces.addAll(to, List.copyOf(range));
            case 2 -> {
                var moved = List.copyOf(range);
                range.clear();
                pieces.addAll(random.nextInt(pieces.size() + 1), moved);
            }
            case 3 -> pieces.add(from, nasty());
            case 4, 5 -> replaceValue(pieces);
            case 6 -> {
                var other = pieces(pick());
                int start = random.nextInt(other.size() + 1);
                pieces.addAll(from, other.subList(start, Math.min(other.size(), start + 1 + random.nextInt(20))));
            }
            case 7 -> nest(pieces, from, to);
            default -> pieces.subList(from, pieces.size()).clear();
        }
    }

    /** A value between quotes, tags or separators becomes another one. */
    private void replaceValue(List<String> pieces) {
        for (int tries = 0; tries < 20 && !pieces.isEmpty(); tries++) {
            int at = random.nextInt(pieces.size());
            var piece = pieces.get(at);
            if (piece.startsWith("<") && piece.contains("='")) {
                pieces.set(at, piece.replaceFirst("='[^']*'", "='" + literal(nasty()) + "'"));
                return;
            }
            if (piece.startsWith("\"")) {
                pieces.set(at, random.nextBoolean() ? nasty() : "\"" + nasty() + "\"");
                return;
            }
            if (!piece.startsWith("<") && !piece.isBlank()) {
                pieces.set(at, nasty());
                return;
            }
        }
    }

    private void nest(List<String> pieces, int from, int to) {
        int deep = 1 + random.nextInt(random.nextInt(20) == 0 ? 2000 : 5);
        boolean json = pieces.stream().noneMatch(p -> p.startsWith("<"));
        var name = "capability";
        pieces.add(to, (json ? "]" : "</" + name + ">").repeat(deep));
        pieces.add(from, (json ? "[" : "<" + name + " type='mdev_types'>").repeat(deep));
    }

    private String nasty() {
        return random.nextInt(6) == 0
                ? String.format(Locale.ROOT, "%d", random.nextLong())
                : NASTY.get(random.nextInt(NASTY.size()));
    }

    private static String literal(String replacement) {
        return replacement.replace("\\", "\\\\").replace("$", "\\$");
    }
}
