package org.vgpudesk.libvirt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.libvirt.xml.NodeDevice;

/** What was read and told so far: readings in, events out, each only if something is different. One thread's. */
final class Picture {

    private final Map<String, NodeDevice.Function> functions = new LinkedHashMap<>();
    private final Map<String, MediatedDevice> devices = new LinkedHashMap<>();
    private final Map<String, Gpu> cards = new LinkedHashMap<>();
    private final Map<UUID, Domain> domains = new LinkedHashMap<>();
    private final Map<String, DeviceReading.Broken> brokenDevices = new HashMap<>();
    private final Map<UUID, DomainReading.Broken> brokenDomains = new HashMap<>();
    private final List<HostEvent> events = new ArrayList<>();

    /** Takes readings in; the events that tell what is different now, cards first. */
    List<HostEvent> apply(Collection<DeviceReading> deviceReadings, Collection<DomainReading> domainReadings) {
        events.clear();
        deviceReadings.forEach(this::function);
        regroup();
        deviceReadings.forEach(this::device);
        domainReadings.forEach(this::domain);
        return List.copyOf(events);
    }

    /**
     * What must be read as well when these were touched: every parent device of their cards, whose counts move without
     * an event.
     *
     * @param readings of what was touched, not applied yet
     */
    Set<String> alsoToRead(Collection<DeviceReading> readings) {
        var touched = new HashSet<String>();
        for (var reading : readings) {
            touched.add(reading.name());
            if (reading instanceof DeviceReading.Read(NodeDevice.Mediated(var device))) {
                touched.add(device.id().parent());
            }
            if (reading instanceof DeviceReading.Broken broken && broken.parent() != null) {
                touched.add(broken.parent());
            }
            var known = devices.get(reading.name());
            if (known != null) {
                touched.add(known.id().parent());
            }
        }
        var names = new HashSet<String>();
        cards.values().stream()
                .filter(card -> card.functions().stream().anyMatch(f -> touched.contains(f.name())))
                .flatMap(card -> card.functions().stream())
                .filter(GpuFunction::parentDevice)
                .forEach(f -> names.add(f.name()));
        readings.forEach(reading -> names.remove(reading.name()));
        return names;
    }

    /** The cards as they were told last. */
    List<Gpu> cards() {
        return List.copyOf(cards.values());
    }

    /** Everything that the picture holds of node devices, by name. */
    Set<String> deviceNames() {
        var names = new HashSet<>(functions.keySet());
        names.addAll(devices.keySet());
        names.addAll(brokenDevices.keySet());
        return names;
    }

    Set<UUID> domainUuids() {
        var uuids = new HashSet<>(domains.keySet());
        uuids.addAll(brokenDomains.keySet());
        return uuids;
    }

    private void function(DeviceReading reading) {
        if (reading instanceof DeviceReading.Read(NodeDevice.Function function)) {
            functions.put(function.name(), function);
        } else if (!(reading instanceof DeviceReading.Late)) {
            functions.remove(reading.name());
        }
    }

    private void regroup() {
        var now = GpuGrouping.cards(functions.values());
        for (var card : now) {
            if (!card.equals(cards.put(card.id(), card))) {
                events.add(new HostEvent.GpuChanged(card));
            }
        }
        var ids = now.stream().map(Gpu::id).toList();
        for (var id : Set.copyOf(cards.keySet())) {
            if (!ids.contains(id)) {
                cards.remove(id);
                events.add(new HostEvent.GpuGone(id));
            }
        }
    }

    private void device(DeviceReading reading) {
        var broken = switch (reading) {
            case DeviceReading.Broken b -> b;
            case DeviceReading.Late(var name, var why) -> new DeviceReading.Broken(name, null, null, why);
            case DeviceReading.Read read -> null;
            case DeviceReading.Gone gone -> null;
        };
        var before = broken == null ? brokenDevices.remove(reading.name()) : brokenDevices.put(reading.name(), broken);
        if (broken == null && before != null) {
            events.add(new HostEvent.ReadableAgain(reading.name()));
        }
        if (reading instanceof DeviceReading.Read(NodeDevice.Mediated(var device))) {
            if (!device.equals(devices.put(reading.name(), device))) {
                events.add(new HostEvent.DeviceChanged(device));
            }
        } else if (!(reading instanceof DeviceReading.Late)) {
            var gone = devices.remove(reading.name());
            if (gone != null) {
                events.add(new HostEvent.DeviceGone(gone.id()));
            }
        }
        if (broken != null && !Objects.equals(broken, before)) {
            events.add(new HostEvent.Unreadable(broken.name(), broken.parent(), broken.why()));
        }
    }

    private void domain(DomainReading reading) {
        var broken = switch (reading) {
            case DomainReading.Broken b -> b;
            case DomainReading.Late(var uuid, var why) -> new DomainReading.Broken(uuid, nameOf(uuid), why);
            case DomainReading.Read read -> null;
            case DomainReading.Starting starting -> null;
            case DomainReading.Gone gone -> null;
        };
        var before = broken == null ? brokenDomains.remove(reading.uuid()) : brokenDomains.put(reading.uuid(), broken);
        if (broken == null && before != null) {
            events.add(new HostEvent.ReadableAgain(before.name()));
        }
        var shown = switch (reading) {
            case DomainReading.Read(var domain) -> domain;
            case DomainReading.Starting starting -> starting.domain(domains.get(starting.uuid()));
            case DomainReading.Late late -> domains.get(late.uuid());
            case DomainReading.Gone gone -> null;
            case DomainReading.Broken b -> null;
        };
        if (shown != null) {
            if (!shown.equals(domains.put(shown.uuid(), shown))) {
                events.add(new HostEvent.DomainChanged(shown));
            }
        } else if (domains.remove(reading.uuid()) != null) {
            events.add(new HostEvent.DomainGone(reading.uuid()));
        }
        if (broken != null && !Objects.equals(broken, before)) {
            events.add(new HostEvent.Unreadable(broken.name(), null, broken.why()));
        }
    }

    private String nameOf(UUID uuid) {
        var known = domains.get(uuid);
        return known == null ? uuid.toString() : known.name();
    }
}
