package org.vgpudesk.app.look;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/**
 * A sheet from the right: a title, what always stays in view, a body that scrolls, and the actions. Escape closes it,
 * Ctrl+Enter presses its primary button, Alt+Left the one that goes back.
 */
public final class SheetPane extends BorderPane {

    private static final Texts TEXTS = Texts.of(SheetPane.class);
    private static final KeyCombination PRIMARY = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final Label title = Written.title("");
    private final StringProperty place = new SimpleStringProperty("");
    private final VBox top = new VBox();
    private final ScrollPane middle = new ScrollPane();
    private final HBox footer = new HBox(12);
    private final ObjectProperty<@Nullable Button> primary = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Button> back = new SimpleObjectProperty<>();

    /** @param close asked for by the cross or by Escape */
    public SheetPane(Runnable close) {
        getStyleClass().add("side-sheet");
        setId("sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Written.list(title.getText(), place.get()), title.textProperty(), place));
        var cross = Buttons.icon("sheet-close", Icon.CLOSE, TEXTS.get("close"), close);
        title.setId("sheet-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(8, title, cross);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sheet-head");
        top.getStyleClass().add("sheet-top");
        middle.getStyleClass().add("sheet-middle");
        middle.setFitToWidth(true);
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        middle.setFocusTraversable(false);
        footer.getStyleClass().add("sheet-footer");
        footer.setAlignment(Pos.CENTER_LEFT);
        setTop(new VBox(head, top));
        setCenter(middle);
        setBottom(footer);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            } else if (PRIMARY.match(event)) {
                press(primary.get());
                event.consume();
            } else if (BACK.match(event)) {
                press(back.get());
                event.consume();
            }
        });
    }

    private static void press(@Nullable Button button) {
        if (button != null && !button.isDisabled()) {
            button.fire();
        }
    }

    public void setTitle(String text) {
        title.setText(SafeText.of(text));
    }

    /** Says where in the sheet one is, after its title, to whoever cannot see it. */
    public void setPlace(String words) {
        place.set(words);
    }

    /** What stays in view above the body. */
    public void setHeader(Node... nodes) {
        top.getChildren().setAll(nodes);
    }

    /** Shows another body, from its beginning. */
    public void setBody(Node body) {
        var padded = new VBox(body);
        padded.getStyleClass().add("sheet-body");
        middle.setContent(padded);
        middle.setVvalue(0);
    }

    /**
     * The actions: some at the left, some at the right; the last one at the right is the primary one.
     *
     * @param goesBack which of them goes back, if any
     */
    public void setActions(List<? extends Node> left, List<? extends Node> right, @Nullable Button goesBack) {
        footer.getChildren().setAll(left);
        footer.getChildren().add(Written.gap());
        footer.getChildren().addAll(right);
        // in longer languages a hint beside them gives way, not what is to be pressed
        footer.getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setMinWidth(USE_PREF_SIZE));
        primary.set(right.isEmpty() ? null : right.getLast() instanceof Button last ? last : null);
        back.set(goesBack);
    }
}
