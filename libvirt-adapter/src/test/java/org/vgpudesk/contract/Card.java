package org.vgpudesk.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A card of a fixture that is one parent device, and the rule by which its driver counts.
 *
 * @param parent the parent's node device name
 * @param memory what it can hold, in the same unit as the sizes
 * @param sizes what one device of each type takes; at least two types of different sizes
 */
record Card(String parent, Rule rule, long memory, Map<String, Long> sizes, String deviceApi) {

    enum Rule {
        /** Whatever fits. */
        POOLED,
        /** Devices of one size only, once there is one. */
        EQUAL_SIZE
    }

    Card {
        sizes = Map.copyOf(sizes);
    }

    String smallest() {
        return bySize().getFirst();
    }

    String largest() {
        return bySize().getLast();
    }

    private List<String> bySize() {
        return sizes.keySet().stream()
                .sorted(Comparator.comparing((String type) -> sizes.get(type)).thenComparing(type -> type))
                .toList();
    }

    /** How many more of each type there is room for, once devices of these types exist. */
    Map<String, Long> room(List<String> existing) {
        var room = new TreeMap<String, Long>();
        long free = memory - existing.stream().mapToLong(this::size).sum();
        for (var type : sizes.keySet()) {
            boolean fits = rule == Rule.POOLED || existing.stream().allMatch(e -> size(e) == size(type));
            room.put(type, fits ? free / size(type) : 0);
        }
        return room;
    }

    private long size(String type) {
        var size = sizes.get(type);
        if (size == null) {
            throw new IllegalArgumentException(type + " is no type of " + parent);
        }
        return size;
    }
}
