package org.vgpudesk.app.look;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.vgpudesk.app.texts.SafeText;

/** On or off. AtlantaFX's own switch hears the mouse only; this one hears the space bar as well. */
public final class Switch extends ToggleSwitch {

    /** @param words what is on or off, for who cannot see what it stands beside */
    public Switch(String id, String words) {
        setId(id);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setAccessibleText(SafeText.of(words));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                fire();
                event.consume();
            }
        });
    }
}
