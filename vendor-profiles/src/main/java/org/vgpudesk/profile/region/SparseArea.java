package org.vgpudesk.profile.region;

/**
 * A part of a region that can be mapped, while the rest of it cannot.
 *
 * @param start where it begins, in bytes from the region's start; unsigned
 * @param size its bytes; unsigned
 */
public record SparseArea(long start, long size) {

    /** Whether it ends within a region of that size. */
    public boolean within(long regionSize) {
        return Long.compareUnsigned(start, regionSize) <= 0 && Long.compareUnsigned(size, regionSize - start) <= 0;
    }

    /** Whether they have a byte in common. */
    public boolean overlaps(SparseArea other) {
        return Ranges.overlap(start, size, other.start, other.size);
    }
}
