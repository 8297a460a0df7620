package org.vgpudesk.app.look;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A few sentences beside what they explain; any click elsewhere or Escape closes it. */
public final class Explanation {

    private Explanation() {}

    /** @param words one paragraph each; empty ones are left out */
    public static void show(Node beside, String title, List<String> words, boolean code) {
        var content = new VBox(Written.wrapped(Written.label(title, "body", "bold")));
        content.getStyleClass().add("popover-text");
        words.stream()
                .filter(w -> !w.isBlank())
                .map(w -> Written.wrapped(code ? Written.code(w) : Written.body(w)))
                .forEach(content.getChildren()::add);
        var popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setAutoHide(true);
        popOver.setDetachable(false);
        popOver.show(beside);
    }
}
