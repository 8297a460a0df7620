package org.vgpudesk.app.fx;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.search.Hit;
import org.vgpudesk.app.search.SearchPane;
import org.vgpudesk.app.search.SearchViewModel;

/** The layer above the window that the search is on while somebody searches. A click beside it closes it. */
final class SearchLayer {

    private final StackPane window;
    private @Nullable StackPane layer;
    private @Nullable Node focusBefore;

    SearchLayer(StackPane window) {
        this.window = window;
    }

    boolean open() {
        return layer != null;
    }

    /** @param all everything that can be found now */
    void show(List<Hit> all) {
        close();
        focusBefore = window.getScene().getFocusOwner();
        var pane = new SearchPane(new SearchViewModel(all), this::close);
        pane.setMaxSize(560, Region.USE_PREF_SIZE);
        StackPane.setAlignment(pane, Pos.TOP_RIGHT);
        StackPane.setMargin(pane, new Insets(8, 56, 16, 56));
        var made = new StackPane(pane);
        made.setOnMousePressed(event -> {
            if (event.getTarget() == made) {
                close();
            }
        });
        layer = made;
        window.getChildren().add(made);
        pane.focus();
    }

    void close() {
        if (layer != null) {
            window.getChildren().remove(layer);
            layer = null;
            if (focusBefore != null && focusBefore.getScene() != null) {
                focusBefore.requestFocus();
            }
        }
    }
}
