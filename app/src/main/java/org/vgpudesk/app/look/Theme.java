package org.vgpudesk.app.look;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * How everything looks: light or dark, with patterns beside colours, with or without motion. As the system has it, live,
 * or as somebody chose. Says so by classes of the scene's root: {@code light}, {@code dark}, {@code patterns}, {@code still}.
 */
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

    private static final String STILL = "still";
    private static final String LIGHT = "/atlantafx/base/theme/primer-light.bss";
    private static final String DARK = "/atlantafx/base/theme/primer-dark.bss";

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);

    private final BooleanProperty patterns = new SimpleBooleanProperty();
    private final BooleanProperty still = new SimpleBooleanProperty();

    private final ObservableValue<ColorScheme> system;
    private final ObservableValue<Boolean> systemStill;

    private final List<ChangeListener<Object>> following = new ArrayList<>();

    /** Follows the desktop. */
    public Theme() {
        this(
                Platform.getPreferences().colorSchemeProperty(),
                Platform.getPreferences().reducedMotionProperty());
    }

    /**
     * @param system what the desktop prefers now
     * @param systemStill whether the desktop wants as little motion as possible
     */
    Theme(ObservableValue<ColorScheme> system, ObservableValue<Boolean> systemStill) {
        this.system = system;
        this.systemStill = systemStill;
    }

    /** Whether every machine has a pattern beside its colour, not only those whose colour another one has, too. */
    public BooleanProperty patternsProperty() {
        return patterns;
    }

    /** Whether somebody chose that nothing moves that need not; where the desktop wants it, it is so anyway. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** Whether the desktop wants as little motion as possible. */
    public ObservableValue<Boolean> systemStillProperty() {
        return systemStill;
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
        ChangeListener<Object> follow = (property, before, now) -> paint(scene);
        following.add(follow);
        choice.addListener(follow);
        patterns.addListener(follow);
        still.addListener(follow);
        // the desktop outlives every window, and must not hold it
        system.addListener(new WeakChangeListener<>(follow));
        systemStill.addListener(new WeakChangeListener<>(follow));
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
        var now = new ArrayList<>(List.of(dark ? "dark" : "light"));
        if (patterns.get()) {
            now.add("patterns");
        }
        if (still.get() || systemStill.getValue()) {
            now.add(STILL);
        }
        styles.removeAll("light", "dark", "patterns", STILL);
        styles.addAll(now);
    }

    /** Whether nothing should move around that node that need not. */
    public static boolean still(Node node) {
        var scene = node.getScene();
        return scene != null && scene.getRoot().getStyleClass().contains(STILL);
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
