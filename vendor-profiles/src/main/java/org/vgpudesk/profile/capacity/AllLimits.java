package org.vgpudesk.profile.capacity;

import java.util.List;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;

/** Several limits that all hold. */
record AllLimits(List<Limit> limits) implements Limit {

    AllLimits {
        limits = List.copyOf(limits);
    }

    /** The rules of a mode; where there are none, nothing is known. */
    static AllLimits of(CapacityMode mode) {
        var alone = mode.rules().size() == 1;
        return new AllLimits(
                mode.rules().stream().map(rule -> Limit.of(rule, alone)).toList());
    }

    @Override
    public Room room(Occupancy card, String typeId) {
        return limits.stream()
                .map(limit -> limit.room(card, typeId))
                .reduce(Room::and)
                .orElse(Room.UNKNOWN);
    }

    @Override
    public Room roomOn(ParentState parent, Occupancy card, String typeId) {
        return limits.stream()
                .map(limit -> limit.roomOn(parent, card, typeId))
                .reduce(Room::and)
                .orElse(Room.UNKNOWN);
    }

    @Override
    public boolean allows(Occupancy card) {
        return limits.stream().allMatch(limit -> limit.allows(card));
    }

    @Override
    public Optional<LockReason> reason(Occupancy card, String typeId) {
        return reasons(card, typeId).stream().findFirst();
    }

    List<LockReason> reasons(Occupancy card, String typeId) {
        return limits.stream()
                .flatMap(limit -> limit.reason(card, typeId).stream())
                .toList();
    }
}
