package org.vgpudesk.app.machine;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** In place of the table while there is no virtual machine: the ways to one. */
final class NoMachines extends VBox {

    private static final Texts TEXTS = Texts.of(NoMachines.class);
    private static final double WIDEST = 820;

    NoMachines(NewMachine newMachine, Actions actions) {
        super(20);
        setId("no-machines");
        setAlignment(Pos.TOP_CENTER);
        setPadding(new Insets(40, 0, 16, 0));
        var lead = Written.wrapped(Written.label(TEXTS.get("page.none.how"), "lead"));
        lead.setMaxWidth(540);
        lead.setStyle("-fx-text-alignment: center;");
        var make = card(Icon.ADD, TEXTS.get("new.title"), newMachine.words(), newMachine.ways());
        var cards = new HBox(16, make);
        if (newMachine.simulated()) {
            cards.getChildren()
                    .add(card(
                            Icon.DEMO,
                            TEXTS.get("none.demo"),
                            TEXTS.get("none.demo.text"),
                            Buttons.primary("open-demo", TEXTS.get("none.demo.open"), actions::openDemo)));
        }
        cards.setMaxWidth(cards.getChildren().size() == 1 ? WIDEST / 2 : WIDEST);
        getChildren().setAll(Icon.MACHINE.node(48), Written.title(TEXTS.get("page.none")), lead, cards);
    }

    private static VBox card(Icon icon, String title, String text, Node ways) {
        var head = new HBox(12, icon.node(24, "link"), Written.heading(title));
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(12, head, Written.wrapped(Written.label(text, "lead")), ways);
        card.getStyleClass().add("card-box");
        card.setPrefWidth(WIDEST / 2);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
