package org.vgpudesk.app.activity;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** One thing that was done, with the way back, the way to do it again, and the commands that do the same. */
final class ActivityRow extends VBox {

    private static final Texts TEXTS = Texts.of(ActivityRow.class);

    private final ActivityViewModel.Entry entry;
    private final Actions actions;
    private final VBox words = new VBox(2);
    private final HBox buttons = new HBox(8);

    ActivityRow(ActivityViewModel.Entry entry, ActivityViewModel model, Actions actions) {
        this.entry = entry;
        this.actions = actions;
        setId("entry-" + entry.plan().id());
        words.getChildren().setAll(Written.wrapped(Written.body(entry.sentence())), Written.note(entry.note()));
        HBox.setHgrow(words, Priority.ALWAYS);
        var when = Written.note(entry.when());
        when.setMinWidth(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(16, mark(), words, when, buttons);
        row.getStyleClass().add("option-row");
        getChildren().setAll(row);
        if (entry.interrupted() != null) {
            waysOut(entry.interrupted(), model);
        } else {
            ways();
        }
        if (!entry.commands().isEmpty()) {
            buttons.getChildren().add(unfold());
        }
    }

    private void waysOut(InterruptedViewModel.Item interrupted, ActivityViewModel model) {
        var locked = WaysOut.locked(interrupted);
        if (!locked.isEmpty()) {
            words.getChildren().add(Written.wrapped(Written.note(locked)));
        }
        var ways = new WaysOut(
                interrupted, model.interruptions(), actions, entry.plan().id().toString());
        ways.setMinWidth(USE_PREF_SIZE);
        words.getChildren().add(ways);
        VBox.setMargin(ways, new Insets(8, 0, 0, 0));
    }

    private void ways() {
        var id = entry.plan().id();
        if (!entry.why().isEmpty()) {
            var why = Buttons.link("why-" + id, TEXTS.get("why"), () -> {});
            why.setAccessibleText(TEXTS.get("why.accessible", entry.sentence()));
            why.setOnAction(event -> Explanation.show(why, TEXTS.get("why.title"), List.of(entry.why()), false));
            buttons.getChildren().add(why);
        }
        if (entry.undoable()) {
            buttons.getChildren().add(way("undo", Icon.UNDO, () -> actions.undo(entry.plan())));
        }
        if (entry.redoable()) {
            buttons.getChildren().add(way("redo", Icon.REDO, () -> actions.redo(entry.entry())));
        }
    }

    private Button way(String key, Icon icon, Runnable action) {
        var button = Buttons.small(key + "-" + entry.plan().id(), TEXTS.get(key), icon.node(16), action);
        button.setAccessibleText(TEXTS.get(key + ".accessible", entry.sentence()));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Shows and hides the commands. */
    private Button unfold() {
        var fold = Buttons.icon(
                "commands-" + entry.plan().id(), Icon.DOWN, TEXTS.get("commands.of", entry.sentence()), () -> {});
        fold.setOnAction(event -> {
            boolean open = getChildren().size() > 1;
            fold.setRotate(open ? 0 : 180);
            if (open) {
                getChildren().remove(1);
            } else {
                var box = new CommandBox(entry);
                VBox.setMargin(box, new Insets(0, 16, 16, 52));
                getChildren().add(box);
            }
        });
        return fold;
    }

    private Node mark() {
        if (entry.failed()) {
            return Icon.FAILED.node(20, "bad");
        }
        return switch (entry.state()) {
            case DONE -> Icon.DONE.node(20, "fine");
            case UNDONE -> Icon.UNDO.node(20);
            case LEFT -> Icon.WARNING.node(20, "heed");
            case OPEN -> Icon.WARNING.node(20, "heed");
            case FORGOTTEN -> Icon.NOT_TRIED.node(20);
            case NEWER -> Icon.NOT_TRIED.node(20);
        };
    }
}
