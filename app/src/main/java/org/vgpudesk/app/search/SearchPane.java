package org.vgpudesk.app.search;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** The field with what it finds below. Arrows choose while the field keeps the focus, Enter goes there, Escape closes. */
public final class SearchPane extends VBox {

    private static final Texts TEXTS = Texts.of(SearchPane.class);
    private static final double ROW = 48;
    private static final int ROWS = 8;

    private final SearchViewModel model;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>();

    /** @param close asked for by Escape, and before something is gone to */
    public SearchPane(SearchViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("search");
        getStyleClass().add("search-pane");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(TEXTS.get("title"));
        field.setId("search-field");
        field.setPromptText(TEXTS.get("prompt"));
        field.setAccessibleText(TEXTS.get("prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        list.setId("search-results");
        list.setAccessibleText(TEXTS.get("results"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setItems(model.found());
        list.setCellFactory(view -> new HitCell());
        list.setPlaceholder(Written.note(TEXTS.get("nothing")));
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(model.found().size(), 1, ROWS) * ROW + 4.0, model.found()));
        list.setOnMouseClicked(event -> go());
        model.found().addListener((ListChangeListener<Hit>)
                change -> list.getSelectionModel().select(0));
        list.getSelectionModel().select(0);
        var head = new HBox(8, Icon.SEARCH.node(18), field);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, list, Written.note(TEXTS.get("keys")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Lets somebody type. */
    public void focus() {
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case ENTER -> go();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS);
            case PAGE_UP -> move(-ROWS);
            // It is the only control here: from the last one it would go behind what lies above everything.
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = model.found().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - ROWS + 2));
            field.setAccessibleHelp(HitCell.said(model.found().get(to)));
        }
    }

    private void go() {
        var hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            close.run();
            hit.go().run();
        }
    }
}
