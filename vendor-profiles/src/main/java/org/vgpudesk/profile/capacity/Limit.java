package org.vgpudesk.profile.capacity;

import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;

/** What one rule says of a card with some devices on it. */
interface Limit {

    /** How many more of a type this rule lets be made on all parents of the card together. */
    Room room(Occupancy card, String typeId);

    /** How many more of a type this rule lets be made on one parent, if nothing is made on the others. */
    default Room roomOn(ParentState parent, Occupancy card, String typeId) {
        return room(card, typeId);
    }

    /** Whether the devices can exist together. */
    boolean allows(Occupancy card);

    /** Why this rule leaves no room; empty if it leaves some. */
    Optional<LockReason> reason(Occupancy card, String typeId);

    /** @param alone whether this is the mode's only rule: then what the driver counts is what this rule leaves */
    static Limit of(CapacityRule rule, boolean alone) {
        return switch (rule) {
            case CapacityRule.Independent independent -> new CountLimit(CapacityState.TypeAmounts.MOST, alone);
            case CapacityRule.Pool pool -> PoolLimit.of(pool, alone);
            case CapacityRule.EqualSize equal -> new EqualSizeLimit(equal, alone);
            case CapacityRule.MixedSizes mixed -> MixedLimit.of(mixed);
            case CapacityRule.OnePerParent one -> new ParentLimit(false);
            case CapacityRule.OnePerVirtualFunction one -> new ParentLimit(true);
        };
    }
}
