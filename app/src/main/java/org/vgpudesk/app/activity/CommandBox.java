package org.vgpudesk.app.activity;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Clip;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** The commands that do the same, to read and to copy. */
final class CommandBox extends VBox {

    private static final Texts TEXTS = Texts.of(CommandBox.class);

    CommandBox(ActivityViewModel.Entry entry) {
        super(4);
        var text = String.join("\n", entry.commands());
        var lines = new VBox();
        lines.getStyleClass().add("diff-lines");
        text.lines()
                .map(line -> Written.label(line, "diff-line", "command"))
                .peek(line -> line.setMinWidth(USE_PREF_SIZE))
                .forEach(lines.getChildren()::add);
        var scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("diff-scroll");
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.setAccessibleText(TEXTS.get("commands.of", entry.sentence()));
        var box = new VBox(scroll);
        box.getStyleClass().add("diff");
        var id = entry.plan().id();
        var head = new HBox(
                8,
                Written.label(TEXTS.get("commands.title"), "note", "strong", "bold"),
                Written.gap(),
                Clip.button("copy-" + id, TEXTS.get("copy"), TEXTS.get("copied"), text));
        head.setAlignment(Pos.CENTER_LEFT);
        setId("commands-of-" + id);
        getChildren().setAll(head, box);
    }
}
