package org.vgpudesk.profile.capacity;

import static org.vgpudesk.profile.capacity.CapacityState.TypeAmounts.FRAMEBUFFER;

import java.util.List;
import java.util.Optional;

/** Sizes mix within the card's memory, and each type has a most. */
record MixedLimit(AllLimits both, boolean fixedPlaces) implements Limit {

    static MixedLimit of(CapacityRule.MixedSizes rule) {
        return new MixedLimit(
                new AllLimits(List.of(
                        new CountLimit(rule.most(), false),
                        new StockLimit(new CapacityRule.Stock(FRAMEBUFFER, null, true), false))),
                rule.fixedPlaces());
    }

    @Override
    public Room room(Occupancy card, String typeId) {
        var room = both.room(card, typeId);
        return fixedPlaces ? new Room(0, room.atMost()) : room;
    }

    @Override
    public boolean allows(Occupancy card) {
        return both.allows(card);
    }

    @Override
    public Optional<LockReason> reason(Occupancy card, String typeId) {
        return both.reason(card, typeId);
    }
}
