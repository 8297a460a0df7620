package org.vgpudesk.app.inventory;

import java.text.NumberFormat;
import org.vgpudesk.language.Language;

/** Amounts of memory for people. */
public final class Amount {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Amount() {}

    /** Bytes in the largest unit that leaves at least one, with at most one digit after the point: 8 GB, 1.5 GB. */
    public static String ofMemory(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(Language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value) + "\u00a0" + UNITS[unit];
    }
}
