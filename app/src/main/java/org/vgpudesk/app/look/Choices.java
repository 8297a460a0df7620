package org.vgpudesk.app.look;

import java.util.List;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Rows of which one can be chosen. */
public final class Choices extends VBox {

    private final ToggleGroup group = new ToggleGroup();

    public Choices() {
        getStyleClass().add("rows");
    }

    public void show(List<ChoiceRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(group, i == 0, i == rows.size() - 1);
        }
        getChildren().setAll(rows);
    }

    /** Chooses the row of that id, if it is there and not locked; the focus stays where it is. */
    public void select(String id) {
        getChildren().stream().filter(row -> id.equals(row.getId())).forEach(row -> ((ChoiceRow) row).choose());
    }

    /** Moves the focus to what is chosen, or to the first row. */
    public void focus() {
        var target = group.getSelectedToggle() instanceof ChoiceRow chosen
                ? chosen
                : getChildren().isEmpty() ? this : getChildren().getFirst();
        target.requestFocus();
    }
}
