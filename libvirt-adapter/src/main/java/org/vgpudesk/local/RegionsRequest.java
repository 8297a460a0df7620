package org.vgpudesk.local;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vgpudesk.host.RegionQuestion;

/** What the program that looks as administrator is asked, as its command line: nothing else is taken from anywhere. */
public record RegionsRequest(UUID device, RegionQuestion question) {

    /** How it is used. */
    public static final String USAGE =
            "usage: vgpu-desk-regions UUID [--try-mapping] [--also-ask N,N] [--never-touch N,N]";

    private static final Pattern DEVICE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INDEXES = Pattern.compile("[0-9]{1,4}(,[0-9]{1,4}){0,63}");

    /** The words of the command line. */
    public List<String> words() {
        var words = new ArrayList<String>();
        words.add(device.toString());
        if (question.tryMapping()) {
            words.add("--try-mapping");
        }
        add(words, "--also-ask", question.alsoAsk());
        add(words, "--never-touch", question.neverTouch());
        return words;
    }

    private static void add(List<String> words, String option, SortedSet<Integer> indexes) {
        if (!indexes.isEmpty()) {
            words.add(option);
            words.add(indexes.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    /**
     * Reads a command line, strictly: each option once at most, every word in its one form.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static RegionsRequest read(List<String> words) {
        if (words.isEmpty() || !DEVICE.matcher(words.getFirst()).matches()) {
            throw new IllegalArgumentException("The first word is to be a device's UUID in small letters.");
        }
        boolean tryMapping = false;
        SortedSet<Integer> alsoAsk = new TreeSet<>();
        SortedSet<Integer> neverTouch = new TreeSet<>();
        var left = new ArrayList<>(words.subList(1, words.size()));
        while (!left.isEmpty()) {
            var option = left.removeFirst();
            switch (option) {
                case "--try-mapping" -> tryMapping = once(!tryMapping, option);
                case "--also-ask" -> alsoAsk.addAll(indexes(once(alsoAsk.isEmpty(), option), left));
                case "--never-touch" -> neverTouch.addAll(indexes(once(neverTouch.isEmpty(), option), left));
                default -> throw new IllegalArgumentException("A word is not understood.");
            }
        }
        return new RegionsRequest(
                UUID.fromString(words.getFirst()), new RegionQuestion(alsoAsk, tryMapping, neverTouch));
    }

    private static boolean once(boolean first, String option) {
        if (!first) {
            throw new IllegalArgumentException(option + " is there twice.");
        }
        return true;
    }

    private static List<Integer> indexes(boolean first, List<String> left) {
        if (!first || left.isEmpty() || !INDEXES.matcher(left.getFirst()).matches()) {
            throw new IllegalArgumentException("Indexes are numbers with commas between them.");
        }
        return Pattern.compile(",")
                .splitAsStream(left.removeFirst())
                .map(Integer::valueOf)
                .toList();
    }
}
