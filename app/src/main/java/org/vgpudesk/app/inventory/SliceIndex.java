package org.vgpudesk.app.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;

/**
 * All slices of a host at one moment, by card and by virtual machine: found in one pass, because a host may have a
 * thousand, and every card and every row asks.
 */
final class SliceIndex {

    private final Map<Object, List<Domain>> namers = new HashMap<>();
    private final Map<Object, Slice> byDevice = new HashMap<>();
    private final Map<String, List<Slice>> byCard = new HashMap<>();
    private final Map<UUID, List<Slice>> byDomain = new HashMap<>();

    SliceIndex(HostState state) {
        for (var domain : state.domains()) {
            Stream.concat(domain.live().stream(), domain.config().stream())
                    .map(SliceIndex::what)
                    .distinct()
                    .forEach(device -> namers.computeIfAbsent(device, key -> new ArrayList<>())
                            .add(domain));
        }
        var cards = new HashMap<String, Gpu>();
        var types = new HashMap<String, Map<String, MdevType>>();
        for (var gpu : state.gpus()) {
            gpu.functions().forEach(function -> cards.putIfAbsent(function.name(), gpu));
            var offered = new HashMap<String, MdevType>();
            gpu.types().forEach(type -> offered.put(type.id(), type));
            types.put(gpu.id(), offered);
        }
        for (var device : state.devices()) {
            var gpu = cards.get(device.id().parent());
            if (gpu != null) {
                add(mediated(gpu, device, types.getOrDefault(gpu.id(), Map.of()).get(device.typeId())));
            }
        }
        state.gpus().forEach(this::functions);
    }

    /** What makes two the same device, however they are handed over: {@link Hostdev#sameDevice}. */
    private static Object what(Hostdev device) {
        return switch (device) {
            case Hostdev.Mediated mediated -> mediated.uuid();
            case Hostdev.Pci function -> function.address();
        };
    }

    private Slice mediated(Gpu gpu, MediatedDevice device, @Nullable MdevType type) {
        var handed = new Hostdev.Mediated(device.id().uuid(), type == null ? "" : type.deviceApi());
        return new Slice(handed, gpu, device, type, namers(handed));
    }

    private void functions(Gpu gpu) {
        for (var function : gpu.functions()) {
            var address = function.address();
            var device = address == null ? null : new Hostdev.Pci(address, false);
            if (device != null && namers.containsKey(what(device))) {
                add(new Slice(device, gpu, null, null, namers(device)));
            }
        }
    }

    private List<Domain> namers(Hostdev device) {
        return List.copyOf(namers.getOrDefault(what(device), List.of()));
    }

    private void add(Slice slice) {
        byDevice.merge(what(slice.device()), slice, (one, other) -> active(one) ? one : other);
        byCard.computeIfAbsent(slice.gpu().id(), id -> new ArrayList<>()).add(slice);
        slice.domains()
                .forEach(domain -> byDomain.computeIfAbsent(domain.uuid(), uuid -> new ArrayList<>())
                        .add(slice));
    }

    private static boolean active(Slice slice) {
        return slice.mediated() != null && slice.mediated().active();
    }

    /** Where a UUID is there several times, the active one. */
    Optional<Slice> of(Hostdev device) {
        return Optional.ofNullable(byDevice.get(what(device)));
    }

    List<Slice> of(Gpu gpu) {
        return List.copyOf(byCard.getOrDefault(gpu.id(), List.of()));
    }

    List<Slice> of(Domain domain) {
        return List.copyOf(byDomain.getOrDefault(domain.uuid(), List.of()));
    }
}
