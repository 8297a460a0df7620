package org.vgpudesk.profile.capacity;

import java.util.List;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityRule.Stock;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/**
 * One thing that all devices of a card draw on.
 *
 * @param alone whether nothing but this stock limits the card: then the drivers' counts bound it from above too
 */
record StockLimit(Stock stock, boolean alone) implements Limit {

    @Override
    public Room room(Occupancy card, String typeId) {
        var needed = card.base().amount(typeId, stock.unit());
        if (needed.isEmpty()) {
            return Room.UNKNOWN;
        }
        var left = left(card);
        return new Room(
                Bounds.divided(left.atLeast(), needed.getAsLong()), Bounds.divided(left.atMost(), needed.getAsLong()));
    }

    /** How much is left, between bounds. */
    private Room left(Occupancy card) {
        var total = total(card.base());
        if (total.isPresent()) {
            var exact = card.taken(card.devices(), stock.unit());
            var atMost = total.get() - card.takenAtLeast(stock.unit());
            return Room.between(exact.map(taken -> total.get() - taken).orElse(0L), atMost);
        }
        var now = leftByTheCounts(card.base());
        var added = card.taken(card.added(), stock.unit());
        var removed = card.taken(card.removed(), stock.unit());
        var atLeast = added.isEmpty() ? 0 : Bounds.minus(now.atLeast(), added.get()) + removed.orElse(0L);
        var atMost = removed.isEmpty()
                ? Long.MAX_VALUE
                : Bounds.minus(Bounds.plus(now.atMost(), removed.get()), added.orElse(0L));
        return Room.between(Math.min(atLeast, atMost), atMost);
    }

    private Optional<Long> total(CapacityState state) {
        if (!stock.largest()) {
            return Optional.ofNullable(stock.total());
        }
        var largest = state.largest(stock.unit());
        return largest.isPresent() ? Optional.of(largest.getAsLong()) : Optional.empty();
    }

    /** The card's total is not known: what the drivers say fits must at least be there, and one more must not. */
    private Room leftByTheCounts(CapacityState state) {
        var atLeast = 0L;
        var atMost = Long.MAX_VALUE;
        for (var typeId : state.offered()) {
            var needed = state.amount(typeId, stock.unit());
            var counted = Bounds.hidden(state, typeId);
            if (needed.isPresent() && needed.getAsLong() > 0) {
                atLeast = Math.max(atLeast, Bounds.times(counted.atLeast(), needed.getAsLong()));
                if (alone && counted.atMost() != Long.MAX_VALUE) {
                    atMost = Math.min(atMost, Bounds.times(counted.atMost() + 1, needed.getAsLong()) - 1);
                }
            }
        }
        return new Room(Math.min(atLeast, atMost), atMost);
    }

    @Override
    public boolean allows(Occupancy card) {
        return total(card.base())
                .map(total -> card.takenAtLeast(stock.unit()) <= total)
                .orElse(true);
    }

    @Override
    public Optional<LockReason> reason(Occupancy card, String typeId) {
        var needed = card.base().amount(typeId, stock.unit());
        return needed.isPresent() && room(card, typeId).none()
                ? Optional.of(new LockReason.TooLittleLeft(
                        stock.unit(), needed.getAsLong(), left(card).atMost(), holders(card)))
                : Optional.empty();
    }

    private List<TakenDevice> holders(Occupancy card) {
        return card.devices().stream()
                .filter(device ->
                        card.base().amount(device.typeId(), stock.unit()).orElse(1) > 0)
                .toList();
    }
}
