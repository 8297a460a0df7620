package org.vgpudesk.app.give;

import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.Size;

/**
 * Something of a card, as a row to choose.
 *
 * @param size what is known of the size; absent for what is there already
 * @param note what it can do, one line
 * @param fits how many more fit, or that it is there already
 * @param why why it cannot be chosen; empty if it can
 * @param held who is in the way; empty if nobody is known to be
 */
record Offer(Piece piece, String title, @Nullable Size size, String note, String fits, String why, String held) {

    boolean locked() {
        return !why.isEmpty();
    }
}
