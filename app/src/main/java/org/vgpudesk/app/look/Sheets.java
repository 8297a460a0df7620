package org.vgpudesk.app.look;

/** Where sheets are shown: above everything else in the window, one at a time. */
public interface Sheets {

    /** Shows the sheet and moves the focus into it. */
    void show(SheetPane sheet);

    /** Closes the sheet that is shown; the focus returns to where it was before. */
    void close();
}
