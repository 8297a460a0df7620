package org.vgpudesk.app.machine;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Verb;

/** What can be pressed at a machine in the table: its power, and a menu. */
final class MachineButtons {

    private static final Texts TEXTS = Texts.of(MachineButtons.class);

    private final Actions actions;
    private final ObservableValue<Boolean> words;

    /** @param words whether there is room for words on the buttons; else their pictures stay */
    MachineButtons(Actions actions, ObservableValue<Boolean> words) {
        this.actions = actions;
        this.words = words;
    }

    Node of(MachineRow row) {
        var power = row.active()
                ? power("shutdown", row, Icon.STOP, () -> actions.run(new Verb.ShutdownDomain(row.uuid())))
                : power("start", row, Icon.PLAY, () -> actions.start(row.uuid()));
        if (!row.lock().isEmpty()) {
            lock(power, row.lock());
        }
        var cell = new HBox(8, power, menu(row));
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    private Button power(String key, MachineRow row, Icon icon, Runnable action) {
        var button = Buttons.small(key + "-" + row.name(), TEXTS.get(key), icon.node(16), action);
        button.setAccessibleText(TEXTS.get(key) + " " + SafeText.name(row.name()));
        button.setTooltip(new Tooltip(TEXTS.get(key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.contentDisplayProperty()
                .bind(words.map(room -> room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        return button;
    }

    /** It stays reachable and says why it does nothing. */
    private static void lock(Button button, String why) {
        button.setGraphic(Icon.LOCK.node(16));
        button.getStyleClass().add("locked");
        button.setAccessibleText(button.getAccessibleText() + ", " + SafeText.of(why));
        button.setTooltip(new Tooltip(SafeText.of(why)));
        button.setOnAction(event -> Explanation.show(button, TEXTS.get("locked"), List.of(why), false));
    }

    private MenuButton menu(MachineRow row) {
        var menu = new MenuButton();
        menu.setId("more-" + row.name());
        menu.setGraphic(Icon.MORE.node());
        menu.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        menu.setMinWidth(34);
        menu.setMaxWidth(34);
        menu.setAccessibleText(TEXTS.get("more", row.name()));
        menu.getItems().add(item("menu-give-" + row.name(), TEXTS.get("give.one"), () -> actions.giveTo(row.uuid())));
        for (var piece : row.pieces()) {
            var keepable = piece.keepable();
            if (!piece.missing()) {
                menu.getItems()
                        .add(item(
                                "open-" + row.name(),
                                TEXTS.get("open.of", piece.text()),
                                () -> actions.openSlice(piece.device())));
            }
            if (keepable != null) {
                menu.getItems()
                        .add(item(
                                "menu-keep-" + row.name(),
                                TEXTS.get("keep.of", piece.text()),
                                () -> actions.keep(keepable)));
            }
            menu.getItems()
                    .add(item(
                            "take-" + row.name(),
                            TEXTS.get("take.of", piece.text(), row.name()),
                            () -> actions.takeBack(row.uuid(), piece.device())));
        }
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
