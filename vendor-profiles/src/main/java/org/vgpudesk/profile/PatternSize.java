package org.vgpudesk.profile;

import java.util.ArrayDeque;

/**
 * How large a regular expression becomes when its counted repetitions are written out, which is what RE2 does before it
 * matches: {@code ((a{1000}){1000}){1000}} is short, and does not fit into any memory.
 */
final class PatternSize {

    /** Steps of a pattern; the largest of ours has a few hundred. */
    static final long MOST = 4000;

    private final String pattern;
    private final ArrayDeque<Long> around = new ArrayDeque<>();
    private long sum;
    private long last;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** About as many steps as the pattern will have, and rather more than fewer. */
    static long of(String pattern) {
        var size = new PatternSize(pattern);
        while (size.at < pattern.length()) {
            size.next();
        }
        return size.sum;
    }

    private void next() {
        switch (pattern.charAt(at)) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> {
                around.push(sum);
                sum = 0;
                at++;
            }
            case ')' -> {
                var inner = sum + 1;
                sum = around.isEmpty() ? 0 : around.pop();
                item(inner, at + 1);
            }
            case '{' -> repetition();
            default -> item(1, at + 1);
        }
    }

    private void item(long size, int end) {
        last = size;
        sum = Math.min(Integer.MAX_VALUE, sum + size);
        at = end;
    }

    private void escape() {
        var next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
        if (next == 'Q') {
            var end = pattern.indexOf("\\E", at);
            var stop = end < 0 ? pattern.length() : end + 2;
            item(stop - at, stop);
        } else if ((next == 'p' || next == 'P' || next == 'x') && pattern.startsWith("{", at + 2)) {
            var end = pattern.indexOf('}', at);
            item(1, end < 0 ? pattern.length() : end + 1);
        } else {
            item(1, at + 2);
        }
    }

    /** To the bracket that closes it; one that comes first does not. */
    private void characterClass() {
        var end = at + 1;
        if (pattern.startsWith("^", end)) {
            end++;
        }
        if (pattern.startsWith("]", end)) {
            end++;
        }
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        item(1, end + 1);
    }

    private void repetition() {
        var end = pattern.indexOf('}', at);
        var times = 1L;
        if (end > at) {
            for (var number : pattern.substring(at + 1, end).split(",", 2)) {
                if (!number.isEmpty() && number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    times = Math.max(times, Long.parseLong(number));
                }
            }
        }
        sum = Math.min(Integer.MAX_VALUE, sum + Math.min(Integer.MAX_VALUE, last) * (times - 1));
        last = Math.min(Integer.MAX_VALUE, last * times);
        at = end > at ? end + 1 : at + 1;
    }
}
