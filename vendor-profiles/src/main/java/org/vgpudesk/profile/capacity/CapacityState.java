package org.vgpudesk.profile.capacity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One physical card as the host shows it now: its parent devices with the drivers' counts, and the devices that exist.
 * What rules ask of it over and over is worked out once.
 */
public final class CapacityState {

    private final String card;
    private final List<ParentState> parents;
    private final List<TakenDevice> devices;
    private final Map<String, TypeAmounts> types;
    private final Map<String, List<ParentState>> offering = new LinkedHashMap<>();
    private final Map<String, Long> largest = new HashMap<>();

    /**
     * @param card names the card to the caller; never taken apart
     * @param parents the card's functions that offer types: its physical function, its virtual functions, or both
     * @param devices the devices that are active on any of the parents; one that is only defined takes no room
     * @param types what is known of each type's amounts, by type id; types that nothing is known of may be missing
     */
    public CapacityState(
            String card, List<ParentState> parents, List<TakenDevice> devices, Map<String, TypeAmounts> types) {
        this.card = card;
        this.parents = List.copyOf(parents);
        this.devices = List.copyOf(devices);
        this.types = Map.copyOf(types);
        for (var parent : parents) {
            parent.available()
                    .keySet()
                    .forEach(id -> offering.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(parent));
        }
        for (var id : offering.keySet()) {
            var type = types.get(id);
            if (type != null) {
                type.amounts().forEach((unit, amount) -> largest.merge(unit, amount, Math::max));
            }
        }
    }

    /** The card's name. */
    public String card() {
        return card;
    }

    /** The card's functions that offer types. */
    public List<ParentState> parents() {
        return parents;
    }

    /** The devices that are active on any of the parents. */
    public List<TakenDevice> devices() {
        return devices;
    }

    /** What is known of each type's amounts, by type id. */
    public Map<String, TypeAmounts> types() {
        return types;
    }

    /**
     * A parent device with the drivers' count of each type.
     *
     * @param virtualFunction whether it is a virtual function of the card
     * @param available {@code availableInstances} of each type that it offers, by type id
     */
    public record ParentState(String name, boolean virtualFunction, Map<String, Long> available) {
        public ParentState {
            available = Collections.unmodifiableMap(new LinkedHashMap<>(available));
        }
    }

    /**
     * A device that exists.
     *
     * @param id tells it from the others, for example its UUID
     * @param label who holds it, in people's words, for example the virtual machine's name
     */
    public record TakenDevice(String id, String label, String parent, String typeId) {}

    /**
     * Amounts of one type: {@link #FRAMEBUFFER}, {@link #MOST}, and whatever units a profile counts in.
     *
     * @param amounts by the name of the unit; what is not known is missing
     */
    public record TypeAmounts(Map<String, Long> amounts) {

        /** The name of a type's memory, in bytes. */
        public static final String FRAMEBUFFER = "framebuffer";

        /** The name of how many of a type an empty card holds. */
        public static final String MOST = "maxInstances";

        public TypeAmounts {
            amounts = Map.copyOf(amounts);
        }
    }

    /** An amount of a type, if it is known. */
    public OptionalLong amount(String typeId, String unit) {
        var type = types.get(typeId);
        var amount = type == null ? null : type.amounts().get(unit);
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    /** The ids of all types that any parent offers, in the host's order. */
    public Set<String> offered() {
        return Collections.unmodifiableSet(offering.keySet());
    }

    /** The parents that offer a type. */
    List<ParentState> offering(String typeId) {
        return Collections.unmodifiableList(offering.getOrDefault(typeId, List.of()));
    }

    /**
     * What the drivers' counts alone say of the card: the count where one parent offers the type; where several do,
     * each counts for itself what the card as a whole may have no room for.
     */
    Room counted(String typeId) {
        var counts = offering(typeId).stream()
                .mapToLong(parent -> Math.max(0, parent.available().getOrDefault(typeId, 0L)))
                .summaryStatistics();
        return counts.getCount() == 0 ? Room.UNKNOWN : Room.between(counts.getMax(), counts.getSum());
    }

    /** The largest amount that any offered type has of a unit: the largest size is the whole card. */
    OptionalLong largest(String unit) {
        var amount = largest.get(unit);
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }
}
