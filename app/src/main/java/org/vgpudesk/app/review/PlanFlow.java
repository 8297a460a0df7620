package org.vgpudesk.app.review;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.problem.ProblemPane;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Review;

/** Leads a plan through a sheet: review, progress, done with undo, or what went wrong. */
public final class PlanFlow {

    private static final Texts TEXTS = Texts.of(PlanFlow.class);

    private final PlanViewModel model;
    private final FlowWords words;
    private final SheetPane sheet;
    private final Sheets sheets;
    private final Runs runs;
    private final Actions actions;
    private @Nullable Runnable back;

    public PlanFlow(PlanViewModel model, SheetPane sheet, Sheets sheets, Runs runs, Actions actions) {
        this.model = model;
        this.words = new FlowWords(model);
        this.sheet = sheet;
        this.sheets = sheets;
        this.runs = runs;
        this.actions = actions;
    }

    /** Opens a sheet of its own for a plan. */
    public static void open(PlanViewModel model, Sheets sheets, Runs runs, Actions actions) {
        var sheet = new SheetPane(sheets::close);
        sheet.setTitle(new FlowWords(model).question());
        var whole = model.interruption().map(i -> i.entry().plan()).orElse(model.plan());
        var sentence = Written.wrapped(Written.label(PlanText.sentence(whole), "body"));
        sentence.setId("sentence");
        sentence.setStyle("-fx-font-size: 15px;");
        var box = new VBox(sentence);
        box.getStyleClass().add("sentence-box");
        sheet.setHeader(box);
        sheets.show(sheet);
        new PlanFlow(model, sheet, sheets, runs, actions).begin();
    }

    /** Goes back to the questions from the review. */
    public void backTo(Runnable questions) {
        back = questions;
    }

    /** Reads and shows what the plan would change. */
    public void begin() {
        model.stageProperty().addListener((property, before, now) -> stage(now));
        model.reviewProperty().addListener((property, before, now) -> review());
        model.problemProperty().addListener((property, before, now) -> review());
        model.look();
        review();
    }

    private void review() {
        if (model.stageProperty().get() != PlanViewModel.Stage.REVIEW) {
            return;
        }
        var review = model.reviewProperty().get();
        var problem = model.problemProperty().get();
        var run = Buttons.primary("run", words.button(), () -> runs.start(model));
        run.setDisable(review == null);
        if (problem != null) {
            sheet.setBody(new ProblemPane(problem));
        } else {
            sheet.setBody(review == null ? Written.note(TEXTS.get("reading")) : reviewed(review));
        }
        var cancel = Buttons.flat("cancel", TEXTS.get("button.cancel"), sheets::close);
        var hint = Written.wrapped(Written.note(TEXTS.get(model.undoing() ? "undo.fails" : "run.hint")));
        var questions = back;
        if (questions == null) {
            sheet.setActions(List.of(cancel), List.of(hint, run), null);
        } else {
            var toBack = Buttons.plain("back", TEXTS.get("button.back"), questions);
            sheet.setActions(List.of(cancel), List.of(hint, toBack, run), toBack);
        }
        if (review != null) {
            run.requestFocus();
        }
    }

    /** What will change; above it how far an interrupted plan is. */
    private Node reviewed(Review review) {
        var changes = review.steps().isEmpty()
                ? Written.wrapped(Written.body(TEXTS.get("interrupted.nothing")))
                : new ReviewPane(model.toChange(), review);
        return model.interruption()
                .<Node>map(i -> new VBox(24, new InterruptedPane(i), changes))
                .orElse(changes);
    }

    private void stage(PlanViewModel.Stage stage) {
        switch (stage) {
            case REVIEW -> review();
            case RUNNING -> running();
            case DONE -> done();
            case FAILED -> failed();
        }
    }

    private void running() {
        sheet.setTitle(words.title("running"));
        sheet.setPlace("");
        sheet.setHeader();
        sheet.setBody(
                new VBox(24, new ProgressPane(model, true), new Banner(Banner.Tone.INFO, "", TEXTS.get("close.hint"))));
        var close = Buttons.plain("close", TEXTS.get("button.close"), sheets::close);
        var stop = Buttons.plain("stop", TEXTS.get("button.stop"), () -> {});
        stop.setOnAction(event -> {
            stop.setText(TEXTS.get("button.stopping"));
            stop.setDisable(true);
            model.stop();
        });
        sheet.setActions(model.undoing() ? List.of() : List.of(stop), List.of(close), null);
        close.requestFocus();
    }

    private void done() {
        sheet.setTitle(words.title("done"));
        sheet.setHeader();
        var sayings = new DoneWords(model);
        var body = new VBox(
                24, new Banner(Banner.Tone.SUCCESS, sayings.first(), sayings.second()), new ProgressPane(model, false));
        var next = model.undoing()
                ? List.<Node>of()
                : new WhatNext(model.plan(), model.state()).rows(machine -> {
                    sheets.close();
                    actions.start(machine);
                });
        if (!next.isEmpty()) {
            var rows = new VBox();
            rows.setId("next");
            rows.getStyleClass().add("rows");
            rows.getChildren().setAll(next);
            next.stream().skip(1).forEach(row -> row.getStyleClass().add("divided-row"));
            body.getChildren().add(new VBox(8, Written.heading(TEXTS.get("next.title")), rows));
        }
        sheet.setBody(body);
        var done = Buttons.primary("done", TEXTS.get("button.done"), sheets::close);
        if (model.undoing()) {
            sheet.setActions(List.of(), List.of(done), null);
        } else {
            var undo = Buttons.plain("undo", TEXTS.get("button.undo"), Icon.UNDO, () -> actions.undo(model.plan()));
            sheet.setActions(List.of(undo, hint()), List.of(done), null);
        }
        done.requestFocus();
    }

    private static HBox hint() {
        var hint = new HBox(Written.note(TEXTS.get("undo.hint")));
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }

    private void failed() {
        Problem problem = model.problemProperty().get();
        if (problem == null) {
            return;
        }
        sheet.setTitle(model.undoing() ? TEXTS.get("undo.refused") : words.title("failed"));
        sheet.setHeader();
        var pane = new ProblemPane(problem);
        pane.row(TEXTS.get("steps"), new ProgressPane(model, false));
        sheet.setBody(pane);
        Button close = Buttons.plain("close", TEXTS.get("button.close"), sheets::close);
        var questions = back;
        sheet.setActions(
                questions == null ? List.of() : List.of(Buttons.flat("again", TEXTS.get("button.again"), questions)),
                List.of(close),
                null);
        close.requestFocus();
    }
}
