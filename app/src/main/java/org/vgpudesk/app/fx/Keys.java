package org.vgpudesk.app.fx;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** The keys that work everywhere in the window; none of them while a sheet or the search is open, which have keys of their own. */
final class Keys {

    private final MainWindow window;
    private final BooleanSupplier free;

    /** @param free whether neither a sheet nor the search is open */
    Keys(MainWindow window, BooleanSupplier free) {
        this.window = window;
        this.free = free;
    }

    void into(Scene scene) {
        for (var place : Place.values()) {
            key(scene, () -> window.go(place), place.digit(), KeyCombination.CONTROL_DOWN);
        }
        key(scene, () -> host(WindowActions::give), KeyCode.N, KeyCombination.CONTROL_DOWN);
        key(scene, () -> host(WindowActions::undoNewest), KeyCode.Z, KeyCombination.CONTROL_DOWN);
        key(
                scene,
                () -> host(WindowActions::redoNewest),
                KeyCode.Z,
                KeyCombination.CONTROL_DOWN,
                KeyCombination.SHIFT_DOWN);
        key(scene, window::search, KeyCode.K, KeyCombination.CONTROL_DOWN);
        key(scene, window::pick, KeyCode.L, KeyCombination.CONTROL_DOWN);
        key(scene, window::back, KeyCode.LEFT, KeyCombination.ALT_DOWN);
        key(scene, () -> window.pane().ifPresent(HostPane::readAgain), KeyCode.F5);
        key(scene, window::help, KeyCode.F1);
        key(scene, window::settings, KeyCode.COMMA, KeyCombination.CONTROL_DOWN);
    }

    private void host(Consumer<WindowActions> action) {
        window.pane().flatMap(HostPane::open).map(OpenPages::actions).ifPresent(action);
    }

    private void key(Scene scene, Runnable action, KeyCode code, Modifier... with) {
        scene.getAccelerators().put(new KeyCodeCombination(code, with), () -> {
            if (free.getAsBoolean()) {
                action.run();
            }
        });
    }
}
