package org.vgpudesk.app.size;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.profile.CardWords;
import org.vgpudesk.profile.CardWords.Offer;
import org.vgpudesk.profile.CardWords.OfferedType;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.TypeWords;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/** What a host tells of its cards, in the words in which profiles are asked. */
final class HostWords {

    private HostWords() {}

    /** A function of a card; its PCI ids are not told by the port, and what is not told is not held against a profile. */
    static ParentFacts parent(GpuFunction function) {
        return new ParentFacts(function.name(), function.driver(), null, function.virtual());
    }

    static TypeWords type(GpuFunction function, MdevType type, HostFacts facts) {
        var descriptions = facts.typeDescriptions().known().orElse(Map.of());
        return new TypeWords(
                type.id(),
                type.name(),
                type.deviceApi(),
                descriptions.get(new TypeOnParent(function.name(), type.id())));
    }

    /** What profiles are asked about a type of a card. */
    record Asked(ParentFacts parent, TypeWords type) {}

    /** A type of a card by the first function that offers it, one whose description is known before others. */
    static Asked asked(Gpu gpu, MdevType type, HostFacts facts) {
        var asked = gpu.functions().stream()
                .filter(f -> f.type(type.id()).isPresent())
                .map(f -> new Asked(parent(f), type(f, type, facts)))
                .toList();
        return asked.stream()
                .filter(a -> a.type().description() != null)
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .orElseGet(() -> new Asked(
                        new ParentFacts("", null, null, false),
                        new TypeWords(type.id(), type.name(), type.deviceApi(), null)));
    }

    /** The active devices of a card; what is only defined takes no room. */
    static List<TakenDevice> taken(Gpu gpu, HostState state) {
        var functions = gpu.functions().stream().map(GpuFunction::name).collect(Collectors.toSet());
        var active = state.devices().stream()
                .filter(MediatedDevice::active)
                .filter(d -> functions.contains(d.id().parent()))
                .toList();
        var holders = active.isEmpty() ? Map.<UUID, String>of() : holders(state);
        return active.stream()
                .map(d -> new TakenDevice(
                        d.id().uuid().toString(), holders.getOrDefault(d.id().uuid(), ""), d.id().parent(), d.typeId()))
                .toList();
    }

    /** The first domain that names each device, in one pass: a host may have hundreds of either. */
    private static Map<UUID, String> holders(HostState state) {
        var holders = new HashMap<UUID, String>();
        for (var domain : state.domains()) {
            Stream.concat(domain.live().stream(), domain.config().stream()).forEach(device -> {
                if (device instanceof Hostdev.Mediated mediated) {
                    holders.putIfAbsent(mediated.uuid(), domain.name());
                }
            });
        }
        return holders;
    }

    static CardWords card(Gpu gpu, HostFacts facts, List<TakenDevice> taken) {
        return new CardWords(
                gpu.id(),
                gpu.functions().stream()
                        .filter(GpuFunction::parentDevice)
                        .map(f -> new Offer(
                                parent(f),
                                f.types().stream()
                                        .map(t -> new OfferedType(type(f, t, facts), t.availableInstances()))
                                        .toList()))
                        .toList(),
                taken);
    }
}
