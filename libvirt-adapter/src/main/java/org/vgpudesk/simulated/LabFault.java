package org.vgpudesk.simulated;

/** What the driver of the lab's GPU does wrong on demand, as its kernel module does: {@code faults=} in an address. */
enum LabFault {
    /** BAR2 claims an offset inside BAR1 ({@code defect_overlap}). */
    OVERLAP,
    /** BAR1 claims twice the size that it has ({@code defect_size}). */
    SIZE,
    /** The last mappable area of BAR4 ends outside of it ({@code defect_sparse}). */
    SPARSE,
    /** Mapping BAR3, for which nobody answers, is refused; otherwise it is accepted ({@code bare_mmap_fails}). */
    BARE
}
