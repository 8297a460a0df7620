package org.vgpudesk.profile.capacity;

import static org.vgpudesk.profile.capacity.CapacityState.TypeAmounts.FRAMEBUFFER;
import static org.vgpudesk.profile.capacity.CapacityState.TypeAmounts.MOST;

import java.util.List;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/** All devices of a card have one size. The largest size is the whole card. */
record EqualSizeLimit(CapacityRule.EqualSize rule, boolean alone) implements Limit {

    private enum Likeness {
        SAME,
        OTHER,
        UNKNOWN
    }

    @Override
    public Room room(Occupancy card, String typeId) {
        if (!others(card, typeId).isEmpty()) {
            return Room.NONE;
        }
        var most = most(card, typeId);
        var used = card.devices().size();
        var atMost = Bounds.minus(most.atMost(), used);
        var allAlike = card.devices().stream().allMatch(d -> likeness(card, d.typeId(), typeId) == Likeness.SAME);
        return Room.between(allAlike ? Bounds.minus(most.atLeast(), used) : 0, atMost);
    }

    private List<TakenDevice> others(Occupancy card, String typeId) {
        return card.devices().stream()
                .filter(device -> likeness(card, device.typeId(), typeId) == Likeness.OTHER)
                .toList();
    }

    private Likeness likeness(Occupancy card, String one, String other) {
        if (one.equals(other)) {
            return Likeness.SAME;
        }
        if (rule.sameType()) {
            return Likeness.OTHER;
        }
        var a = card.base().amount(one, FRAMEBUFFER);
        var b = card.base().amount(other, FRAMEBUFFER);
        if (a.isEmpty() || b.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return a.getAsLong() == b.getAsLong() ? Likeness.SAME : Likeness.OTHER;
    }

    /** How many of this size an otherwise empty card holds. */
    private Room most(Occupancy card, String typeId) {
        var state = card.base();
        var cap = rule.cap() == null ? Long.MAX_VALUE : rule.cap();
        var stated = state.amount(typeId, MOST);
        if (stated.isPresent()) {
            return Room.of(Math.min(cap, stated.getAsLong()));
        }
        var size = state.amount(typeId, FRAMEBUFFER);
        var total = state.largest(FRAMEBUFFER);
        if (size.isPresent() && total.isPresent()) {
            return Room.of(Math.min(cap, Bounds.divided(total.getAsLong(), size.getAsLong())));
        }
        var existing = Occupancy.now(state);
        var tells = alone
                && existing.devices().stream().allMatch(d -> likeness(existing, d.typeId(), typeId) == Likeness.SAME);
        return tells
                ? Bounds.plus(Bounds.hidden(state, typeId), state.devices().size())
                        .and(Room.between(cap, cap))
                : Room.between(0, cap);
    }

    @Override
    public boolean allows(Occupancy card) {
        return card.devices().stream()
                .allMatch(device -> others(card, device.typeId()).isEmpty()
                        && card.devices().size() <= most(card, device.typeId()).atMost());
    }

    @Override
    public Optional<LockReason> reason(Occupancy card, String typeId) {
        var others = others(card, typeId);
        if (!others.isEmpty()) {
            return Optional.of(rule.sameType() ? new LockReason.OtherType(others) : new LockReason.OtherSize(others));
        }
        return room(card, typeId).none()
                ? Optional.of(new LockReason.MostReached(most(card, typeId).atMost(), card.devices()))
                : Optional.empty();
    }
}
