package org.vgpudesk.app.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Review;

/** What a plan would change: its steps in words, the XML that changes, and the same thing as commands. */
public final class ReviewPane extends VBox {

    private static final Texts TEXTS = Texts.of(ReviewPane.class);

    private final VBox changes = new VBox(12);
    private final VBox commands = new VBox(12);

    public ReviewPane(Plan plan, Review review) {
        super(16);
        setId("review");
        var steps = new VBox(6);
        for (int i = 0; i < review.steps().size(); i++) {
            steps.getChildren()
                    .add(step(plan.steps().get(i).verb(), review.steps().get(i)));
        }
        plan.notes().forEach(n -> steps.getChildren().add(line(Icon.INFO, "plain", n)));
        changes.getChildren().add(steps);
        review.differences().forEach(d -> changes.getChildren().add(difference(d)));
        commands.getChildren().add(new ScriptChoice(commands(review.virshCommands()), review.scripts()));
        var group = new ToggleGroup();
        var what = tab("tab-changes", TEXTS.get("tab.changes"), group);
        var same = tab("tab-commands", TEXTS.get("tab.commands"), group);
        var tabs = new HBox(24, what, same);
        tabs.getStyleClass().add("tabs-line");
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                getChildren().setAll(tabs, now == what ? changes : commands);
            }
        });
        group.selectToggle(what);
    }

    private static ToggleButton tab(String id, String text, ToggleGroup group) {
        var tab = new ToggleButton(text);
        tab.setId(id);
        tab.getStyleClass().setAll("tab-button");
        tab.setToggleGroup(group);
        return tab;
    }

    private static Node step(Verb verb, String text) {
        return switch (verb) {
            case Verb.Define d -> line(Icon.ADD, "fine", text);
            case Verb.Create c -> line(Icon.ADD, "fine", text);
            case Verb.Attach a -> line(Icon.ADD, "fine", text);
            case Verb.Stop s -> line(Icon.REMOVE, "bad", text);
            case Verb.Undefine u -> line(Icon.REMOVE, "bad", text);
            case Verb.Detach d -> line(Icon.REMOVE, "bad", text);
            case Verb.Start s -> line(Icon.PLAY, "plain", text);
            case Verb.StartDomain s -> line(Icon.PLAY, "plain", text);
            case Verb.ShutdownDomain s -> line(Icon.STOP, "plain", text);
            case Verb.DestroyDomain d -> line(Icon.STOP, "bad", text);
            case Verb.SetAutostart s -> line(Icon.SWAP, "heed", text);
            case Verb.Redefine r -> line(Icon.SWAP, "heed", text);
        };
    }

    private static Node line(Icon icon, String colour, String text) {
        var line = new HBox(10, icon.node(18, colour), Written.wrapped(Written.body(text)));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Node difference(Review.Difference difference) {
        long added = count(difference, Review.Line.Kind.ADDED);
        long removed = count(difference, Review.Line.Kind.REMOVED);
        var lines = new VBox();
        difference.lines().forEach(l -> lines.getChildren().add(line(l)));
        var text = difference.lines().stream().map(ReviewPane::plain).collect(Collectors.joining("\n"));
        return code(difference.title(), TEXTS.get("lines", added, removed), lines, text, "copy-" + difference.title());
    }

    private static Node commands(List<String> commands) {
        var lines = new VBox();
        for (var command : commands) {
            for (var line : command.split("\n")) {
                lines.getChildren().add(codeLine(line, "command", TEXTS.get("command.accessible", line)));
            }
        }
        return code(TEXTS.get("commands.title"), "", lines, String.join("\n", commands), "copy-commands");
    }

    /** A file of commands. */
    static Node script(String title, String text) {
        var lines = new VBox();
        text.lines()
                .forEach(line ->
                        lines.getChildren().add(codeLine(line, "command", TEXTS.get("command.accessible", line))));
        return code(title, "", lines, text, "copy-script");
    }

    private static Node code(String title, String note, VBox lines, String text, String id) {
        var copy = Buttons.icon("copy", Icon.COPY, TEXTS.get("copy"), () -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setId(id.replace(' ', '-'));
        copy.getStyleClass().add("small-button");
        var head = new HBox(8, Written.label(title, "note", "strong", "bold"), Written.gap(), Written.note(note), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("diff-lines");
        var scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("diff-scroll");
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(USE_PREF_SIZE);
        var box = new VBox(scroll);
        box.getStyleClass().add("diff");
        return new VBox(4, head, box);
    }

    private static Label line(Review.Line line) {
        return codeLine(
                plain(line),
                line.kind().name().toLowerCase(Locale.ROOT),
                TEXTS.get("line." + line.kind(), line.text().strip()));
    }

    private static Label codeLine(String text, String style, String accessible) {
        var label = Written.label(text, "diff-line", style);
        label.setAccessibleRole(AccessibleRole.LIST_ITEM);
        label.setAccessibleText(SafeText.lines(accessible));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static String plain(Review.Line line) {
        return switch (line.kind()) {
            case ADDED -> "+ " + line.text();
            case REMOVED -> "- " + line.text();
            case CONTEXT -> "  " + line.text();
            case GAP -> "@@ … @@";
        };
    }

    private static long count(Review.Difference difference, Review.Line.Kind kind) {
        return difference.lines().stream().filter(l -> l.kind() == kind).count();
    }
}
