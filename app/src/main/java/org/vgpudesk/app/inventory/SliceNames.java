package org.vgpudesk.app.inventory;

/** What the size of a slice is called. */
@FunctionalInterface
public interface SliceNames {

    String size(Slice slice);
}
