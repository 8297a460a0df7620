package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;

/**
 * Makes events of what changed between two moments. As on a real host, a change of one device has all parents of its
 * card read again, and its siblings on that card told once more.
 */
final class Teller {

    private final Hardware hardware;
    private final Set<Defect> defects;

    Teller(Hardware hardware, Set<Defect> defects) {
        this.hardware = hardware;
        this.defects = defects;
    }

    List<HostEvent> replay(View view) {
        var events = new ArrayList<HostEvent>();
        events.add(new HostEvent.ReplayBegun());
        view.gpus().forEach(gpu -> events.add(new HostEvent.GpuChanged(gpu)));
        view.devices().forEach(device -> events.add(new HostEvent.DeviceChanged(device)));
        view.domains().forEach(domain -> events.add(new HostEvent.DomainChanged(domain)));
        events.addAll(hardware.unreadable());
        events.add(new HostEvent.FactsChanged(View.facts(hardware)));
        events.add(
                defects.contains(Defect.CATCHES_UP_TOO_EARLY) ? 1 + view.gpus().size() : events.size(),
                new HostEvent.CaughtUp());
        return events;
    }

    List<HostEvent> changes(View before, View after) {
        var events = new ArrayList<HostEvent>();
        var changed = devices(before, after, events);
        cards(before, after, changed, events);
        domains(before, after, events);
        return events;
    }

    private Set<MediatedDeviceId> devices(View before, View after, List<HostEvent> events) {
        var old = byKey(before.devices(), MediatedDevice::id);
        var now = byKey(after.devices(), MediatedDevice::id);
        var changed = new LinkedHashSet<MediatedDeviceId>();
        for (var id : old.keySet()) {
            if (!now.containsKey(id)) {
                events.add(new HostEvent.DeviceGone(id));
                changed.add(id);
            }
        }
        for (var device : after.devices()) {
            var was = old.get(device.id());
            if (!device.equals(was)) {
                var stopped = was != null && was.active() && !device.active();
                events.add(
                        stopped && defects.contains(Defect.TELLS_STOPPED_AS_GONE)
                                ? new HostEvent.DeviceGone(device.id())
                                : new HostEvent.DeviceChanged(device));
                changed.add(device.id());
            }
        }
        return changed;
    }

    private void cards(View before, View after, Set<MediatedDeviceId> changed, List<HostEvent> events) {
        var old = byKey(before.gpus(), Gpu::id);
        for (var gpu : after.gpus()) {
            if (changed.stream().noneMatch(id -> gpu.function(id.parent()).isPresent())) {
                continue;
            }
            var was = old.get(gpu.id());
            events.add(new HostEvent.GpuChanged(
                    was != null && defects.contains(Defect.FORGETS_OTHER_TYPES)
                            ? onlyOwnTypes(was, gpu, after, changed)
                            : gpu));
            for (var device : after.devices()) {
                if (!changed.contains(device.id())
                        && gpu.function(device.id().parent()).isPresent()) {
                    events.add(new HostEvent.DeviceChanged(device));
                }
            }
        }
    }

    private static void domains(View before, View after, List<HostEvent> events) {
        var old = byKey(before.domains(), Domain::uuid);
        var now = byKey(after.domains(), Domain::uuid);
        for (var uuid : old.keySet()) {
            if (!now.containsKey(uuid)) {
                events.add(new HostEvent.DomainGone(uuid));
            }
        }
        for (var domain : after.domains()) {
            if (!domain.equals(old.get(domain.uuid()))) {
                events.add(new HostEvent.DomainChanged(domain));
            }
        }
    }

    /** The defect: the types that nobody made keep the counts that they had. */
    private static Gpu onlyOwnTypes(Gpu was, Gpu gpu, View after, Set<MediatedDeviceId> changed) {
        var made = after.devices().stream()
                .filter(device -> changed.contains(device.id()))
                .map(MediatedDevice::typeId)
                .toList();
        var functions = new ArrayList<GpuFunction>();
        for (var function : gpu.functions()) {
            var types = new ArrayList<MdevType>();
            for (var type : function.types()) {
                types.add(
                        made.contains(type.id())
                                ? type
                                : was.function(function.name())
                                        .flatMap(f -> f.type(type.id()))
                                        .orElse(type));
            }
            functions.add(new GpuFunction(
                    function.name(), function.address(), function.physicalFunction(), function.driver(), types));
        }
        return new Gpu(gpu.id(), gpu.vendor(), gpu.product(), functions);
    }

    private static <K, T> Map<K, T> byKey(List<T> things, Function<T, K> key) {
        var result = new LinkedHashMap<K, T>();
        things.forEach(thing -> result.put(key.apply(thing), thing));
        return result;
    }
}
