package org.vgpudesk.app.machine;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/** What a machine is called in the table of virtual machines, and the slices that it has. */
final class MachineCells {

    private static final Texts TEXTS = Texts.of(MachineCells.class);
    /** As many as have room beside each other; the others are in the words of the last one. */
    private static final int MOST = 2;

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
        row.pieces().stream().limit(MOST).forEach(piece -> cell.getChildren().addAll(piece(row, piece)));
        if (row.pieces().size() > MOST) {
            cell.getChildren()
                    .add(others(row.pieces().subList(MOST, row.pieces().size())));
        }
        if (!row.sharesWith().isEmpty()) {
            cell.getChildren().add(Written.label(TEXTS.get("same", row.sharesWith()), "note", "danger"));
        }
        return cell;
    }

    private static Node others(List<MachineRow.Piece> pieces) {
        var label = Written.note(TEXTS.get("piece.others", pieces.size()));
        var words =
                String.join("\n", pieces.stream().map(MachineRow.Piece::text).toList());
        Tooltip.install(label, new Tooltip(SafeText.lines(words)));
        label.setAccessibleText(SafeText.of(label.getText() + ": " + words.replace('\n', ',')));
        return label;
    }

    private List<Node> piece(MachineRow row, MachineRow.Piece piece) {
        var nodes = new ArrayList<Node>();
        var chip = Buttons.plain("slice-of-" + row.name(), "", () -> {
            if (!piece.missing()) {
                actions.openSlice(piece.device());
            }
        });
        chip.getStyleClass().setAll("button", "chip-button");
        chip.setGraphic(new Chip(piece.text(), piece.hue(), piece.conflict()));
        chip.setAccessibleText(SafeText.of(TEXTS.get(
                piece.missing()
                        ? "piece.missing.accessible"
                        : piece.conflict() ? "piece.shared.accessible" : "piece.accessible",
                piece.text(),
                row.sharesWith())));
        chip.setTooltip(new Tooltip(SafeText.of(piece.device().toString())));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        nodes.add(chip);
        if (!piece.when().isEmpty()) {
            nodes.add(Written.note(piece.when()));
        }
        var keepable = piece.keepable();
        if (keepable != null) {
            nodes.add(gone());
            nodes.add(Buttons.link("keep-" + row.name(), TEXTS.get("keep"), () -> actions.keep(keepable)));
        }
        return nodes;
    }

    private static Label gone() {
        var label = new Label(TEXTS.get("piece.gone"), Icon.WARNING.node(14, "heed"));
        label.getStyleClass().addAll("badge", "heed");
        return label;
    }
}
