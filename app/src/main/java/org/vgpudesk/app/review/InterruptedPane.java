package org.vgpudesk.app.review;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.language.Language;

/** How far a plan was when it was interrupted: each of its steps, and whether the host shows it. */
final class InterruptedPane extends VBox {

    private static final Texts TEXTS = Texts.of(InterruptedPane.class);

    InterruptedPane(Interruption interruption) {
        super(6);
        setId("interrupted-steps");
        var steps = interruption.entry().plan().steps();
        getChildren()
                .add(Written.label(
                        TEXTS.get("interrupted.progress", interruption.there().size(), steps.size()), "body", "bold"));
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(row(interruption, i));
        }
    }

    private static Node row(Interruption interruption, int step) {
        var text = PlanText.step(interruption.entry().plan(), step);
        String state;
        Node mark;
        if (interruption.there().contains(step)) {
            state = TEXTS.get("interrupted.there");
            mark = Icon.DONE.node(18, "fine");
        } else if (interruption.begun().contains(step)) {
            state = TEXTS.get("interrupted.partly");
            mark = Icon.WARNING.node(18, "heed");
        } else {
            state = TEXTS.get("interrupted.missing");
            mark = Icon.NOT_TRIED.node(18);
        }
        var note = Written.note(state);
        note.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(10, mark, Written.wrapped(Written.body(text)), Written.gap(), note);
        row.setAlignment(Pos.TOP_LEFT);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(Language.list(List.of(text, state)));
        return row;
    }
}
