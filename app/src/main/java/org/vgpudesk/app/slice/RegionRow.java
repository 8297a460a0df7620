package org.vgpudesk.app.slice;

import java.util.List;
import org.vgpudesk.profile.region.SparseArea;

/**
 * One region as strip, scale and table show it.
 *
 * @param name VFIO's name for it, or its number
 * @param role what it is for, by the profile; empty if no profile says
 * @param size as stated and as read
 * @param access whether it can be read and written
 * @param reached how a program gets at it
 * @param place its offset as read and as printed; nothing is computed from it
 * @param direct which parts of it can be mapped, of its size
 * @param mapping who answers when it is mapped, and what came of trying it
 * @param findings what is not as it should be, one sentence each
 */
record RegionRow(
        int index,
        String name,
        String role,
        Sizes size,
        String access,
        String reached,
        Place place,
        List<SparseArea> direct,
        String mapping,
        List<String> findings) {

    RegionRow {
        direct = List.copyOf(direct);
        findings = List.copyOf(findings);
    }

    /**
     * @param bytes as read, else as stated; unsigned; 0 if nobody says
     * @param expected in words; a dash if no profile says
     * @param real in words; a dash if it was not read
     */
    record Sizes(long bytes, String expected, String real) {

        /** Whether anybody says how large it is. */
        boolean known() {
            return bytes != 0;
        }

        /** What areas are drawn in: without a size, all of it is one. */
        long drawn() {
            return known() ? bytes : 1;
        }

        String text() {
            return known() ? RegionSizes.text(bytes) : expected;
        }
    }

    /**
     * @param read whether it was read at all; otherwise nothing is known of its place
     * @param offset only compared with others and passed on
     */
    record Place(boolean read, long offset) {

        String text() {
            return read ? "0x" + Long.toHexString(offset) : "";
        }

        /** Whether two regions were put at one place. */
        boolean sameAs(Place other) {
            return read && other.read && offset == other.offset;
        }
    }

    boolean wrong() {
        return !findings.isEmpty();
    }

    String key() {
        return Integer.toString(index);
    }
}
