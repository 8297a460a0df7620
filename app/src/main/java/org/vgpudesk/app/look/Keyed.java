package org.vgpudesk.app.look;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.tasks.Frames;
import org.vgpudesk.app.tasks.FxFrames;

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
    private final Frames frames;
    private List<T> wanted = List.of();
    private int next;
    private int turn;

    private record Shown<T, N>(T value, N node) {}

    public Keyed(Pane parent, Function<T, String> key, Function<T, N> create, BiConsumer<N, T> update) {
        this(parent, key, create, update, FxFrames.ofTheWindow());
    }

    Keyed(Pane parent, Function<T, String> key, Function<T, N> create, BiConsumer<N, T> update, Frames frames) {
        this.parent = parent;
        this.key = key;
        this.create = create;
        this.update = update;
        this.frames = frames;
    }

    /**
     * Shows these values; what is new or different is made over as many frames as it needs, in the order of the values.
     * What is not among them is gone at once.
     */
    public void show(List<? extends T> values) {
        wanted = List.copyOf(values);
        next = 0;
        var keys = wanted.stream().map(key).collect(Collectors.toSet());
        if (shown.keySet().retainAll(keys)) {
            parent.getChildren()
                    .retainAll(shown.values().stream().map(Shown::node).collect(Collectors.toSet()));
        }
        int mine = ++turn;
        frames.work(() -> mine == turn && step());
    }

    /** Brings the next node up to date that is not, if there is one. */
    private boolean step() {
        while (next < wanted.size()) {
            T value = wanted.get(next++);
            var before = shown.get(key.apply(value));
            if (before == null || !before.value().equals(value)) {
                N node = before == null ? create.apply(value) : before.node();
                shown.put(key.apply(value), new Shown<>(value, node));
                update.accept(node, value);
                if (before == null) {
                    insert(node, next - 1);
                    // else all of them were dressed in one frame, the next one
                    node.applyCss();
                }
                return true;
            }
        }
        var nodes = wanted.stream().map(this::node).distinct().toList();
        if (!parent.getChildren().equals(nodes)) {
            parent.getChildren().setAll(nodes);
        }
        return false;
    }

    private void insert(N node, int index) {
        var children = parent.getChildren();
        children.add(index == 0 ? 0 : children.indexOf(node(wanted.get(index - 1))) + 1, node);
    }

    private @Nullable N node(T value) {
        var there = shown.get(key.apply(value));
        return there == null ? null : there.node();
    }
}
