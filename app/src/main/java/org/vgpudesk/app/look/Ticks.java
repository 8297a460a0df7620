package org.vgpudesk.app.look;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Rows of which several can be chosen. */
public final class Ticks extends VBox {

    private List<TickRow> rows = List.of();

    public Ticks() {
        getStyleClass().add("rows");
        // a toggle button without a group does nothing with the arrows
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case DOWN, KP_DOWN -> move(1, event);
                case UP, KP_UP -> move(-1, event);
                default -> {}
            }
        });
    }

    /** Moves the focus along the rows; they are marked with Space. */
    private void move(int by, KeyEvent event) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isFocused()) {
                rows.get(Math.clamp(i + by, 0, rows.size() - 1)).requestFocus();
                event.consume();
                return;
            }
        }
    }

    public void show(List<TickRow> now) {
        rows = List.copyOf(now);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(i == 0, i == rows.size() - 1);
        }
        getChildren().setAll(rows);
    }

    /** Shows which of them are chosen, by their ids. */
    public void select(Predicate<String> chosen) {
        rows.forEach(row -> row.setSelected(chosen.test(row.getId())));
    }

    /** Moves the focus to the first that is chosen, or to the first row. */
    public void focus() {
        rows.stream()
                .filter(TickRow::isSelected)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(TickRow::requestFocus);
    }
}
