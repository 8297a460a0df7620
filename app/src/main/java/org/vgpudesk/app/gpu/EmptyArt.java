package org.vgpudesk.app.gpu;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Hue;
import org.vgpudesk.app.look.Icon;

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
        var machines = new HBox();
        machines.getStyleClass().add("empty-machines");
        for (int hue = 1; hue <= 3; hue++) {
            var cable = new Region();
            cable.getStyleClass().add("empty-cable");
            var machine = new VBox(cable, Icon.MACHINE.node(32, "empty-machine"));
            machine.getStyleClass().add("empty-stand");
            Hue.paint(machine, hue);
            machines.getChildren().add(machine);
        }
        machines.setMaxWidth(Region.USE_PREF_SIZE);
        var all = new VBox(box, machines);
        all.setAlignment(Pos.TOP_LEFT);
        all.setMaxWidth(Region.USE_PREF_SIZE);
        return all;
    }
}
