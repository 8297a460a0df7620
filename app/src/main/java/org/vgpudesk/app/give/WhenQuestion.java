package org.vgpudesk.app.give;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.ChoiceRow;
import org.vgpudesk.app.look.Choices;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Switch;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Request.When;

/** From when on, and for how long? */
final class WhenQuestion implements GiveSheet.Question {

    private static final Texts TEXTS = Texts.of(WhenQuestion.class);

    private final GiveViewModel model;
    private final Choices rows = new Choices();
    private final Switch keep = new Switch("keep", TEXTS.get("keep.question"));
    private String shownFor = "";

    WhenQuestion(GiveViewModel model) {
        this.model = model;
        keep.selectedProperty().bindBidirectional(model.keepProperty());
    }

    @Override
    public Node body() {
        shownFor = "";
        var body = new VBox(24, GiveSheet.asked(Written.heading(TEXTS.get("when.question")), rows));
        if (model.makesSlice()) {
            body.getChildren().add(keeping());
        }
        return body;
    }

    private Node keeping() {
        var whyNot = model.whyNotKept();
        keep.setDisable(!whyNot.isEmpty());
        var words = new VBox(
                2,
                Written.label(TEXTS.get("keep.question"), "body", "bold"),
                Written.wrapped(Written.note(whyNot.isEmpty() ? TEXTS.get("keep.hint") : whyNot)));
        var row = new HBox(12, words, Written.gap(), keep);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("option-row");
        var box = new VBox(row);
        box.getStyleClass().add("rows");
        return box;
    }

    @Override
    public void refresh() {
        var name = model.names();
        var state = name + Arrays.stream(When.values()).map(model::whyNot).toList();
        if (!state.equals(shownFor)) {
            shownFor = state;
            rows.show(Arrays.stream(When.values())
                    .filter(model::applies)
                    .map(w -> row(w, name))
                    .toList());
        }
    }

    private ChoiceRow row(When when, String machine) {
        var all = model.recipients().machines().size() > 1 ? ".all" : "";
        var why = model.whyNot(when);
        boolean locked = !why.isEmpty();
        var title = Written.label(TEXTS.get("when." + when + all, machine), "choice-name");
        var second = locked ? why : TEXTS.get("when." + when + all + ".hint", machine);
        var words = new VBox(title, Written.note(second));
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new ChoiceRow(
                "when-" + when,
                title.getText() + ", " + second,
                locked,
                () -> model.whenProperty().set(when),
                words,
                Written.gap(),
                locked ? Icon.LOCK.node(16) : new Region());
        row.setSelected(!locked && when == model.whenProperty().get());
        return row;
    }

    @Override
    public boolean answered() {
        return model.offered(model.whenProperty().get());
    }

    @Override
    public void focus() {
        rows.focus();
    }
}
