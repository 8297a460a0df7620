package org.vgpudesk.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class HueTest {

    /** As many as there are hues and patterns for. */
    private static final int TELLABLE = 36;

    private static List<String> classes(int number, Predicate<String> drawn) {
        var node = new Region();
        Hue.paint(node, number);
        return node.getStyleClass().stream().filter(drawn).toList();
    }

    private static long different(Predicate<String> drawn) {
        return IntStream.rangeClosed(1, TELLABLE)
                .mapToObj(number -> classes(number, drawn))
                .distinct()
                .count();
    }

    @Test
    void noTwoMachinesLookTheSame() {
        assertEquals(TELLABLE, different(c -> !c.startsWith("own-")));
        assertEquals(TELLABLE, different(c -> !c.startsWith("pattern-")));
    }

    @Test
    void theSeventhHasTheFirstHueAndTheNextPattern() {
        assertEquals(List.of("hue-1", "pattern-1"), classes(7, c -> !c.startsWith("own-")));
        assertEquals(List.of("hue-1", "own-1"), classes(7, c -> !c.startsWith("pattern-")));
    }

    @Test
    void everyHueHasItsOwnPatternWherePatternsAreAlwaysDrawn() {
        assertEquals(
                List.of("own-0", "own-1", "own-2", "own-3", "own-4", "own-5"),
                IntStream.rangeClosed(1, 6)
                        .mapToObj(number ->
                                classes(number, c -> c.startsWith("own-")).getFirst())
                        .toList());
    }

    @Test
    void whatNobodyHasHasNoPattern() {
        assertTrue(classes(0, c -> c.startsWith("own-") || c.startsWith("pattern-"))
                .isEmpty());
    }
}
