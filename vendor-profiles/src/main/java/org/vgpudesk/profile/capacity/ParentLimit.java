package org.vgpudesk.profile.capacity;

import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;

/**
 * A parent takes one device.
 *
 * @param virtualOnly whether only virtual functions are limited so
 */
record ParentLimit(boolean virtualOnly) implements Limit {

    @Override
    public Room room(Occupancy card, String typeId) {
        return card.base().offering(typeId).stream()
                .map(parent -> roomOn(parent, card, typeId))
                .reduce((a, b) -> new Room(Bounds.plus(a.atLeast(), b.atLeast()), Bounds.plus(a.atMost(), b.atMost())))
                .orElse(Room.NONE);
    }

    @Override
    public Room roomOn(ParentState parent, Occupancy card, String typeId) {
        if (!limited(parent)) {
            return Room.UNLIMITED;
        }
        return Room.of(card.on(parent.name()).isEmpty() ? 1 : 0);
    }

    private boolean limited(ParentState parent) {
        return parent.virtualFunction() || !virtualOnly;
    }

    @Override
    public boolean allows(Occupancy card) {
        return card.base().parents().stream()
                .filter(this::limited)
                .allMatch(parent -> card.on(parent.name()).size() <= 1);
    }

    @Override
    public Optional<LockReason> reason(Occupancy card, String typeId) {
        var offering = card.base().offering(typeId);
        return room(card, typeId).none()
                ? Optional.of(new LockReason.ParentsTaken(offering.stream()
                        .flatMap(parent -> card.on(parent.name()).stream())
                        .toList()))
                : Optional.empty();
    }
}
