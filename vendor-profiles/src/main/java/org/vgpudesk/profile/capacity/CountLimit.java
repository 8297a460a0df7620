package org.vgpudesk.profile.capacity;

import java.util.List;
import java.util.Optional;

/**
 * Each type has a most.
 *
 * @param most the name of the amount that says it
 * @param alone whether the drivers' counts are this rule's
 */
record CountLimit(String most, boolean alone) implements Limit {

    @Override
    public Room room(Occupancy card, String typeId) {
        var limit = most(card, typeId);
        var used = card.ofType(typeId).size();
        return Room.between(Bounds.minus(limit.atLeast(), used), Bounds.minus(limit.atMost(), used));
    }

    private Room most(Occupancy card, String typeId) {
        var stated = card.base().amount(typeId, most);
        if (stated.isPresent()) {
            return Room.of(stated.getAsLong());
        }
        var used = Occupancy.now(card.base()).ofType(typeId).size();
        return alone ? Bounds.plus(Bounds.hidden(card.base(), typeId), used) : Room.UNKNOWN;
    }

    @Override
    public boolean allows(Occupancy card) {
        return card.devices().stream().allMatch(device -> {
            var stated = card.base().amount(device.typeId(), most);
            return stated.isEmpty() || card.ofType(device.typeId()).size() <= stated.getAsLong();
        });
    }

    @Override
    public Optional<LockReason> reason(Occupancy card, String typeId) {
        return room(card, typeId).none()
                ? Optional.of(new LockReason.MostReached(most(card, typeId).atMost(), List.copyOf(card.ofType(typeId))))
                : Optional.empty();
    }
}
