package org.vgpudesk.simulated;

import java.util.Collection;

/**
 * All devices of a card have one size; their types may differ.
 *
 * @param totalMiB the card's memory
 * @param atMost how many devices the driver makes however small they are
 */
record EqualSize(long totalMiB, int atMost) {

    /** How many of a size fit beside those that are there. */
    long room(long sizeMiB, Collection<Long> used) {
        return used.stream().allMatch(size -> size == sizeMiB) ? Math.max(0, most(sizeMiB) - used.size()) : 0;
    }

    /** How many of a size fit on the empty card. */
    long most(long sizeMiB) {
        return Math.min(atMost, totalMiB / sizeMiB);
    }
}
