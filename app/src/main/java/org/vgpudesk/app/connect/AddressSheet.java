package org.vgpudesk.app.connect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** Asks for another computer: by its name, with ssh, or by any address of libvirt's. */
public final class AddressSheet {

    private static final Texts TEXTS = Texts.of(AddressSheet.class);

    private final ConnectViewModel connect;
    private final TextField computer = field("ssh-host");
    private final TextField user = field("ssh-user");
    private final TextField key = field("ssh-key");
    private final TextField address = field("address");
    private final Label objection = Written.wrapped(Written.label("", "note", "danger"));

    private AddressSheet(ConnectViewModel connect) {
        this.connect = connect;
    }

    public static void show(Sheets sheets, ConnectViewModel connect) {
        new AddressSheet(connect).show(sheets);
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(TEXTS.get(id + ".label"));
        return field;
    }

    private void show(Sheets sheets) {
        var sheet = new SheetPane(sheets::close);
        sheet.setTitle(TEXTS.get("address.title"));
        address.setPromptText("qemu+ssh://user@computer/system");
        computer.setPromptText(TEXTS.get("ssh-host.prompt"));
        user.setPromptText(System.getProperty("user.name", ""));
        key.setPromptText("~/.ssh/id_ed25519");
        objection.setId("address-objection");
        var open = Buttons.primary("connect", TEXTS.get("address.connect"), () -> {
            sheets.close();
            connect.open(address.getText());
        });
        open.setDisable(true);
        for (var part : List.of(computer, user, key)) {
            part.textProperty()
                    .addListener((property, before, now) ->
                            address.setText(SshAddress.of(user.getText(), computer.getText(), key.getText())));
            part.setOnAction(event -> open.fire());
        }
        address.textProperty().addListener((property, before, now) -> {
            var wrong = now.isBlank() ? "" : connect.objection(now).orElse("");
            objection.setText(SafeText.lines(wrong));
            open.setDisable(now.isBlank() || !wrong.isEmpty());
        });
        address.setOnAction(event -> open.fire());
        var who = labelled(user);
        var where = labelled(computer);
        HBox.setHgrow(where, Priority.ALWAYS);
        var examples = new VBox(4);
        TEXTS.list("address.example").stream().map(Written::code).forEach(examples.getChildren()::add);
        sheet.setBody(new VBox(
                24,
                new VBox(12, Written.heading(TEXTS.get("ssh.heading")), new HBox(16, where, who), labelled(key)),
                new VBox(
                        8,
                        Written.heading(TEXTS.get("address.label")),
                        address,
                        objection,
                        Written.wrapped(Written.note(TEXTS.get("address.hint"))),
                        examples)));
        sheet.setActions(List.of(Buttons.flat("cancel", TEXTS.get("cancel"), sheets::close)), List.of(open), null);
        sheets.show(sheet);
        computer.requestFocus();
    }

    private static Node labelled(TextField field) {
        var label = Written.body(TEXTS.get(field.getId() + ".label"));
        label.setLabelFor(field);
        return new VBox(8, label, field);
    }
}
