package org.vgpudesk.app.give;

/**
 * Something of a card, as a row to choose.
 *
 * @param note what it can do, one line
 * @param fits how many more fit, or that it is there already
 * @param why why it cannot be chosen; empty if it can
 */
record Offer(Piece piece, String title, String note, String fits, String why) {

    boolean locked() {
        return !why.isEmpty();
    }
}
