package org.vgpudesk.app.size;

import static org.vgpudesk.profile.capacity.CapacityState.TypeAmounts.FRAMEBUFFER;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.vgpudesk.profile.capacity.CapacityRule;
import org.vgpudesk.profile.capacity.WhatIf;

/**
 * How much memory a card has for slices, and how much of it they take.
 *
 * @param total bytes; the rule of a profile or the drivers' counts, never measured
 * @param least whether there may be more than that
 * @param used bytes that the active slices take
 */
public record MemoryScale(long total, boolean least, long used) {

    public long free() {
        return total - used;
    }

    /** The scale of a card; empty if the memory of one of its slices, or its own, is not known. */
    static Optional<MemoryScale> of(WhatIf card) {
        var state = card.state();
        var used = 0L;
        for (var device : state.devices()) {
            var size = state.amount(device.typeId(), FRAMEBUFFER);
            if (size.isEmpty()) {
                return Optional.empty();
            }
            used += size.getAsLong();
        }
        var stated = stated(card);
        if (stated.isPresent()) {
            return used <= stated.getAsLong()
                    ? Optional.of(new MemoryScale(stated.getAsLong(), false, used))
                    : Optional.empty();
        }
        var fits = pooled(card)
                ? state.offered().stream().flatMapToLong(id -> fits(card, id)).max()
                : OptionalLong.empty();
        return fits.isPresent() && used + fits.getAsLong() > 0
                ? Optional.of(new MemoryScale(used + fits.getAsLong(), true, used))
                : Optional.empty();
    }

    private static LongStream fits(WhatIf card, String typeId) {
        var count = card.room(typeId).atLeast();
        return count > 4096
                ? LongStream.empty()
                : card.state().amount(typeId, FRAMEBUFFER).stream().map(bytes -> bytes * count);
    }

    /** What the rules say: the largest type is the whole card, or a stock has a number. */
    private static OptionalLong stated(WhatIf card) {
        for (var rule : card.mode().rules()) {
            switch (rule) {
                case CapacityRule.EqualSize equal -> {
                    return largest(card);
                }
                case CapacityRule.MixedSizes mixed -> {
                    return largest(card);
                }
                case CapacityRule.Pool pool -> {
                    for (var stock : pool.stocks()) {
                        var total = stock.total();
                        if (stock.unit().equals(FRAMEBUFFER) && (stock.largest() || total != null)) {
                            return total == null ? largest(card) : OptionalLong.of(total);
                        }
                    }
                }
                case CapacityRule.Independent free -> {}
                case CapacityRule.OnePerParent one -> {}
                case CapacityRule.OnePerVirtualFunction one -> {}
            }
        }
        return OptionalLong.empty();
    }

    private static boolean pooled(WhatIf card) {
        return card.mode().rules().stream().anyMatch(rule -> rule instanceof CapacityRule.Pool);
    }

    private static OptionalLong largest(WhatIf card) {
        return card.state().offered().stream()
                .flatMapToLong(id -> card.state().amount(id, FRAMEBUFFER).stream())
                .max();
    }
}
