package org.vgpudesk.app.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Clip;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** A problem on the screen: what and in what state, then why, what to do, and the host's own words folded away. */
public final class ProblemPane extends VBox {

    private static final Texts TEXTS = Texts.exact(Problem.class);

    private final GridPane grid = new GridPane(24, 20);

    /** @param wayOut what can be pressed about it, if anything */
    public ProblemPane(Problem problem, Node... wayOut) {
        super(20);
        setId("problem");
        var left = new ColumnConstraints(104);
        var right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(left, right);
        row(TEXTS.get("pane.why"), Written.wrapped(Written.body(problem.why())));
        if (!problem.whatToDo().isEmpty() || wayOut.length > 0) {
            row(TEXTS.get("pane.do"), toDo(problem, wayOut));
        }
        getChildren().setAll(new Banner(Banner.Tone.DANGER, problem.what(), problem.state()), grid);
        if (!problem.details().isBlank()) {
            var copy = Clip.button("copy-details", TEXTS.get("pane.copy"), TEXTS.get("pane.copied"), report(problem));
            getChildren().addAll(details(problem.details()), copy);
        }
    }

    /** Adds another row under the last one. */
    public void row(String name, Node content) {
        var heading = Written.label(name, "body", "bold");
        GridPane.setValignment(heading, VPos.TOP);
        grid.addRow(grid.getRowCount(), heading, content);
    }

    private static VBox toDo(Problem problem, Node... wayOut) {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        for (var advice : problem.whatToDo()) {
            var row = new HBox(Written.wrapped(Written.body(advice)));
            row.getStyleClass().add("option-row");
            if (!rows.getChildren().isEmpty()) {
                row.getStyleClass().add("divided");
            }
            rows.getChildren().add(row);
        }
        if (wayOut.length > 0) {
            var row = new HBox(12, wayOut);
            row.getStyleClass().add("option-row");
            if (!rows.getChildren().isEmpty()) {
                row.getStyleClass().add("divided");
            }
            rows.getChildren().add(row);
        }
        return rows;
    }

    /** All of it, for somebody who is asked for help. */
    private static String report(Problem problem) {
        return Stream.of(problem.what(), problem.state(), problem.why(), problem.details())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static TitledPane details(String words) {
        var text = new TextArea(SafeText.lines(words));
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(Math.min(8, 2 + words.length() / 80));
        text.getStyleClass().add("code-area");
        text.setAccessibleText(TEXTS.get("pane.details"));
        var pane = new TitledPane(TEXTS.get("pane.details"), text);
        pane.setId("problem-details");
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
