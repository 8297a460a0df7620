package org.vgpudesk.host.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command with its arguments taken apart, so that each way of writing it down can quote them by its own rules.
 *
 * @param words the program and its arguments
 * @param input what it reads on standard input, ending with a line break; empty for nothing
 */
record Command(List<Word> words, String input) {

    Command {
        words = List.copyOf(words);
    }

    /** One argument. */
    sealed interface Word {}

    /** One that is known. */
    record Text(String text) implements Word {}

    /** One that another command tells: its line that holds a text of letters, digits and underscores. */
    record Found(List<Word> teller, String part) implements Word {
        Found {
            teller = List.copyOf(teller);
        }
    }

    /** The kernel's name of a node device: the last part of the path in the document that another command prints. */
    record Place(List<Word> printer) implements Word {
        Place {
            printer = List.copyOf(printer);
        }
    }

    /** For a POSIX shell. */
    String shell() {
        var line = line(words);
        return input.isEmpty() ? line : here(line, input.strip());
    }

    private static String line(List<Word> words) {
        return words.stream()
                .map(word -> switch (word) {
                    case Text(var text) -> quoted(text);
                    case Found(var teller, var part) -> "\"$(" + line(teller) + " | grep " + part + ")\"";
                    case Place(var printer) ->
                        "\"$(" + line(printer) + " | sed -n 's|^ *<path>.*/\\([^/]*\\)</path>$|\\1|p')\"";
                })
                .collect(Collectors.joining(" "));
    }

    /** The end mark is a line that the document does not hold: what follows one in it would be run by the shell. */
    private static String here(String command, String document) {
        var lines = document.lines().collect(Collectors.toSet());
        var end = new StringBuilder("XML");
        while (lines.contains(end.toString())) {
            end.append('_');
        }
        return command + " <<'" + end + "'\n" + document + "\n" + end;
    }

    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
