package org.vgpudesk.app.look;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** A line that stands for what is folded away behind it and says what that is; selected while that is shown. */
public final class Fold extends ToggleButton {

    private static final Texts TEXTS = Texts.of(Fold.class);

    private static final int ICON = 18;
    private static final double GAP = 12;
    private static final double PADDING = 30;

    private final Label first = Written.label("", "fold-name");
    private final Label second = Written.note("");
    private final VBox words = new VBox(first, second);
    private final Label act = Written.label("", "note", "link-words");
    private final FontIcon arrow = Icon.DOWN.node(ICON, "link");

    public Fold(String id, Icon icon) {
        setId(id);
        getStyleClass().setAll("fold");
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        first.setMinWidth(0);
        second.setMinWidth(0);
        act.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(GAP, icon.node(ICON), words, Written.gap(), act, arrow);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        selectedProperty().subscribe(this::say);
    }

    /** Says what is behind it. */
    public void show(String what, String why) {
        first.setText(SafeText.of(what));
        second.setText(SafeText.of(why));
        say(isSelected());
    }

    /** How wide it is where nothing that it says is cut. */
    public double uncut() {
        return PADDING + 4 * GAP + 2 * ICON + Math.ceil(words.prefWidth(-1)) + Math.ceil(act.prefWidth(-1)) + 2;
    }

    private void say(boolean unfolded) {
        act.setText(TEXTS.get(unfolded ? "fold.hide" : "fold.show"));
        arrow.setRotate(unfolded ? 180 : 0);
        setAccessibleText(Written.list(first.getText(), second.getText(), act.getText()));
    }
}
