package org.vgpudesk.app.connect;

import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.hosts.Hosts;

/** Which host the window is for, and the way to another one. */
public final class HostPicker extends MenuButton {

    private static final Texts TEXTS = Texts.of(HostPicker.class);

    private final Label name = Written.label("", "body", "bold");
    private final Label address = Written.code("");
    private final HBox content = new HBox(10);

    /** @param elsewhere asked for the address of another computer */
    public HostPicker(Consumer<URI> open, Runnable elsewhere) {
        setId("host-picker");
        getStyleClass().add("host-picker");
        content.setAlignment(Pos.CENTER_LEFT);
        address.setMaxWidth(280);
        setGraphic(content);
        getItems()
                .setAll(
                        item(
                                "host-this",
                                TEXTS.get("this.computer"),
                                Icon.COMPUTER,
                                () -> open.accept(Hosts.THIS_COMPUTER)),
                        item("host-demo", TEXTS.get("demo"), Icon.DEMO, () -> open.accept(Hosts.DEMO_WORKSTATION)),
                        new SeparatorMenuItem(),
                        item("host-other", TEXTS.get("other"), Icon.OTHER_COMPUTER, elsewhere));
    }

    private static MenuItem item(String id, String text, Icon icon, Runnable action) {
        var item = new MenuItem(SafeText.name(text), icon.node());
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Shows where the window is. */
    public void show(URI where, String title, boolean simulated, String state) {
        name.setText(SafeText.name(title));
        address.setText(SafeText.of(where.toString()));
        var icon = simulated ? Icon.DEMO : where.equals(Hosts.THIS_COMPUTER) ? Icon.COMPUTER : Icon.OTHER_COMPUTER;
        content.getChildren().setAll(icon.node(20), name, address, Icon.UP_DOWN.node(16));
        setAccessibleText(TEXTS.get("picker.accessible", title, where, state));
    }
}
