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
import org.vgpudesk.app.look.Written;
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
    private static final int MACHINE = 0;
    private static final int SIZE = 1;
    private static final int PICTURE = 2;
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
    private final boolean toReview;
    private final boolean sizeKnown;
    private final List<Question> questions;
    private int step;
    private boolean waiting;

    /** @param toReview whether the machine is all that is asked before the review */
    private GiveSheet(GiveViewModel model, Sheets sheets, Runs runs, Actions actions, boolean toReview) {
        this.model = model;
        this.sheets = sheets;
        this.runs = runs;
        this.actions = actions;
        this.sheet = new SheetPane(this::close);
        this.sentence = new GiveSentence(model, this::go);
        this.toReview = toReview;
        var machines = toReview
                ? new MachineQuestion(model, model::whyNot, this::forward)
                : new MachineQuestion(model, machine -> "", () -> {});
        this.questions =
                List.of(machines, new SizeQuestion(model, model.forecast(actions)), new PictureQuestion(model));
        this.sizeKnown = model.chosenOffer().filter(o -> !o.locked()).isPresent();
    }

    /** Opens the sheet at the first question that has no answer yet. */
    public static void open(GiveViewModel model, Sheets sheets, Runs runs, Actions actions) {
        var give = new GiveSheet(model, sheets, runs, actions, false);
        give.show(model.chosenMachines().isEmpty() ? MACHINE : SIZE);
    }

    /**
     * Opens the sheet at the review of what is chosen, with everything else as it is at first. If no machine is chosen
     * yet, they are listed before, with the reasons of those that cannot be given it.
     */
    public static void openToReview(GiveViewModel model, Sheets sheets, Runs runs, Actions actions) {
        var give = new GiveSheet(model, sheets, runs, actions, true);
        give.show(model.chosenMachines().isEmpty() ? MACHINE : REVIEW);
    }

    private void show(int first) {
        model.picture().seenProperty().addListener(refresh);
        model.picture().revisionProperty().addListener(refresh);
        model.recipients().machines().addListener((InvalidationListener) machines -> refresh());
        model.recipients().eachProperty().addListener(refresh);
        model.recipients().placingProperty().addListener(refresh);
        model.pieceProperty().addListener(refresh);
        model.whenProperty().addListener(refresh);
        model.keepProperty().addListener(refresh);
        model.revisionProperty().addListener(refresh);
        sheets.show(sheet);
        go(first);
    }

    private void close() {
        model.revisionProperty().removeListener(refresh);
        sheets.close();
    }

    /** What was answered before the sheet was opened is not asked again; going back shows it. */
    private void forward() {
        go(step > MACHINE ? step + 1 : toReview ? REVIEW : sizeKnown ? PICTURE : SIZE);
    }

    private void backward() {
        go(step - 1);
    }

    private void go(int to) {
        step = to;
        sheet.setTitle(TEXTS.get("title"));
        if (step == REVIEW) {
            review();
            return;
        }
        header();
        var question = questions.get(step);
        sheet.setBody(question.body());
        var cancel = Buttons.flat("cancel", TEXTS.get("cancel"), this::close);
        sheet.setActions(
                List.of(cancel), step == MACHINE ? List.of(next) : List.of(back, next), step == MACHINE ? null : back);
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
        } else if (waiting && !model.picture().reading(model.chosenMachines())) {
            review();
        }
    }

    /** What fits the machine is part of the plan: a review that comes at once waits until it is read. */
    private void review() {
        header();
        waiting = model.picture().reading(model.chosenMachines());
        if (waiting) {
            sheet.setBody(Written.note(TEXTS.get("picture.reading")));
            sheet.setActions(List.of(Buttons.flat("cancel", TEXTS.get("cancel"), this::close)), List.of(), null);
            return;
        }
        try {
            var run = PlanViewModel.toRun(model.desk(), model.plan());
            var flow = new PlanFlow(run, sheet, sheets, runs, actions);
            flow.backTo(() -> go(PICTURE));
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
