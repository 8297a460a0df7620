package org.vgpudesk.app.look;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.vgpudesk.app.texts.SafeText;

/**
 * One of rows of which several can be chosen. A click chooses this one alone; on its mark, or with Ctrl or Shift, it
 * chooses beside the others. With the keyboard Space is the click. Whether it is selected says whoever shows it.
 */
public final class TickRow extends ToggleButton {

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-row");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-row");

    /** How it was chosen. */
    public enum Way {
        ALONE,
        /** Beside the others, or not any more. */
        BESIDE,
        /** With all between it and the one that was chosen before. */
        UP_TO
    }

    private final Consumer<Way> chosen;

    /** @param chosen called when somebody chooses it */
    public TickRow(String id, String accessible, Consumer<Way> chosen, Node... content) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().setAll("choice-row");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setAccessibleText(SafeText.lines(accessible));
        var mark = new StackPane(Icon.CHECK.node(14, "tick"));
        mark.getStyleClass().add("tick-mark");
        var around = new StackPane(mark);
        around.getStyleClass().add("tick-around");
        var row = new HBox(2, around);
        row.getChildren().add(inner(content));
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(30));
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        // a button takes no click with Ctrl or Shift for one
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            var way = way(event.isShiftDown(), event.isShortcutDown() || isIn(around, event));
            if (event.getButton() == MouseButton.PRIMARY && way != Way.ALONE) {
                requestFocus();
                chosen.accept(way);
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && (event.isShiftDown() || event.isShortcutDown())) {
                chosen.accept(way(event.isShiftDown(), true));
                event.consume();
            }
        });
    }

    private static HBox inner(Node... content) {
        var inner = new HBox(12, content);
        inner.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(inner, Priority.ALWAYS);
        return inner;
    }

    private static boolean isIn(Node around, MouseEvent event) {
        return around.contains(around.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private static Way way(boolean upTo, boolean beside) {
        return upTo ? Way.UP_TO : beside ? Way.BESIDE : Way.ALONE;
    }

    @Override
    public void fire() {
        chosen.accept(Way.ALONE);
    }

    /** Shows that it cannot be chosen; it stays readable and reachable. */
    public void lock() {
        pseudoClassStateChanged(LOCKED, true);
    }

    /** Where it stands among the others. */
    public void place(boolean first, boolean last) {
        pseudoClassStateChanged(FIRST, first);
        pseudoClassStateChanged(LAST, last);
    }
}
