package org.vgpudesk.profile.region;

/** Who answers when a region is mapped. There is no default: a region without an answer cannot be mapped. */
public enum MmapMode {
    /** Nobody: the region is only read and written. */
    NONE,
    /** The driver fills the mapping when it is made. */
    POPULATE,
    /** The driver fills it page by page, when a page is touched. */
    FAULT
}
