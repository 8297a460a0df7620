package org.vgpudesk.app.review;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Script;

/** The commands of a plan; by a menu, all of it as a file for one of several tools instead. */
final class ScriptChoice extends VBox {

    private static final Texts TEXTS = Texts.of(ScriptChoice.class);

    ScriptChoice(Node commands, List<Script> scripts) {
        super(8);
        var export = new MenuButton(TEXTS.get("export"));
        export.setId("export");
        export.setAccessibleText(TEXTS.get("export"));
        var head = new HBox(Written.gap(), export);
        head.setAlignment(Pos.CENTER_RIGHT);
        for (var script : scripts) {
            var item = new MenuItem(TEXTS.get("export." + script.format()));
            item.setId("export-" + script.format());
            item.setOnAction(event -> getChildren()
                    .setAll(head, ReviewPane.script(TEXTS.get("export." + script.format()), script.text())));
            export.getItems().add(item);
        }
        var back = new MenuItem(TEXTS.get("export.commands"));
        back.setId("export-commands");
        back.setOnAction(event -> getChildren().setAll(head, commands));
        export.getItems().add(back);
        getChildren().setAll(head, commands);
    }
}
