package org.vgpudesk.app.look;

import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of a table that shows a whole row value as a node, made anew only when the value is another one. */
public final class NodeCell<T> extends TableCell<T, T> {

    private final Function<T, Node> content;
    private @Nullable T shown;

    public NodeCell(Function<T, Node> content) {
        this.content = content;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            shown = null;
            setGraphic(null);
        } else if (!Objects.equals(item, shown)) {
            shown = item;
            setGraphic(content.apply(item));
        }
    }
}
