package org.vgpudesk.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.vgpudesk.app.tasks.Frames;

final class KeyedTest {

    /** Does nothing by itself. */
    private static final class Held implements Frames {

        private final Deque<BooleanSupplier> works = new ArrayDeque<>();

        @Override
        public void work(BooleanSupplier step) {
            works.add(step);
        }

        @Override
        public void eachFrame(BooleanSupplier step) {
            works.add(step);
        }

        void step() {
            var step = works.remove();
            if (step.getAsBoolean()) {
                works.addFirst(step);
            }
        }

        void all() {
            while (!works.isEmpty()) {
                step();
            }
        }
    }

    private record Value(String key, String words) {}

    private final Held frames = new Held();
    private final Pane pane = new Pane();
    private final List<String> updates = new ArrayList<>();
    private final Keyed<Value, Region> keyed = new Keyed<>(
            pane,
            Value::key,
            value -> {
                var made = new Region();
                made.setId(value.key());
                return made;
            },
            (node, value) -> updates.add(value.words()),
            frames);

    private void show(String... words) {
        keyed.show(List.of(words).stream()
                .map(w -> new Value(w.substring(0, 1), w))
                .toList());
    }

    private List<String> shown() {
        return pane.getChildren().stream().map(Node::getId).toList();
    }

    @Test
    void makesOneNodeAfterTheOtherInTheOrderOfTheValues() {
        show("a", "b", "c");

        frames.step();
        assertEquals(List.of("a"), shown());
        frames.step();
        assertEquals(List.of("a", "b"), shown());
        frames.all();
        assertEquals(List.of("a", "b", "c"), shown());
    }

    @Test
    void keepsTheNodesOfWhatIsStillThere() {
        show("a", "b");
        frames.all();
        var a = pane.getChildren().getFirst();

        show("n", "a", "b");
        frames.all();

        assertEquals(List.of("n", "a", "b"), shown());
        assertSame(a, pane.getChildren().get(1));
    }

    @Test
    void onlyWhatIsAnotherValueIsBroughtUpToDate() {
        show("a1", "b1");
        frames.all();
        updates.clear();

        show("a1", "b2");
        frames.all();

        assertEquals(List.of("b2"), updates);
    }

    @Test
    void whatIsGoneIsGoneBeforeTheOthersAreMade() {
        show("a", "b", "c");
        frames.all();

        show("n", "c");

        assertEquals(List.of("c"), shown());
    }

    @Test
    void newValuesOnTheWayTakeThePlaceOfTheOldOnes() {
        show("a", "b", "c", "d");
        frames.step();
        frames.step();

        show("d", "b");
        frames.all();

        assertEquals(List.of("d", "b"), shown());
        assertEquals(List.of("a", "b", "d"), updates);
    }

    @Test
    void takesAnotherOrder() {
        show("a", "b", "c");
        frames.all();

        show("c", "a", "b");
        frames.all();

        assertEquals(List.of("c", "a", "b"), shown());
    }
}
