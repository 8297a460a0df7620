package org.vgpudesk.app.give;

/** How somebody will look at the virtual machine. */
enum Seen {
    WINDOW,
    NETWORK,
    NONE
}
