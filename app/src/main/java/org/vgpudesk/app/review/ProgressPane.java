package org.vgpudesk.app.review;

import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Working;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;

/** The steps of a plan with how far each is. */
final class ProgressPane extends VBox {

    private static final Texts TEXTS = Texts.of(ProgressPane.class);

    private final PlanViewModel model;
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox rows = new VBox(20);

    /** @param withBar a bar above the steps that says how many of them are done */
    ProgressPane(PlanViewModel model, boolean withBar) {
        super(24);
        this.model = model;
        setId("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXTS.get("progress"));
        if (withBar) {
            getChildren().add(bar);
        }
        getChildren().add(rows);
        model.steps().addListener((ListChangeListener<StepRow>) change -> show());
        show();
    }

    private void show() {
        long over = model.steps().stream()
                .filter(s -> s.state() == StepRow.State.DONE)
                .count();
        bar.setProgress(
                model.steps().isEmpty() ? 1 : (double) over / model.steps().size());
        rows.getChildren().clear();
        for (int i = 0; i < model.steps().size(); i++) {
            rows.getChildren().add(row(i, model.steps().get(i)));
        }
    }

    private Node row(int index, StepRow step) {
        boolean now = step.state() == StepRow.State.RUNNING || step.state() == StepRow.State.UNDOING;
        var words = new VBox(
                2,
                Written.wrapped(now ? Written.label(step.text(), "body", "bold") : Written.body(step.text())),
                Written.note(TEXTS.get("step." + step.state())));
        HBox.setHgrow(words, Priority.ALWAYS);
        var mark = new StackPane(mark(step.state()));
        mark.setMinSize(24, 24);
        mark.setMaxSize(24, 24);
        var row = new HBox(16, mark, words, Written.note(seconds(step.took())));
        row.setAlignment(Pos.TOP_LEFT);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(TEXTS.get(
                "step.accessible", index + 1, model.steps().size(), step.text(), TEXTS.get("step." + step.state())));
        return row;
    }

    private static Node mark(StepRow.State state) {
        return switch (state) {
            case WAITING -> Icon.WAITING.node(22);
            case RUNNING, UNDOING -> new Working(20);
            case DONE -> Icon.DONE.node(22, "fine");
            case FAILED -> Icon.FAILED.node(22, "bad");
            case UNKNOWN -> Icon.WARNING.node(22, "heed");
            case NOT_TRIED -> Icon.NOT_TRIED.node(22);
            case TAKEN_BACK -> Icon.UNDO.node(22);
            case LEFT -> Icon.WARNING.node(22, "heed");
        };
    }

    private static String seconds(Duration took) {
        return took.isZero() ? "" : String.format(Language.locale(), "%.1f\u00a0s", took.toMillis() / 1000.0);
    }
}
