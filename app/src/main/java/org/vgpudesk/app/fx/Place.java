package org.vgpudesk.app.fx;

import javafx.scene.input.KeyCode;
import org.vgpudesk.app.look.Icon;

/** Where one can be in the window, in the order of the navigation. */
enum Place {
    GPUS("gpus", Icon.GPU, KeyCode.DIGIT1),
    MACHINES("machines", Icon.MACHINE, KeyCode.DIGIT2),
    ACTIVITY("activity", Icon.HISTORY, KeyCode.DIGIT4);

    private final String key;
    private final Icon icon;
    private final KeyCode digit;

    Place(String key, Icon icon, KeyCode digit) {
        this.key = key;
        this.icon = icon;
        this.digit = digit;
    }

    String key() {
        return key;
    }

    /** The key that goes there together with Ctrl; 3 is left free, so that a page between them changes nobody's habits. */
    KeyCode digit() {
        return digit;
    }

    Icon icon() {
        return icon;
    }
}
