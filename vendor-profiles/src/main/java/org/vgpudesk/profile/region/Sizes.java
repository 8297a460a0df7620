package org.vgpudesk.profile.region;

/** Numbers as they are printed, here and wherever regions are shown. */
public final class Sizes {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private Sizes() {}

    /** In the largest unit in which it is a whole number; unsigned. */
    public static String text(long bytes) {
        var size = bytes;
        var unit = "bytes";
        for (var larger : UNITS) {
            if (size == 0 || Long.remainderUnsigned(size, 1024) != 0) {
                break;
            }
            size = Long.divideUnsigned(size, 1024);
            unit = larger;
        }
        return Long.toUnsignedString(size) + " " + unit;
    }

    /** An offset, or a place in a region: hexadecimal. */
    public static String offset(long offset) {
        return "0x" + Long.toHexString(offset);
    }
}
