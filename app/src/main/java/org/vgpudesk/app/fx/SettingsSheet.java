package org.vgpudesk.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
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
import org.vgpudesk.app.look.Switch;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;

/** What can be chosen of how the window looks, which counts at once, and of the language, which counts from the next start on. */
final class SettingsSheet {

    private static final Texts TEXTS = Texts.of(SettingsSheet.class);
    private static final int HUES = 6;

    private SettingsSheet() {}

    /**
     * The language that was chosen for the program.
     *
     * @param now the one that was chosen; empty for the computer's
     * @param choose remembers another one
     */
    record Speech(Optional<Language> now, Consumer<Optional<Language>> choose) {}

    static void show(Sheets sheets, Theme theme, Speech speech) {
        var sheet = new SheetPane(sheets::close);
        sheet.setTitle(TEXTS.get("settings.title"));
        var themes = segments(
                "theme",
                List.of(Theme.Choice.values()),
                choice -> new Segment(choice.name().toLowerCase(Locale.ROOT), TEXTS.get("settings.theme." + choice)),
                theme.choiceProperty().get(),
                theme.choiceProperty()::set);
        var languages = segments(
                "language",
                Stream.concat(
                                Stream.of(Optional.<Language>empty()),
                                Stream.of(Language.values()).map(Optional::of))
                        .toList(),
                choice -> choice.map(l -> new Segment(l.code(), l.ownName()))
                        .orElseGet(() -> new Segment("system", TEXTS.get("settings.language.system"))),
                speech.now(),
                speech.choose());
        var looks = rows(
                row("theme", themes),
                row("patterns", samples(), toggle("patterns", theme.patternsProperty())),
                still(theme));
        sheet.setBody(new VBox(
                24, section("settings.looks", looks), section("settings.speech", rows(row("language", languages)))));
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

    private static Switch toggle(String key, BooleanProperty value) {
        var toggle = new Switch("setting-" + key, TEXTS.get("settings." + key));
        toggle.selectedProperty().bindBidirectional(value);
        return toggle;
    }

    /** What the computer wants already, nobody has to choose. */
    private static HBox still(Theme theme) {
        if (!theme.systemStillProperty().getValue()) {
            return row("still", toggle("still", theme.stillProperty()));
        }
        var fixed = new Switch("setting-still", TEXTS.get("settings.still"));
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

    /** One of a few: its id, and its words. */
    private record Segment(String id, String words) {}

    /** One of a few, always one; one Tab stop, arrows inside. */
    private static <T> HBox segments(
            String key, List<T> choices, Function<T, Segment> segment, T now, Consumer<T> chosen) {
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        for (var choice : choices) {
            var button = new ToggleButton(segment.apply(choice).words());
            button.setId("setting-" + key + "-" + segment.apply(choice).id());
            button.getStyleClass().setAll("toggle-button", "segment");
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setToggleGroup(group);
            button.setSelected(choice.equals(now));
            button.focusTraversableProperty().bind(button.selectedProperty());
            button.selectedProperty().addListener((property, before, on) -> {
                if (on) {
                    chosen.accept(choice);
                }
            });
            buttons.add(button);
        }
        group.selectedToggleProperty().addListener((property, before, selected) -> {
            if (selected == null) {
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
