package org.vgpudesk.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vgpudesk.app.look.Icon;

final class SearchViewModelTest {

    private static Hit hit(String title, String second, String words) {
        return new Hit(Icon.GPU, "Thing", title, second, words, () -> {});
    }

    private final SearchViewModel model = new SearchViewModel(List.of(
            hit("office-win11", "running", "2f66eb0f"),
            hit("cad-station", "running", "13559aca"),
            hit("Tesla T4", "0000:41:00.0", "cad card")));

    private List<String> found(String query) {
        model.queryProperty().set(query);
        return model.found().stream().map(Hit::title).toList();
    }

    @Test
    void findsEverythingWhereNothingIsTyped() {
        assertEquals(List.of("office-win11", "cad-station", "Tesla T4"), found("  "));
    }

    @Test
    void putsFirstWhatBeginsSo() {
        assertEquals(List.of("cad-station", "Tesla T4"), found("cad"));
        assertEquals(List.of("office-win11"), found("WIN"));
    }

    @Test
    void findsByPartsOfUuidsAndAddresses() {
        assertEquals(List.of("office-win11"), found("66EB"));
        assertEquals(List.of("Tesla T4"), found(":41:"));
    }

    @Test
    void wantsEveryWord() {
        assertEquals(List.of("cad-station"), found("running cad"));
        assertEquals(List.of(), found("running tesla"));
    }
}
