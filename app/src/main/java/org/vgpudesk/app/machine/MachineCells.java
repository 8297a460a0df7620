package org.vgpudesk.app.machine;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Chip;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Verb;

/** What stands in the cells of the table of virtual machines. */
final class MachineCells {

    private static final Texts TEXTS = Texts.of(MachineCells.class);

    private final Actions actions;

    MachineCells(Actions actions) {
        this.actions = actions;
    }

    static Node name(MachineRow row) {
        var name = Written.label(row.name(), "body", "bold");
        var words = new VBox(name);
        if (!row.os().isEmpty()) {
            words.getChildren().add(Written.note(row.os()));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        var cell = new HBox(12, Icon.MACHINE.node(20), words);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    Node slices(MachineRow row) {
        var cell = new HBox(8);
        cell.setAlignment(Pos.CENTER_LEFT);
        if (row.pieces().isEmpty()) {
            cell.getChildren()
                    .setAll(
                            Written.note(TEXTS.get("none")),
                            Buttons.link(
                                    "give-" + row.name(), TEXTS.get("give.one"), () -> actions.giveTo(row.uuid())));
            return cell;
        }
        row.pieces().forEach(piece -> cell.getChildren().addAll(piece(piece)));
        if (!row.sharesWith().isEmpty()) {
            cell.getChildren().add(Written.label(TEXTS.get("same", row.sharesWith()), "note", "danger"));
        }
        return cell;
    }

    private static List<Node> piece(MachineRow.Piece piece) {
        var chip = new Chip(piece.text(), piece.hue(), piece.conflict());
        Tooltip.install(chip, new Tooltip(SafeText.of(piece.device().toString())));
        return Stream.of(
                        Stream.<Node>of(chip),
                        piece.when().isEmpty() ? Stream.<Node>of() : Stream.<Node>of(Written.note(piece.when())),
                        piece.goneAfterReboot() ? Stream.<Node>of(gone()) : Stream.<Node>of())
                .flatMap(s -> s)
                .toList();
    }

    private static Label gone() {
        var label = new Label(TEXTS.get("piece.gone"), Icon.WARNING.node(14, "heed"));
        label.getStyleClass().addAll("badge", "heed");
        return label;
    }

    Node actions(MachineRow row) {
        var power = row.active()
                ? power("shutdown-", row, Icon.STOP, new Verb.ShutdownDomain(row.uuid()), "shutdown")
                : power("start-", row, Icon.PLAY, new Verb.StartDomain(row.uuid()), "start");
        var cell = new HBox(8, power, menu(row));
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    private Button power(String id, MachineRow row, Icon icon, Verb verb, String key) {
        var button = Buttons.small(id + row.name(), TEXTS.get(key), icon.node(16), () -> actions.run(verb));
        button.setAccessibleText(TEXTS.get(key) + " " + SafeText.name(row.name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private MenuButton menu(MachineRow row) {
        var menu = new MenuButton();
        menu.setId("more-" + row.name());
        menu.setGraphic(Icon.MORE.node());
        menu.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        menu.setMinWidth(34);
        menu.setMaxWidth(34);
        menu.setAccessibleText(TEXTS.get("more", row.name()));
        var give = new MenuItem(TEXTS.get("give.one"));
        give.setOnAction(event -> actions.giveTo(row.uuid()));
        menu.getItems().add(give);
        for (var piece : row.pieces()) {
            var take = new MenuItem(TEXTS.get("take.of", piece.text(), row.name()));
            take.setId("take-" + row.name());
            take.setOnAction(event -> actions.takeBack(row.uuid(), piece.device()));
            menu.getItems().add(take);
        }
        return menu;
    }
}
