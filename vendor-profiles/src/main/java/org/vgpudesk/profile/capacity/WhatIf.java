package org.vgpudesk.profile.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/**
 * What fits on one card: now, and after something else was made or taken back. Immutable; asks nobody; quick enough for
 * every repaint (tens of parents, tens of types).
 *
 * <p>Of now, the drivers' own counts are the truth, and the rule only makes them sharper where several functions count
 * for themselves. Ahead, the rule speaks, within what the counts allow. Where the two contradict each other, {@link
 * #contradictions()} says so, and nothing is promised of the types concerned.
 */
public final class WhatIf {

    private final CapacityMode mode;
    private final AllLimits limits;
    private final Occupancy card;
    private final List<Contradiction> contradictions;

    private WhatIf(CapacityMode mode, Occupancy card, List<Contradiction> contradictions) {
        this.mode = mode;
        this.limits = AllLimits.of(mode);
        this.card = card;
        this.contradictions = List.copyOf(contradictions);
    }

    /** A type that fits now and would not any more, and why. */
    public record LockedOut(String typeId, List<LockReason> reasons) {
        public LockedOut {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Looks at a card.
     *
     * @param modes the ways in which it can be divided, the usual one first. The one that agrees best with what exists
     *     and with the drivers' counts is taken; with none, nothing is looked ahead
     */
    public static WhatIf of(List<CapacityMode> modes, CapacityState state) {
        return modes.stream()
                .map(mode -> of(mode, state))
                .min(Comparator.comparing(WhatIf::forbidden).thenComparing(whatIf -> whatIf.contradictions.size()))
                .orElseGet(() -> new WhatIf(new CapacityMode("", List.of()), Occupancy.now(state), List.of()));
    }

    private static WhatIf of(CapacityMode mode, CapacityState state) {
        var plain = new WhatIf(mode, Occupancy.now(state), List.of());
        return new WhatIf(mode, plain.card, plain.disagreements());
    }

    private boolean forbidden() {
        return contradictions.stream().anyMatch(c -> c instanceof Contradiction.StateForbidden);
    }

    private List<Contradiction> disagreements() {
        var found = new ArrayList<Contradiction>();
        var state = card.base();
        if (!limits.allows(card) || !state.devices().stream().allMatch(device -> mode.has(state, device.typeId()))) {
            found.add(new Contradiction.StateForbidden(mode.id(), state.devices()));
        }
        for (var parent : state.parents()) {
            parent.available().forEach((typeId, count) -> {
                var byRule = roomOn(parent, typeId);
                if (!byRule.allows(count)) {
                    found.add(new Contradiction.CountDiffers(parent.name(), typeId, byRule, count));
                }
            });
        }
        return found;
    }

    /** The way in which the card is divided, as far as can be told. */
    public CapacityMode mode() {
        return mode;
    }

    /** Where the rule and the host, as it is now, disagree; empty if they do not. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** The devices on the card in this thought. */
    public List<TakenDevice> devices() {
        return card.devices();
    }

    /** The card as the host shows it now. */
    public CapacityState state() {
        return card.base();
    }

    /** How many more of a type fit on the card; none of a type that the card does not offer. */
    public Room room(String typeId) {
        var now = now(typeId);
        if (card.added().isEmpty() && card.removed().isEmpty()) {
            return now;
        }
        var byRule = byRule(card, typeId);
        var most = card.removed().isEmpty() ? now.atMost() : Long.MAX_VALUE;
        if (!contradicts(typeId)) {
            return byRule.and(Room.of(most));
        }
        var ruleCountsLess = byRule(Occupancy.now(card.base()), typeId).atMost() < now.atLeast();
        return new Room(0, ruleCountsLess ? most : Math.min(most, byRule.atMost()));
    }

    private Room now(String typeId) {
        var counted = card.base().counted(typeId);
        if (card.base().offering(typeId).isEmpty()) {
            return Room.NONE;
        }
        if (contradicts(typeId)) {
            return counted;
        }
        var byRule = byRule(Occupancy.now(card.base()), typeId);
        var atLeast = Math.max(byRule.atLeast(), counted.atLeast());
        var atMost = Math.min(byRule.atMost(), counted.atMost());
        return atLeast <= atMost ? new Room(atLeast, atMost) : counted;
    }

    private boolean contradicts(String typeId) {
        return contradictions.stream()
                .anyMatch(c -> c instanceof Contradiction.CountDiffers differs
                        && differs.typeId().equals(typeId));
    }

    private Room byRule(Occupancy thought, String typeId) {
        return mode.has(card.base(), typeId) ? limits.room(thought, typeId) : Room.NONE;
    }

    private Room roomOn(ParentState parent, String typeId) {
        return mode.has(card.base(), typeId) ? limits.roomOn(parent, card, typeId) : Room.NONE;
    }

    /** Why nothing of a type fits; empty if something may fit, or if the card does not offer the type. */
    public List<LockReason> locks(String typeId) {
        if (!room(typeId).none() || card.base().offering(typeId).isEmpty()) {
            return List.of();
        }
        if (!mode.has(card.base(), typeId)) {
            return List.of(new LockReason.OtherMode(mode.id(), card.devices()));
        }
        var reasons = limits.reasons(card, typeId);
        return reasons.isEmpty() ? List.of(new LockReason.DriverSaysNone()) : reasons;
    }

    /** A parent on which one more of a type can be made, by the driver's count and by the rule. */
    public Optional<String> parentFor(String typeId) {
        return card.base().offering(typeId).stream()
                .filter(parent ->
                        !card.removed().isEmpty() || parent.available().getOrDefault(typeId, 0L) > 0)
                .filter(parent -> contradicts(typeId) || !roomOn(parent, typeId).none())
                .map(ParentState::name)
                .findFirst();
    }

    /** The card with one more of a type on it, on whichever parent can take it; empty if none can. */
    public Optional<WhatIf> with(String typeId) {
        return room(typeId).none()
                ? Optional.empty()
                : parentFor(typeId).map(parent -> new WhatIf(mode, card.with(parent, typeId), contradictions));
    }

    /** The card after a device was taken back. */
    public WhatIf without(String deviceId) {
        return new WhatIf(mode, card.without(deviceId), contradictions);
    }

    /** How many of each offered type would fit after one more of this type was made; empty if none can be. */
    public Map<String, Room> roomsAfter(String typeId) {
        var rooms = new LinkedHashMap<String, Room>();
        with(typeId).ifPresent(after -> card.base().offered().forEach(id -> rooms.put(id, after.room(id))));
        return rooms;
    }

    /** Which other types fit now and would not any more after one of this type was made. */
    public List<LockedOut> lockedOutBy(String typeId) {
        return with(typeId)
                .map(after -> card.base().offered().stream()
                        .filter(id -> !id.equals(typeId))
                        .filter(id -> !room(id).none() && after.room(id).none())
                        .map(id -> new LockedOut(id, after.locks(id)))
                        .toList())
                .orElse(List.of());
    }
}
