package org.vgpudesk.app.fx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.vgpudesk.app.drag.DragSource;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** The places of the window, one under the other; a narrow rail of icons when there is little room. */
final class Navigation extends VBox {

    private static final Texts TEXTS = Texts.of(Navigation.class);
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final Duration SPRING = Duration.millis(500);

    private final Map<Place, ToggleButton> items = new EnumMap<>(Place.class);
    private final Map<Place, Label> names = new EnumMap<>(Place.class);
    private final Map<Place, Label> counts = new EnumMap<>(Place.class);
    private final VBox demo;

    Navigation(Consumer<Place> go, Runnable openDemo) {
        getStyleClass().add("navigation");
        var group = new ToggleGroup();
        for (var place : Place.values()) {
            var item = item(place);
            item.setToggleGroup(group);
            item.setOnAction(event -> go.accept(place));
            getChildren().add(item);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                group.selectToggle(before);
            }
        });
        demo = new VBox(
                Buttons.link("demo", TEXTS.get("demo"), openDemo), padded(Written.note(TEXTS.get("demo.second"))));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, demo);
    }

    private static Label padded(Label label) {
        label.setStyle("-fx-padding: 0 0 0 2;");
        return label;
    }

    private ToggleButton item(Place place) {
        var name = Written.label(TEXTS.get("place." + place.key()), "body", "nav-name");
        var count = Written.note("");
        var row = new HBox(place.icon().node(20), name, count);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getStyleClass().add("nav-row");
        var item = new ToggleButton();
        item.setId("nav-" + place.key());
        item.getStyleClass().setAll("nav-item");
        item.setGraphic(row);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        item.setAccessibleText(name.getText());
        springOpen(item);
        row.prefWidthProperty().bind(item.widthProperty().subtract(24));
        items.put(place, item);
        names.put(place, name);
        counts.put(place, count);
        return item;
    }

    /** What is dragged and held over a place for a moment goes there. */
    private static void springOpen(ToggleButton item) {
        var wait = new PauseTransition(SPRING);
        wait.setOnFinished(event -> item.fire());
        item.setOnDragEntered(event -> {
            if (DragSource.carries(event.getDragboard())) {
                item.pseudoClassStateChanged(POINTED, true);
                wait.playFromStart();
            }
        });
        item.setOnDragExited(event -> {
            item.pseudoClassStateChanged(POINTED, false);
            wait.stop();
        });
    }

    void select(Place place) {
        item(place, items).setSelected(true);
    }

    /** How many there are of what the place shows; nothing for none. */
    void count(Place place, String count) {
        item(place, counts).setText(count);
        item(place, items).setAccessibleText(TEXTS.get("place." + place.key()) + ", " + count);
    }

    /** Forgets the numbers: no host is open. */
    void clear() {
        for (var place : Place.values()) {
            item(place, counts).setText("");
            item(place, items).setAccessibleText(TEXTS.get("place." + place.key()));
        }
    }

    void narrow(boolean rail) {
        getStyleClass().remove("rail");
        if (rail) {
            getStyleClass().add("rail");
        }
        demo.setVisible(!rail);
        for (var place : Place.values()) {
            show(item(place, names), !rail);
            show(item(place, counts), !rail);
            item(place, items).setTooltip(rail ? new Tooltip(TEXTS.get("place." + place.key())) : null);
        }
    }

    private static void show(Label label, boolean on) {
        label.setVisible(on);
        label.setManaged(on);
    }

    private static <T> T item(Place place, Map<Place, T> of) {
        return Objects.requireNonNull(of.get(place));
    }
}
