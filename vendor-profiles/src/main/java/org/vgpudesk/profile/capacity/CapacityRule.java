package org.vgpudesk.profile.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the driver of a card decides what still fits. A rule limits the number of devices of the whole card; where a
 * profile leaves an amount open, the drivers' counts bound it.
 */
public sealed interface CapacityRule {

    /** Each type has a count of its own ({@code maxInstances}); types do not disturb each other. */
    record Independent() implements CapacityRule {}

    /** All devices of the card draw on the same stocks; what runs out first decides. Sizes may mix. */
    record Pool(List<Stock> stocks) implements CapacityRule {
        public Pool {
            stocks = List.copyOf(stocks);
        }
    }

    /**
     * All devices of a card have one size, over all of its functions.
     *
     * @param cap how many devices there may be however small they are; absent if nothing is known of such a number
     * @param sameType whether they must be of one type, not only of one size
     */
    record EqualSize(@Nullable Long cap, boolean sameType) implements CapacityRule {}

    /**
     * Sizes may mix as far as the card's memory goes, and each type has a most.
     *
     * @param most the amount that says how many of a type there may be
     * @param fixedPlaces the driver has fixed places for each size, so that less may fit than the memory that is left
     *     suggests: the room is then an upper bound
     */
    record MixedSizes(String most, boolean fixedPlaces) implements CapacityRule {}

    /** Each parent device takes one device. */
    record OnePerParent() implements CapacityRule {}

    /** Each virtual function takes one device; physical functions are not limited by this. */
    record OnePerVirtualFunction() implements CapacityRule {}

    /**
     * Something that devices share.
     *
     * @param unit the name of the amount that a type takes of it
     * @param total how much the card has; absent if it is not known
     * @param largest the card has as much as its largest type takes; {@code total} is then absent
     */
    record Stock(String unit, @Nullable Long total, boolean largest) {}
}
