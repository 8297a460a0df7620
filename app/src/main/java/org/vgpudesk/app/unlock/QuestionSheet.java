package org.vgpudesk.app.unlock;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Challenge.Kind;
import org.vgpudesk.host.Challenge.Question;

/** Asks what a host wants to know. Enter goes to the next field and from the last one on; Escape does not answer. */
public final class QuestionSheet {

    private static final Texts TEXTS = Texts.of(QuestionSheet.class);

    private final List<TextField> fields = new ArrayList<>();
    private final SheetPane sheet;

    public QuestionSheet(PendingQuestion pending) {
        var challenge = pending.challenge();
        sheet = new SheetPane(pending::cancel);
        sheet.setTitle(TEXTS.get("title"));
        var body = new VBox(8);
        if (challenge.again()) {
            var wrong = new Banner(Banner.Tone.WARNING, TEXTS.get("again"), "");
            wrong.setId("question-again");
            body.getChildren().add(wrong);
        }
        body.getChildren().add(Written.wrapped(Written.body(TEXTS.get("why", challenge.host()))));
        for (var question : challenge.questions()) {
            var field = field(question, fields.size());
            fields.add(field);
            body.getChildren().addAll(Written.heading(label(question)), field);
        }
        body.getChildren().add(Written.wrapped(Written.note(TEXTS.get("kept"))));
        sheet.setBody(body);
        var answer = Buttons.primary("answer", TEXTS.get("answer"), () -> answer(pending, fields));
        for (int i = 0; i < fields.size(); i++) {
            var next = i + 1 < fields.size() ? fields.get(i + 1) : null;
            fields.get(i).setOnAction(event -> {
                if (next == null) {
                    answer.fire();
                } else {
                    next.requestFocus();
                }
            });
        }
        sheet.setActions(List.of(Buttons.flat("cancel", TEXTS.get("cancel"), pending::cancel)), List.of(answer), null);
    }

    public SheetPane pane() {
        return sheet;
    }

    /** Lets the person type at once; when the sheet is shown. */
    public void focus() {
        fields.stream()
                .filter(field -> field.getText().isEmpty())
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .ifPresent(TextField::requestFocus);
    }

    private static TextField field(Question question, int number) {
        var field = question.kind() == Kind.PASSWORD ? new PasswordField() : new TextField();
        field.setId("question-" + number);
        field.setText(question.suggestion());
        field.setAccessibleText(label(question));
        return field;
    }

    /** Names and passwords in this program's words; what else a host asks only it can say. */
    private static String label(Question question) {
        return switch (question.kind()) {
            case NAME -> TEXTS.get("name");
            case PASSWORD -> TEXTS.get("password");
            case TEXT -> question.words();
        };
    }

    /** A field keeps its text as a string, which nobody can wipe; so it is at least emptied at once. */
    private static void answer(PendingQuestion pending, List<TextField> fields) {
        pending.answer(fields.stream().map(QuestionSheet::text).toList());
        fields.forEach(TextField::clear);
    }

    private static char[] text(TextField field) {
        var shown = field.getCharacters();
        var copy = new char[shown.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = shown.charAt(i);
        }
        return copy;
    }
}
