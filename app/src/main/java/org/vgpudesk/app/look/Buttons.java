package org.vgpudesk.app.look;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import org.vgpudesk.app.texts.SafeText;

/** Things to press. Each has an id, by which tests and the tour find it. */
public final class Buttons {

    private Buttons() {}

    /** The one filled button of a surface. */
    public static Button primary(String id, String text, Runnable action) {
        var button = plain(id, text, action);
        button.getStyleClass().add("accent");
        button.setStyle("-fx-font-weight: bold;");
        return button;
    }

    public static Button primary(String id, String text, Icon icon, Runnable action) {
        var button = primary(id, text, action);
        button.setGraphic(icon.node());
        return button;
    }

    public static Button plain(String id, String text, Runnable action) {
        return prepared(new Button(SafeText.of(text)), id, action);
    }

    public static Button plain(String id, String text, Icon icon, Runnable action) {
        var button = plain(id, text, action);
        button.setGraphic(icon.node());
        return button;
    }

    public static Button small(String id, String text, Node icon, Runnable action) {
        var button = plain(id, text, action);
        button.setGraphic(icon);
        button.getStyleClass().add("small-button");
        return button;
    }

    /** A button without a frame. */
    public static Button flat(String id, String text, Runnable action) {
        var button = plain(id, text, action);
        button.getStyleClass().add("flat");
        return button;
    }

    /** A button that is only a picture; the words are its accessible text and its tooltip. */
    public static Button icon(String id, Icon icon, String words, Runnable action) {
        var button = plain(id, "", icon, action);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(SafeText.lines(words));
        button.setTooltip(new Tooltip(SafeText.lines(words)));
        return button;
    }

    public static Hyperlink link(String id, String text, Runnable action) {
        var link = prepared(new Hyperlink(SafeText.of(text)), id, action);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static <B extends ButtonBase> B prepared(B button, String id, Runnable action) {
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
