package org.vgpudesk.app.give;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.ChoiceRow;
import org.vgpudesk.app.look.Choices;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** How will you look at it? Below it the question from when on: the answer to one limits the other. */
final class PictureQuestion implements GiveSheet.Question {

    private static final Texts TEXTS = Texts.of(PictureQuestion.class);

    private final GiveViewModel model;
    private final WhenQuestion when;
    private final Choices rows = new Choices();
    private final VBox nothing = new VBox();
    private final Label because = Written.wrapped(Written.note(""));
    private final HBox why = new HBox(8, Icon.INFO.node(16), because);
    private List<String> shownFor = List.of();

    PictureQuestion(GiveViewModel model) {
        this.model = model;
        this.when = new WhenQuestion(model);
        nothing.setId("picture-nothing");
        because.setId("picture-because");
        why.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Node body() {
        model.chosenMachines().forEach(d -> model.picture().read(d.uuid()));
        shownFor = List.of();
        return new VBox(
                24,
                GiveSheet.asked(Written.heading(TEXTS.get("picture.question", model.names())), rows, nothing, why),
                when.body());
    }

    @Override
    public void refresh() {
        var reason = model.whyChosen();
        because.setText(SafeText.of(reason));
        why.setVisible(!reason.isEmpty());
        why.setManaged(!reason.isEmpty());
        var state = Stream.concat(
                        Stream.of(Boolean.toString(model.showsNothing())),
                        Arrays.stream(Seen.values()).map(model::whyNot))
                .toList();
        if (!state.equals(shownFor)) {
            shownFor = state;
            boolean none = model.showsNothing();
            nothing.getChildren().clear();
            if (none) {
                var words = new HBox(8, Icon.INFO.node(16), Written.note(TEXTS.get("picture.nothing")));
                words.setAlignment(Pos.CENTER_LEFT);
                nothing.getChildren().add(words);
            }
            rows.show(Arrays.stream(Seen.values())
                    .filter(how -> !none || how == Seen.NONE)
                    .map(this::row)
                    .toList());
        }
        rows.select("picture-" + model.picture().seenProperty().get());
        when.refresh();
    }

    private ChoiceRow row(Seen how) {
        var all = model.recipients().machines().size() > 1 ? ".all" : "";
        var why = model.whyNot(how);
        boolean locked = !why.isEmpty();
        var title = Written.label(TEXTS.get("picture." + how), "choice-name");
        var second = locked ? why : TEXTS.get("picture." + how + ".hint" + all);
        var words = new VBox(title, Written.note(second));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var row = new ChoiceRow(
                "picture-" + how,
                title.getText() + ", " + second,
                locked,
                () -> model.picture().seenProperty().set(how),
                words,
                Written.gap(),
                icon(how, locked).node(locked ? 16 : 20));
        row.setSelected(!locked && how == model.picture().seenProperty().get());
        return row;
    }

    private static Icon icon(Seen how, boolean locked) {
        return locked
                ? Icon.LOCK
                : switch (how) {
                    case WINDOW -> Icon.MACHINE;
                    case NETWORK -> Icon.OTHER_COMPUTER;
                    case NONE -> Icon.UNSEEN;
                };
    }

    @Override
    public boolean answered() {
        return model.whyNot(model.picture().seenProperty().get()).isEmpty() && when.answered();
    }

    @Override
    public void focus() {
        rows.focus();
    }
}
