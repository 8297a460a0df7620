package org.vgpudesk.app.fx;

/** The page that a window remembers. */
interface Kept {

    /** Shows this page of the first host, instead of that of its GPUs. */
    void beginAt(Place place);

    /** Where one is. */
    Place place();
}
