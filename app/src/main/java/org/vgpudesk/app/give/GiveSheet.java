package org.vgpudesk.app.give;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.problem.ProblemPane;
import org.vgpudesk.app.review.PlanFlow;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostException;

/** Gives virtual machines slices of a GPU: which machines, which size, how it will be looked at and from when on; then the review. */
public final class GiveSheet {

    private static final Texts TEXTS = Texts.of(GiveSheet.class);
    private static final int REVIEW = 3;
    private final List<String> names = Stream.of("machine", "size", "picture", "review")
            .map(k -> TEXTS.get("step." + k))
            .toList();

    private final GiveViewModel model;
    private final Sheets sheets;
    private final Runs runs;
    private final Actions actions;
    private final SheetPane sheet;
    private final GiveSentence sentence;
    private final Button next = Buttons.primary("next", TEXTS.get("next"), this::forward);
    private final Button back = Buttons.plain("back", TEXTS.get("back"), this::backward);
    private final ChangeListener<Object> refresh = (property, before, now) -> refresh();
    private List<Question> questions = List.of();
    private int step;

    private GiveSheet(GiveViewModel model, Sheets sheets, Runs runs, Actions actions) {
        this.model = model;
        this.sheets = sheets;
        this.runs = runs;
        this.actions = actions;
        this.sheet = new SheetPane(this::close);
        this.sentence = new GiveSentence(model, this::go);
    }

    /** Opens the sheet at the first question that has no answer yet. */
    public static void open(GiveViewModel model, Sheets sheets, Runs runs, Actions actions) {
        var give = new GiveSheet(model, sheets, runs, actions);
        give.questions = List.of(
                new MachineQuestion(model),
                new SizeQuestion(model, model.forecast(actions)),
                new PictureQuestion(model));
        model.picture().seenProperty().addListener(give.refresh);
        model.picture().revisionProperty().addListener(give.refresh);
        model.recipients().machines().addListener((InvalidationListener) machines -> give.refresh());
        model.recipients().eachProperty().addListener(give.refresh);
        model.recipients().placingProperty().addListener(give.refresh);
        model.pieceProperty().addListener(give.refresh);
        model.whenProperty().addListener(give.refresh);
        model.keepProperty().addListener(give.refresh);
        model.revisionProperty().addListener(give.refresh);
        sheets.show(give.sheet);
        give.go(model.chosenMachines().isEmpty() ? 0 : 1);
    }

    private void close() {
        model.revisionProperty().removeListener(refresh);
        sheets.close();
    }

    private void forward() {
        go(step + 1);
    }

    private void backward() {
        go(step - 1);
    }

    private void go(int to) {
        step = to;
        if (step == REVIEW) {
            review();
            return;
        }
        sheet.setTitle(TEXTS.get("title"));
        header();
        var question = questions.get(step);
        sheet.setBody(question.body());
        var cancel = Buttons.flat("cancel", TEXTS.get("cancel"), this::close);
        sheet.setActions(List.of(cancel), step == 0 ? List.of(next) : List.of(back, next), step == 0 ? null : back);
        refresh();
        question.focus();
    }

    private void header() {
        var bar = new StepBar(names, step);
        bar.setAccessibleText(TEXTS.get("step.accessible", step + 1, names.size(), names.get(step)));
        sheet.setPlace(bar.getAccessibleText());
        sheet.setHeader(bar, sentence);
        sentence.show(step);
    }

    private void refresh() {
        if (step < REVIEW) {
            questions.get(step).refresh();
            sentence.show(step);
            next.setDisable(!questions.get(step).answered());
        }
    }

    private void review() {
        header();
        try {
            var run = PlanViewModel.toRun(model.desk(), model.plan());
            var flow = new PlanFlow(run, sheet, sheets, runs, actions);
            flow.backTo(() -> go(2));
            flow.begin();
        } catch (HostException e) {
            refused(Problem.of(TEXTS.get("refused"), e));
        }
    }

    private void refused(Problem problem) {
        sheet.setBody(new ProblemPane(problem));
        sheet.setActions(List.of(Buttons.flat("cancel", TEXTS.get("cancel"), this::close)), List.of(back), back);
        back.requestFocus();
    }

    /** One question of the sheet. */
    interface Question {

        Node body();

        /** Shows what the host has now. */
        void refresh();

        boolean answered();

        void focus();
    }

    /** A question with its heading. */
    static VBox asked(Node heading, Node... rest) {
        var body = new VBox(10, heading);
        body.getChildren().addAll(rest);
        return body;
    }
}
