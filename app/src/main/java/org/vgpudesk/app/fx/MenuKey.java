package org.vgpudesk.app.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Opens the menu of what has the focus by Shift+F10, which JavaFX on Linux leaves to the Menu key alone. */
final class MenuKey {

    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private MenuKey() {}

    static void into(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            var owner = scene.getFocusOwner();
            if (KEY.match(event) && owner != null) {
                ask(owner);
                event.consume();
            }
        });
    }

    /** At the middle of it, as the Menu key does. */
    private static void ask(Node owner) {
        var bounds = owner.getBoundsInLocal();
        var screen = owner.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        owner.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                bounds.getCenterX(),
                bounds.getCenterY(),
                screen.getX(),
                screen.getY(),
                true,
                null));
    }
}
