package org.vgpudesk.app.search;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.Written;

/** One thing that was found. */
final class HitCell extends ListCell<Hit> {

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (hit == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var words = new VBox(1, Written.label(hit.title(), "body", "bold"));
        if (!hit.second().isEmpty()) {
            words.getChildren().add(Written.note(hit.second()));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var kind = Written.note(hit.kind());
        kind.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(12, hit.icon().node(18), words, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(said(hit));
    }

    /** What a screen reader says of it. */
    static String said(Hit hit) {
        return Written.list(hit.title(), hit.kind(), hit.second());
    }
}
