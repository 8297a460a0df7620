package org.vgpudesk.app.fx;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Hue;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** What can be chosen of how the window looks; each choice counts at once, and is remembered. */
final class SettingsSheet {

    private static final Texts TEXTS = Texts.of(SettingsSheet.class);
    private static final int HUES = 6;

    private SettingsSheet() {}

    static void show(Sheets sheets, Theme theme) {
        var sheet = new SheetPane(sheets::close);
        sheet.setTitle(TEXTS.get("settings.title"));
        var themes = segments("theme", theme.choiceProperty(), Theme.Choice.values());
        var looks = rows(
                row("theme", themes),
                row("patterns", samples(), toggle("patterns", theme.patternsProperty())),
                still(theme));
        sheet.setBody(new VBox(24, section("settings.looks", looks)));
        var close = Buttons.plain("close", TEXTS.get("notice.close"), sheets::close);
        sheet.setActions(List.of(), List.of(close), null);
        sheets.show(sheet);
        themes.getChildren().stream()
                .filter(b -> ((ToggleButton) b).isSelected())
                .forEach(Node::requestFocus);
    }

    private static VBox section(String key, Node rows) {
        return new VBox(10, Written.heading(TEXTS.get(key)), rows);
    }

    private static VBox rows(Node... rows) {
        var box = new VBox(rows);
        box.getStyleClass().add("rows");
        List.of(rows).subList(1, rows.length).forEach(row -> row.getStyleClass().add("divided-row"));
        return box;
    }

    private static HBox row(String key, Node... controls) {
        return row(key, TEXTS.get("settings." + key + ".hint"), controls);
    }

    private static HBox row(String key, String hint, Node... controls) {
        var words = new VBox(
                2, Written.label(TEXTS.get("settings." + key), "body", "bold"), Written.wrapped(Written.note(hint)));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var row = new HBox(words, Written.gap());
        row.getChildren().addAll(controls);
        row.getStyleClass().add("setting");
        return row;
    }

    private static ToggleSwitch toggle(String key, BooleanProperty value) {
        var toggle = new ToggleSwitch();
        toggle.setId("setting-" + key);
        toggle.setAccessibleText(TEXTS.get("settings." + key));
        toggle.selectedProperty().bindBidirectional(value);
        return toggle;
    }

    /** What the computer wants already, nobody has to choose. */
    private static HBox still(Theme theme) {
        if (!theme.systemStillProperty().getValue()) {
            return row("still", toggle("still", theme.stillProperty()));
        }
        var fixed = new ToggleSwitch();
        fixed.setId("setting-still");
        fixed.setAccessibleText(TEXTS.get("settings.still"));
        fixed.setSelected(true);
        fixed.setDisable(true);
        return row("still", TEXTS.get("settings.still.system"), fixed);
    }

    /** The swatches as they are drawn now. */
    private static Node samples() {
        var samples = new HBox(4);
        for (int i = 1; i <= HUES; i++) {
            var swatch = Hue.swatch(i);
            swatch.getStyleClass().add("large");
            samples.getChildren().add(swatch);
        }
        samples.setAlignment(Pos.CENTER_LEFT);
        samples.setMinWidth(HBox.USE_PREF_SIZE);
        samples.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        samples.setAccessibleText(TEXTS.get("settings.patterns.sample"));
        return samples;
    }

    /** One of a few, always one; one Tab stop, arrows inside. */
    private static <E extends Enum<E>> HBox segments(String key, Property<E> value, E[] choices) {
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        for (var choice : choices) {
            var button = new ToggleButton(TEXTS.get("settings." + key + "." + choice));
            button.setId("setting-" + key + "-" + choice.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("toggle-button", "segment");
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setToggleGroup(group);
            button.setSelected(choice == value.getValue());
            button.focusTraversableProperty().bind(button.selectedProperty());
            button.selectedProperty().addListener((property, before, on) -> {
                if (on) {
                    value.setValue(choice);
                }
            });
            buttons.add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        var segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.getChildren().setAll(buttons);
        segments.setMinWidth(HBox.USE_PREF_SIZE);
        segments.setMaxHeight(HBox.USE_PREF_SIZE);
        return segments;
    }
}
