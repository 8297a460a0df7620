package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;

/** Everything that changes in a simulated host, at one moment. In the order in which things appeared. */
record WorldState(List<Slice> slices, List<Machine> machines) {

    WorldState {
        slices = List.copyOf(slices);
        machines = List.copyOf(machines);
    }

    Optional<Slice> slice(MediatedDeviceId id) {
        return slices.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    Optional<Slice> activeSlice(UUID uuid) {
        return slices.stream()
                .filter(s -> s.active() && s.id().uuid().equals(uuid))
                .findFirst();
    }

    Optional<Machine> machine(UUID uuid) {
        return machines.stream().filter(m -> m.uuid().equals(uuid)).findFirst();
    }

    /** The running machine that holds the device. */
    Optional<Machine> holder(Hostdev device) {
        return machines.stream()
                .filter(m -> m.live().stream().anyMatch(device::sameDevice))
                .findFirst();
    }

    WorldState with(Slice changed) {
        return new WorldState(replaced(slices, s -> s.id().equals(changed.id()), changed), machines);
    }

    WorldState without(MediatedDeviceId gone) {
        return new WorldState(slices.stream().filter(s -> !s.id().equals(gone)).toList(), machines);
    }

    WorldState with(Machine changed) {
        return new WorldState(slices, replaced(machines, m -> m.uuid().equals(changed.uuid()), changed));
    }

    WorldState without(UUID gone) {
        return new WorldState(
                slices, machines.stream().filter(m -> !m.uuid().equals(gone)).toList());
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> old, T changed) {
        var result = new ArrayList<>(all);
        for (var i = 0; i < result.size(); i++) {
            if (old.test(result.get(i))) {
                result.set(i, changed);
                return result;
            }
        }
        result.add(changed);
        return result;
    }
}
