package org.vgpudesk.app.gpu;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vgpudesk.app.look.Hue;

/** The idea of the program as a drawing: one card, three slices, room for more. */
final class EmptyArt {

    private EmptyArt() {}

    static Node drawn() {
        var box = new HBox();
        box.getStyleClass().add("empty-art");
        for (int hue = 1; hue <= 3; hue++) {
            var slot = new Region();
            slot.getStyleClass().add("empty-slot");
            Hue.paint(slot, hue);
            box.getChildren().add(slot);
        }
        var free = new Region();
        free.getStyleClass().addAll("empty-slot", "free");
        box.getChildren().add(free);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER);
        box.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return box;
    }
}
