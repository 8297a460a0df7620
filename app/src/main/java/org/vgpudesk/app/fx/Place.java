package org.vgpudesk.app.fx;

import org.vgpudesk.app.look.Icon;

/** Where one can be in the window, in the order of the navigation. */
enum Place {
    GPUS("gpus", Icon.GPU),
    MACHINES("machines", Icon.MACHINE),
    ACTIVITY("activity", Icon.HISTORY);

    private final String key;
    private final Icon icon;

    Place(String key, Icon icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    Icon icon() {
        return icon;
    }
}
