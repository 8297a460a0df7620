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

    private record Shown<T, N>(T value, N node) {}

    public Keyed(Pane parent, Function<T, String> key, Function<T, N> create, BiConsumer<N, T> update) {
        this.parent = parent;
        this.key = key;
        this.create = create;
        this.update = update;
    }

    public void show(List<? extends T> values) {
        var nodes = new ArrayList<Node>();
        var kept = new HashMap<String, Shown<T, N>>();
        for (T value : values) {
            var before = shown.get(key.apply(value));
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
    }
}
