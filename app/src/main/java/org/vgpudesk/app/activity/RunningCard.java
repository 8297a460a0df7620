package org.vgpudesk.app.activity;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Working;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.review.StepRow;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.PlanText;

/** A plan that runs now: how far it is, and the way to stop it. */
final class RunningCard extends HBox {

    private static final Texts TEXTS = Texts.of(RunningCard.class);

    private final PlanViewModel model;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label step = Written.note("");

    RunningCard(PlanViewModel model) {
        super(16);
        this.model = model;
        setId("running-" + model.plan().id());
        getStyleClass().addAll("card-box", "running-card");
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        var sentence = PlanText.sentence(model.plan());
        bar.setAccessibleText(TEXTS.get("running.accessible", sentence));
        var words = new VBox(8, Written.wrapped(Written.label(sentence, "body", "bold")), bar, step);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new Working(20), words);
        if (!model.undoing()) {
            getChildren().add(stop(sentence));
        }
        model.steps().addListener((ListChangeListener<StepRow>) change -> show());
        show();
    }

    private Button stop(String sentence) {
        var stop = Buttons.small("stop-" + model.plan().id(), TEXTS.get("stop"), Icon.STOP.node(16), () -> {});
        stop.setAccessibleText(TEXTS.get("stop.accessible", sentence));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> {
            stop.setText(TEXTS.get("stopping"));
            stop.setDisable(true);
            model.stop();
        });
        return stop;
    }

    /** By known steps only: nobody knows how long one of them takes. */
    private void show() {
        var steps = model.steps();
        long over = steps.stream().filter(s -> s.state() == StepRow.State.DONE).count();
        bar.setProgress(steps.isEmpty() ? 1 : (double) over / steps.size());
        for (int i = 0; i < steps.size(); i++) {
            var state = steps.get(i).state();
            if (state == StepRow.State.RUNNING || state == StepRow.State.UNDOING) {
                step.setText(SafeText.of(
                        TEXTS.get("step", i + 1, steps.size(), steps.get(i).text())));
            }
        }
    }
}
