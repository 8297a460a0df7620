package org.vgpudesk.app.slice;

/** Sizes within devices, which are unsigned and exact: nothing is rounded. */
final class RegionSizes {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1024;

    private RegionSizes() {}

    /** In the largest unit in which it is a whole number: 256 MB, 4224 B. */
    static String text(long bytes) {
        int unit = unit(bytes);
        return in(bytes, unit) + "\u00a0" + UNITS[unit];
    }

    /** The number in front of a unit that another size gives, without that unit. */
    static String number(long bytes, long whole) {
        return in(bytes, unit(whole));
    }

    /** Whether a size is a whole number in the unit of another. */
    static boolean whole(long bytes, long whole) {
        return unit(bytes) >= unit(whole) || bytes == 0;
    }

    private static String in(long bytes, int unit) {
        long value = bytes;
        for (int i = 0; i < unit; i++) {
            value = Long.divideUnsigned(value, STEP);
        }
        return Long.toUnsignedString(value);
    }

    private static int unit(long bytes) {
        int unit = 0;
        long value = bytes;
        while (value != 0 && Long.remainderUnsigned(value, STEP) == 0 && unit < UNITS.length - 1) {
            value = Long.divideUnsigned(value, STEP);
            unit++;
        }
        return unit;
    }

    /** What part of the whole it is, from 0 to 1. */
    static double part(long bytes, long whole) {
        return whole == 0 ? 0 : number(bytes) / number(whole);
    }

    /** How wide it is drawn beside others: the logarithm of its bytes. */
    static double weight(long bytes) {
        return bytes == 0 ? 0 : Math.log(number(bytes)) / Math.log(2);
    }

    private static double number(long unsigned) {
        return unsigned >= 0 ? unsigned : unsigned + 0x1p64;
    }
}
