package org.vgpudesk.app.give;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;

/** The steps of a sheet in one line: which are behind, which is open. */
final class StepBar extends HBox {

    StepBar(List<String> names, int now) {
        getStyleClass().add("step-bar");
        setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                var line = new Region();
                line.getStyleClass().add("step-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            var number = new Label(i < now ? "" : Integer.toString(i + 1));
            number.getStyleClass().add("step-number");
            var name = Written.label(names.get(i), "step-name");
            name.setMinWidth(USE_PREF_SIZE);
            if (i < now) {
                number.setGraphic(Icon.CHECK.node(16, "fine"));
                number.getStyleClass().add("past");
            } else if (i == now) {
                number.getStyleClass().add("now");
                name.getStyleClass().add("now");
            }
            getChildren().addAll(number, name);
        }
    }
}
