package org.vgpudesk.contract;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;

/**
 * What is really there, read without the code under test.
 *
 * @param configurations the stored configuration of each domain as the host holds it, secrets included
 * @param room how many more devices of each type each parent takes: parent, type, number
 */
record Truth(
        Map<MediatedDeviceId, MediatedDevice> devices,
        Map<UUID, Domain> domains,
        Map<UUID, String> configurations,
        SortedMap<String, SortedMap<String, Long>> room) {

    Truth {
        devices = Map.copyOf(devices);
        domains = Map.copyOf(domains);
        configurations = Map.copyOf(configurations);
    }

    boolean has(MediatedDeviceId id) {
        return devices.containsKey(id);
    }

    MediatedDevice device(MediatedDeviceId id) {
        return Objects.requireNonNull(devices.get(id), () -> id + " is not there");
    }

    Domain domain(Machine machine) {
        return Objects.requireNonNull(domains.get(machine.uuid()), () -> machine.name() + " is not there");
    }

    String configuration(Machine machine) {
        return Objects.requireNonNull(configurations.get(machine.uuid()), () -> machine.name() + " is not there");
    }

    SortedMap<String, Long> room(Card card) {
        return room.getOrDefault(card.parent(), new TreeMap<>());
    }
}
