package org.vgpudesk.app.look;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.vgpudesk.app.texts.SafeText;

/** A slice in one word or two, in the colour of the machine that has it; in the colour of danger if two name it. */
public final class Chip extends HBox {

    public Chip(String text, int hue, boolean conflict) {
        getStyleClass().add("chip");
        if (conflict) {
            getStyleClass().add("conflict");
            getChildren().add(Icon.PROBLEM.node(14, "bad"));
        } else {
            Hue.paint(this, hue);
            getChildren().add(Hue.swatch(hue));
        }
        getChildren().add(new Label(SafeText.name(text)));
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
    }
}
