package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Chip;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;

/** What a slice is: who has it, whether it outlives a reboot, what it can do, and below that the host's words for it. */
final class FactsCard extends VBox {

    private static final Texts TEXTS = Texts.of(FactsCard.class);

    private final Actions actions;
    private final GridPane rows = new GridPane(24, 0);
    private int columns = 1;
    private final TextField name = new TextField();
    private final VBox technical = new VBox(8);
    private List<Node> shown = List.of();
    private String shownName = "";

    /** @param naming takes the name that somebody gives the slice */
    FactsCard(Hostdev device, Actions actions, BiConsumer<UUID, String> naming) {
        this.actions = actions;
        setId("facts");
        getStyleClass().addAll("card-box", "facts-card");
        name.setId("own-name");
        name.setPromptText(TEXTS.get("name.prompt"));
        name.setAccessibleText(TEXTS.get("name"));
        if (device instanceof Hostdev.Mediated mediated) {
            Runnable commit = () -> {
                if (!name.getText().strip().equals(shownName)) {
                    naming.accept(mediated.uuid(), name.getText());
                }
            };
            name.setOnAction(event -> commit.run());
            name.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    commit.run();
                }
            });
        }
        var folded = new TitledPane(TEXTS.get("technical"), technical);
        folded.setId("technical-names");
        folded.setExpanded(false);
        folded.setAnimated(false);
        folded.getStyleClass().add("technical-names");
        getChildren().setAll(Written.heading(TEXTS.get("about")), rows, folded);
    }

    void show(SlicePicture picture, @Nullable MediatedDevice device) {
        if (!shownName.equals(picture.ownName()) && !name.isFocused()
                || name.getText().isEmpty()) {
            name.setText(picture.ownName());
        }
        shownName = picture.ownName();
        var all = new ArrayList<Node>();
        all.add(row(TEXTS.get("users"), users(picture)));
        all.add(row(TEXTS.get("survives"), survives(picture, device)));
        picture.facts().forEach(line -> all.add(fact(line)));
        if (!picture.unstated().isEmpty()) {
            all.add(row("", List.of(Written.wrapped(Written.note(picture.unstated())))));
        }
        if (device != null) {
            all.add(row(TEXTS.get("name"), List.of(name)));
        }
        shown = all;
        arrange();
        technical
                .getChildren()
                .setAll(picture.technical().stream().map(FactsCard::technical).toList());
    }

    /** Puts what it says side by side where there is room. */
    void columns(int number) {
        columns = number;
        arrange();
    }

    private void arrange() {
        rows.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            rows.getColumnConstraints().add(column);
        }
        rows.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(shown.get(i), i % columns, i / columns);
        }
    }

    private static VBox row(String name, List<? extends Node> value) {
        var row = new VBox(4);
        row.getStyleClass().add("fact-row");
        if (!name.isEmpty()) {
            row.getChildren().add(Written.wrapped(Written.note(name)));
        }
        row.getChildren().addAll(value);
        return row;
    }

    private static List<Node> users(SlicePicture picture) {
        if (picture.users().isEmpty()) {
            return List.of(Written.body(TEXTS.get("users.none")));
        }
        var nodes = new ArrayList<Node>();
        for (var user : picture.users()) {
            var state = new StateMark();
            state.show(user.state());
            var line = new HBox(8, new Chip(user.name(), user.hue(), picture.conflict()), state);
            line.setAlignment(Pos.CENTER_LEFT);
            nodes.add(line);
            if (!user.when().isEmpty()) {
                nodes.add(Written.wrapped(Written.note(user.when())));
            }
        }
        if (picture.conflict()) {
            nodes.add(Written.wrapped(Written.label(TEXTS.get("users.conflict"), "note", "danger")));
        }
        return nodes;
    }

    private List<Node> survives(SlicePicture picture, @Nullable MediatedDevice device) {
        var survival = picture.survival();
        var words = new HBox(6, Written.body(survival.word()));
        words.setAlignment(Pos.BASELINE_LEFT);
        if (survival.repairable() && device != null) {
            words.getChildren().add(Buttons.link("keep", TEXTS.get("keep"), () -> actions.keep(device.id())));
        }
        return List.of(words, Written.wrapped(Written.note(survival.why())));
    }

    private static VBox fact(SlicePicture.Line line) {
        return row(
                line.source().isEmpty() ? line.name() : line.name() + " · " + line.source(),
                List.of(Written.wrapped(Written.body(line.value()))));
    }

    private static Node technical(SlicePicture.Line line) {
        var value = Written.wrapped(Written.label(line.value(), "code", "strong"));
        var copy = Buttons.icon("copy-technical", Icon.COPY, TEXTS.get("copy.of", line.name()), () -> {
            Copied.text(line.value());
        });
        copy.getStyleClass().add("small-button");
        Tooltip.install(value, new Tooltip(SafeText.of(line.value())));
        var row = new HBox(4, new VBox(2, Written.note(line.name()), value), Written.gap(), copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
