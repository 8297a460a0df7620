package org.vgpudesk.app.slice;

import java.util.ArrayList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.texts.Texts;

/** What else can be done with a slice. */
final class SliceMenu extends MenuButton {

    private static final Texts TEXTS = Texts.of(SliceMenu.class);

    private final Actions actions;

    SliceMenu(Actions actions) {
        this.actions = actions;
        setId("more-slice");
        setGraphic(Icon.MORE.node());
        getStyleClass().addAll("flat", "icon-button", "no-arrow");
        setMinWidth(34);
        setMaxWidth(34);
        setAccessibleText(TEXTS.get("more"));
    }

    void show(Slice slice) {
        var items = new ArrayList<MenuItem>();
        var device = slice.mediated();
        slice.domains()
                .forEach(d -> items.add(item(
                        "take-" + d.name(),
                        TEXTS.get("take.from", d.name()),
                        () -> actions.takeBack(d.uuid(), slice.device()))));
        if (slice.domains().isEmpty()) {
            items.add(item(
                    "give-device",
                    TEXTS.get("give.device"),
                    () -> actions.giveDevice(slice.gpu().id(), slice.device())));
        }
        if (device != null) {
            items.add(item(
                    "duplicate",
                    TEXTS.get("duplicate"),
                    () -> actions.giveSize(slice.gpu().id(), device.typeId())));
            if (slice.goneAfterReboot()) {
                items.add(item("menu-keep", TEXTS.get("keep.long"), () -> actions.keep(device.id())));
            }
            items.add(item(
                    "copy-uuid",
                    TEXTS.get("copy.uuid"),
                    () -> Copied.text(device.id().uuid().toString())));
            if (slice.domains().isEmpty()) {
                items.add(item("remove", TEXTS.get("remove"), () -> actions.remove(device.id())));
            }
        }
        getItems().setAll(items);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
