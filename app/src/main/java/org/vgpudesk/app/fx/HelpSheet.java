package org.vgpudesk.app.fx;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** What can be done on a page, and the keys. */
final class HelpSheet {

    private static final Texts TEXTS = Texts.of(HelpSheet.class);

    private HelpSheet() {}

    static void show(Sheets sheets, Place place) {
        var sheet = new SheetPane(sheets::close);
        sheet.setTitle(TEXTS.get("help.title", TEXTS.get("place." + place.key())));
        var words = new VBox(8);
        TEXTS.list("help." + place.key()).stream()
                .map(line -> Written.wrapped(Written.body(line)))
                .forEach(words.getChildren()::add);
        var keys = new GridPane(24, 8);
        keys.setId("help-keys");
        keys.getColumnConstraints().setAll(new ColumnConstraints(160), new ColumnConstraints());
        for (var line : TEXTS.list("help.key")) {
            var parts = line.split("\\|", 2);
            keys.addRow(
                    keys.getRowCount(),
                    Written.label(parts[0].strip(), "note", "strong", "bold"),
                    Written.body(parts.length > 1 ? parts[1].strip() : ""));
        }
        sheet.setBody(new VBox(24, words, new VBox(12, Written.heading(TEXTS.get("help.keys")), keys)));
        var close = Buttons.plain("close", TEXTS.get("notice.close"), sheets::close);
        sheet.setActions(List.of(), List.of(close), null);
        sheets.show(sheet);
        close.requestFocus();
    }
}
