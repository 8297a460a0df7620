package org.vgpudesk.profile.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a card can be divided: rules that all hold at once. A card that has several ways is in one of them,
 * which only its driver knows; it is told by what exists and what the driver counts.
 *
 * @param id the profile's name for it
 * @param rules all of them hold; a limit is the smallest of theirs
 * @param with only types that have this amount exist in this mode; absent if it does not matter
 * @param without only types that do not have this amount exist in this mode; absent if it does not matter
 */
public record CapacityMode(
        String id,
        List<CapacityRule> rules,
        @Nullable String with,
        @Nullable String without) {

    public CapacityMode {
        rules = List.copyOf(rules);
    }

    /** A way that has all types. */
    public CapacityMode(String id, List<CapacityRule> rules) {
        this(id, rules, null, null);
    }

    /** Whether a type exists in this mode. */
    boolean has(CapacityState state, String typeId) {
        return (with == null || state.amount(typeId, with).isPresent())
                && (without == null || state.amount(typeId, without).isEmpty());
    }
}
