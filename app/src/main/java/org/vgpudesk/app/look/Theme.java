package org.vgpudesk.app.look;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/** Light or dark: as the system has it, live, or as somebody chose. */
public final class Theme {

    /** What can be chosen. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK;

        Choice next() {
            return switch (this) {
                case SYSTEM -> LIGHT;
                case LIGHT -> DARK;
                case DARK -> SYSTEM;
            };
        }
    }

    private static final String LIGHT = "/atlantafx/base/theme/primer-light.bss";
    private static final String DARK = "/atlantafx/base/theme/primer-dark.bss";

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);

    private final ObservableValue<ColorScheme> system;

    private final List<ChangeListener<ColorScheme>> following = new ArrayList<>();

    /** Follows the desktop. */
    public Theme() {
        this(Platform.getPreferences().colorSchemeProperty());
    }

    /** @param system what the desktop prefers now */
    Theme(ObservableValue<ColorScheme> system) {
        this.system = system;
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    public void cycle() {
        choice.set(choice.get().next());
    }

    /** Paints a window with the theme, now and whenever it changes. */
    public void wear(Scene scene) {
        scene.getStylesheets().add(sheet());
        choice.addListener((property, before, now) -> paint(scene));
        ChangeListener<ColorScheme> follow = (property, before, now) -> paint(scene);
        following.add(follow);
        // the desktop outlives every window, and must not hold it
        system.addListener(new WeakChangeListener<>(follow));
        paint(scene);
    }

    /** Paints a window that gives way to another one at once: it does not follow. */
    public void lend(Scene scene) {
        scene.getStylesheets().add(sheet());
        paint(scene);
    }

    private void paint(Scene scene) {
        boolean dark = dark();
        Application.setUserAgentStylesheet(dark ? DARK : LIGHT);
        var styles = scene.getRoot().getStyleClass();
        styles.removeAll("light", "dark");
        styles.add(dark ? "dark" : "light");
    }

    private boolean dark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
        };
    }

    /** The binary form, if the build has made one: it is read in a fraction of the time. */
    private static String sheet() {
        var compiled = Theme.class.getResource("vgpu-desk.bss");
        var sheet = compiled != null ? compiled : Theme.class.getResource("vgpu-desk.css");
        return java.util.Objects.requireNonNull(sheet, "vgpu-desk.css").toExternalForm();
    }
}
