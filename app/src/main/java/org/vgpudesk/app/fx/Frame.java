package org.vgpudesk.app.fx;

import org.vgpudesk.app.connect.OpenHost;

/** What the frame of the window is asked for by its parts. */
interface Frame {

    /** Shows the page of a place of the host that is shown. */
    void go(Place place);

    /** Asks for the right to change the host that is shown. */
    void unlock();

    /** Asks for the address of another computer. */
    void elsewhere();

    /** Lets go of a host, unless something is being done there. */
    void close(OpenHost host);

    /** Lets somebody search everything. */
    void search();

    /** Shows what can be chosen of how the window looks and speaks. */
    void settings();

    /** Shows what can be done on the page that is shown, and by which keys. */
    void help();
}
