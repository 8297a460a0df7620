package org.vgpudesk.app.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Page;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.problem.ProblemPane;
import org.vgpudesk.app.texts.Texts;

/** The list of what was done, each with the way back. */
public final class ActivityPage extends Page {

    private static final Texts TEXTS = Texts.of(ActivityPage.class);

    private final ActivityViewModel model;
    private final Actions actions;

    public ActivityPage(ActivityViewModel model, Actions actions) {
        super("page-activity", TEXTS.get("page.title"));
        this.model = model;
        this.actions = actions;
        lead().setText(TEXTS.get("page.lead"));
        model.entries().addListener((ListChangeListener<ActivityViewModel.Entry>) change -> show());
        model.problemProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        var problem = model.problemProperty().get();
        if (problem != null) {
            setBody(new ProblemPane(problem));
        } else if (model.entries().isEmpty()) {
            setBody(new Banner(Banner.Tone.INFO, TEXTS.get("page.none"), TEXTS.get("page.none.how")));
        } else {
            var list = new VBox();
            list.getStyleClass().add("rows");
            list.getChildren().setAll(rows());
            var hint = new HBox(8, Icon.INFO.node(16), Written.note(TEXTS.get("page.hint")));
            hint.setAlignment(Pos.CENTER_LEFT);
            setBody(list, hint);
        }
    }

    private List<Node> rows() {
        var rows = new ArrayList<Node>();
        for (var entry : model.entries()) {
            var row = row(entry);
            if (!rows.isEmpty()) {
                row.getStyleClass().add("divided");
            }
            rows.add(row);
        }
        return rows;
    }

    private HBox row(ActivityViewModel.Entry entry) {
        var words = new VBox(2, Written.wrapped(Written.body(entry.sentence())), Written.note(entry.note()));
        HBox.setHgrow(words, Priority.ALWAYS);
        var when = Written.note(entry.when());
        when.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(16, mark(entry), words, when);
        if (entry.undoable()) {
            var undo = Buttons.small(
                    "undo-" + entry.plan().id(),
                    TEXTS.get("undo"),
                    Icon.UNDO.node(16),
                    () -> actions.undo(entry.plan()));
            undo.setAccessibleText(TEXTS.get("undo.accessible", entry.sentence()));
            undo.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(undo);
        }
        row.getStyleClass().add("option-row");
        return row;
    }

    private static Node mark(ActivityViewModel.Entry entry) {
        return switch (entry.state()) {
            case DONE -> Icon.DONE.node(20, "fine");
            case UNDONE -> Icon.UNDO.node(20);
            case LEFT, FORGOTTEN -> Icon.WARNING.node(20, "heed");
            case OPEN -> Icon.WAITING.node(20);
        };
    }
}
