package org.vgpudesk.app.look;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vgpudesk.app.texts.SafeText;

/** One answer to a question, in a list of which one can be chosen. A locked one stays readable and reachable. */
public final class ChoiceRow extends ToggleButton {

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-row");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-row");

    private final boolean locked;

    /** @param chosen called when somebody chooses it; never for a locked one */
    public ChoiceRow(String id, String accessible, boolean locked, Runnable chosen, Node... content) {
        this.locked = locked;
        setId(id);
        getStyleClass().setAll("choice-row");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(SafeText.lines(accessible));
        var radio = new Region();
        radio.getStyleClass().add("radio-mark");
        var row = new HBox(12, radio);
        row.getChildren().addAll(content);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(30));
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        pseudoClassStateChanged(LOCKED, locked);
        selectedProperty().addListener((property, before, now) -> {
            if (now && !locked) {
                chosen.run();
            }
        });
    }

    /** Chooses it; choosing what is chosen changes nothing. */
    @Override
    public void fire() {
        if (!locked && !isSelected()) {
            super.fire();
        }
    }

    /** As if somebody had chosen it; a locked one cannot be. */
    void choose() {
        if (!locked) {
            setSelected(true);
        }
    }

    public void place(ToggleGroup group, boolean first, boolean last) {
        setToggleGroup(group);
        pseudoClassStateChanged(FIRST, first);
        pseudoClassStateChanged(LAST, last);
    }
}
