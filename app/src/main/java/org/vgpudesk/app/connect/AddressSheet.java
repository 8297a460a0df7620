package org.vgpudesk.app.connect;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** Asks for the address of another computer. */
public final class AddressSheet {

    private static final Texts TEXTS = Texts.of(AddressSheet.class);

    private AddressSheet() {}

    public static void show(Sheets sheets, Consumer<String> open) {
        var sheet = new SheetPane(sheets::close);
        sheet.setTitle(TEXTS.get("address.title"));
        var field = new TextField();
        field.setId("address");
        field.setPromptText("qemu+ssh://user@computer/system");
        field.setAccessibleText(TEXTS.get("address.label"));
        var connect = Buttons.primary("connect", TEXTS.get("address.connect"), () -> {
            sheets.close();
            open.accept(field.getText());
        });
        connect.disableProperty().bind(field.textProperty().isEmpty());
        field.setOnAction(event -> connect.fire());
        var examples = new VBox(4);
        TEXTS.list("address.example").stream().map(Written::code).forEach(examples.getChildren()::add);
        sheet.setBody(new VBox(
                8,
                Written.heading(TEXTS.get("address.label")),
                field,
                Written.wrapped(Written.note(TEXTS.get("address.hint"))),
                examples));
        sheet.setActions(List.of(Buttons.flat("cancel", TEXTS.get("cancel"), sheets::close)), List.of(connect), null);
        sheets.show(sheet);
        field.requestFocus();
    }
}
