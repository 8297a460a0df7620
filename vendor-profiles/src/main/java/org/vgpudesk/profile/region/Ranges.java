package org.vgpudesk.profile.region;

/** Comparison of unsigned ranges, without an end that could overflow. */
final class Ranges {

    private Ranges() {}

    /** Whether both have a byte in common; an empty range has none. */
    static boolean overlap(long start, long size, long otherStart, long otherSize) {
        if (size == 0 || otherSize == 0) {
            return false;
        }
        return Long.compareUnsigned(start, otherStart) <= 0
                ? Long.compareUnsigned(otherStart - start, size) < 0
                : Long.compareUnsigned(start - otherStart, otherSize) < 0;
    }

    /** Whether it ends beyond the last number that there is. */
    static boolean wraps(long start, long size) {
        return size != 0 && Long.compareUnsigned(size - 1, -1L - start) > 0;
    }
}
