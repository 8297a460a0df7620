package org.vgpudesk.app.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Keeps the children of a pane in step with a list of values: the node of a value that is still there is kept, so that
 * focus and selection outlive news from the host.
 *
 * @param <T> the value that a node shows
 * @param <N> the node
 */
public final class Keyed<T, N extends Node> {

    private final Pane parent;
    private final Function<T, String> key;
    private final Function<T, N> create;
    private final BiConsumer<N, T> update;
    private final Map<String, Shown<T, N>> shown = new HashMap<>();

    private List<T> wanted = List.of();
    private boolean waiting;

    private record Shown<T, N>(T value, N node) {}

    public Keyed(Pane parent, Function<T, String> key, Function<T, N> create, BiConsumer<N, T> update) {
        this.parent = parent;
        this.key = key;
        this.create = create;
        this.update = update;
    }

    /** Shows these values; nodes that are new are made over as many frames as they need, in the order of the values. */
    public void show(List<? extends T> values) {
        wanted = List.copyOf(values);
        make();
    }

    private void make() {
        var nodes = new ArrayList<Node>();
        var kept = new HashMap<String, Shown<T, N>>();
        boolean later = false;
        for (T value : wanted) {
            var before = shown.get(key.apply(value));
            if (before == null && FrameTime.spent()) {
                later = true;
                continue;
            }
            N node = before == null ? create.apply(value) : before.node();
            if (before == null || !before.value().equals(value)) {
                update.accept(node, value);
            }
            kept.put(key.apply(value), new Shown<>(value, node));
            nodes.add(node);
        }
        shown.clear();
        shown.putAll(kept);
        if (!parent.getChildren().equals(nodes)) {
            parent.getChildren().setAll(nodes);
        }
        if (later && !waiting) {
            waiting = true;
            FrameTime.next(() -> {
                waiting = false;
                make();
            });
        }
    }
}
