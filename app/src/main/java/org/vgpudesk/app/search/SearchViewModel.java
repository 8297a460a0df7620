package org.vgpudesk.app.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds among what there is what holds every word that was typed; what begins so comes first. */
public final class SearchViewModel {

    private static final int MOST = 50;

    private final List<Hit> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Hit> found = FXCollections.observableArrayList();

    /** @param all everything that can be found, the most likely first */
    public SearchViewModel(List<Hit> all) {
        this.all = List.copyOf(all);
        query.addListener((property, before, now) -> find());
        find();
    }

    /** What is typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What was found, the best first. */
    public ObservableList<Hit> found() {
        return found;
    }

    private void find() {
        var words = Arrays.stream(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        found.setAll(all.stream()
                .filter(hit -> holds(hit, words))
                .sorted(Comparator.comparingInt(hit -> rank(hit, words)))
                .limit(MOST)
                .toList());
    }

    private static boolean holds(Hit hit, List<String> words) {
        var haystack = hit.haystack().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(haystack::contains);
    }

    /** Better than later ones: the title begins so; a word of it does; it is somewhere in the title; anywhere else. */
    private static int rank(Hit hit, List<String> words) {
        if (words.isEmpty()) {
            return 0;
        }
        var first = words.getFirst();
        var title = hit.title().toLowerCase(Locale.ROOT);
        int at = title.indexOf(first);
        if (at == 0) {
            return 0;
        }
        if (at > 0) {
            return Character.isLetterOrDigit(title.charAt(at - 1)) ? 2 : 1;
        }
        return 3;
    }
}
