package org.vgpudesk.app.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Clip;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Keyed;
import org.vgpudesk.app.look.Page;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.problem.ProblemPane;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.texts.Texts;

/** What runs now, and the list of what was done, each with the way back. */
public final class ActivityPage extends Page {

    private static final Texts TEXTS = Texts.of(ActivityPage.class);

    private final ActivityViewModel model;
    private final VBox running = new VBox(16);
    private final Keyed<PlanViewModel, RunningCard> shownRunning = new Keyed<>(
            running, plan -> plan.plan().id().toString() + plan.undoing(), RunningCard::new, (card, plan) -> {});
    private final VBox list = new VBox();
    private final Keyed<ActivityViewModel.Entry, VBox> shown;
    private final HBox hint = new HBox(8, Icon.INFO.node(16), Written.note(TEXTS.get("page.hint")));

    public ActivityPage(ActivityViewModel model, Actions actions) {
        this(model, actions, Buttons.plain("copy-script", TEXTS.get("script"), Icon.COPY, () -> {}));
    }

    private ActivityPage(ActivityViewModel model, Actions actions, Button script) {
        super("page-activity", TEXTS.get("page.title"), script);
        this.model = model;
        shown = new Keyed<>(list, entry -> entry.plan().id().toString(), entry -> new VBox(), (row, entry) -> {
            row.getChildren().setAll(new ActivityRow(entry, model, actions));
            if (!entry.day().isEmpty()) {
                row.getChildren().addFirst(day(entry.day()));
            }
        });
        script.setOnAction(event -> {
            Clip.copy(model.script());
            script.setText(TEXTS.get("script.copied"));
        });
        lead().setText(TEXTS.get("page.lead"));
        list.getStyleClass().add("rows");
        hint.setAlignment(Pos.CENTER_LEFT);
        model.entries().addListener((ListChangeListener<ActivityViewModel.Entry>) change -> {
            script.setText(TEXTS.get("script"));
            show();
        });
        model.running().addListener((ListChangeListener<PlanViewModel>) change -> show());
        model.problemProperty().addListener((property, before, now) -> show());
        show();
    }

    private static Node day(String words) {
        var day = Written.label(words, "note", "bold");
        day.setMaxWidth(Double.MAX_VALUE);
        day.getStyleClass().add("day");
        return day;
    }

    private void show() {
        var problem = model.problemProperty().get();
        var entries = model.entries();
        offerActions(problem == null && !entries.isEmpty());
        if (problem != null) {
            setBody(new ProblemPane(problem));
        } else if (entries.isEmpty() && model.runningHere().isEmpty()) {
            setBody(new Banner(Banner.Tone.INFO, TEXTS.get("page.none"), TEXTS.get("page.none.how")));
        } else {
            shownRunning.show(model.runningHere());
            shown.show(entries);
            for (int i = 0; i < list.getChildren().size(); i++) {
                var styles = list.getChildren().get(i).getStyleClass();
                styles.remove("divided-row");
                if (i > 0) {
                    styles.add("divided-row");
                }
            }
            var body = new ArrayList<Node>();
            if (!running.getChildren().isEmpty()) {
                body.add(running);
            }
            body.addAll(List.of(list, hint));
            setBody(body.toArray(Node[]::new));
        }
    }
}
