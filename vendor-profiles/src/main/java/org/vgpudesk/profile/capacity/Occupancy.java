package org.vgpudesk.profile.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/**
 * A card with some devices on it: those that exist, or those that somebody thinks of.
 *
 * @param base how the host shows the card
 * @param devices what is on it in this thought
 */
record Occupancy(CapacityState base, List<TakenDevice> devices) {

    private static final String THOUGHT = "what-if-";

    Occupancy {
        devices = List.copyOf(devices);
    }

    static Occupancy now(CapacityState state) {
        return new Occupancy(state, state.devices());
    }

    private Occupancy with(TakenDevice device) {
        var more = new ArrayList<>(devices);
        more.add(device);
        return new Occupancy(base, more);
    }

    /** With one more that nobody made yet. */
    Occupancy with(String parent, String typeId) {
        var number = 1;
        while (has(THOUGHT + number)) {
            number++;
        }
        return with(new TakenDevice(THOUGHT + number, "", parent, typeId));
    }

    private boolean has(String deviceId) {
        return devices.stream().anyMatch(d -> d.id().equals(deviceId));
    }

    Occupancy without(String deviceId) {
        return new Occupancy(
                base, devices.stream().filter(d -> !d.id().equals(deviceId)).toList());
    }

    List<TakenDevice> ofType(String typeId) {
        return devices.stream().filter(d -> d.typeId().equals(typeId)).toList();
    }

    List<TakenDevice> on(String parent) {
        return devices.stream().filter(d -> d.parent().equals(parent)).toList();
    }

    /** In the thought, but not on the card. */
    List<TakenDevice> added() {
        return devices.stream().filter(d -> !base.devices().contains(d)).toList();
    }

    /** On the card, but not in the thought. */
    List<TakenDevice> removed() {
        return base.devices().stream().filter(d -> !devices.contains(d)).toList();
    }

    /** How much some devices take of a unit; empty if that is not known of one of them. */
    Optional<Long> taken(List<TakenDevice> some, String unit) {
        var sum = 0L;
        for (var device : some) {
            var amount = base.amount(device.typeId(), unit);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = Bounds.plus(sum, amount.getAsLong());
        }
        return Optional.of(sum);
    }

    /** How much the devices take of a unit at least: those of which it is known. */
    long takenAtLeast(String unit) {
        return devices.stream()
                .mapToLong(d -> base.amount(d.typeId(), unit).orElse(0))
                .reduce(0, Bounds::plus);
    }
}
