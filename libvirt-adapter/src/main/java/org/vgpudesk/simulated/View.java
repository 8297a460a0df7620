package org.vgpudesk.simulated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.MediatedDevice;

/** A simulated host at one moment, in the words of the port. */
record View(List<Gpu> gpus, List<MediatedDevice> devices, List<Domain> domains) {

    private static final String SOURCE = "the simulated host";

    static View of(WorldState state, Hardware hardware, MdevCore core, Abilities abilities) {
        return new View(
                hardware.cards().stream().map(card -> gpu(card, core, state)).toList(),
                state.slices().stream()
                        .filter(slice -> slice.active() || abilities.can(Ability.DEFINE))
                        .map(slice -> device(slice, hardware, abilities))
                        .toList(),
                state.machines().stream().map(Machine::shown).toList());
    }

    private static Gpu gpu(Card card, MdevCore core, WorldState state) {
        return new Gpu(
                card.id(),
                card.vendor(),
                card.product(),
                card.functions().stream()
                        .map(function -> new GpuFunction(
                                function.name(),
                                function.address(),
                                function.physicalFunction(),
                                function.kernelDriver(),
                                core.types(card, function, state)))
                        .toList());
    }

    private static MediatedDevice device(Slice slice, Hardware hardware, Abilities abilities) {
        var parent = hardware.function(slice.id().parent()).orElseThrow();
        return new MediatedDevice(
                slice.definition(),
                DeviceRules.name(slice.id(), parent),
                slice.active(),
                slice.persistent() && abilities.can(Ability.DEFINE),
                slice.autostart() && abilities.can(Ability.AUTOSTART),
                slice.iommuGroup());
    }

    static HostFacts facts(Hardware hardware) {
        return new HostFacts(
                new Fact.Known<>(descriptions(hardware), SOURCE),
                new Fact.Known<>(hardware.prepared(), SOURCE),
                new Fact.Known<>(true, SOURCE),
                new Fact.Known<>(Set.copyOf(hardware.modules()), SOURCE),
                new Fact.Known<>(hardware.kernel(), SOURCE));
    }

    private static Map<HostFacts.TypeOnParent, String> descriptions(Hardware hardware) {
        var result = new HashMap<HostFacts.TypeOnParent, String>();
        for (var card : hardware.cards()) {
            var driver = card.driver();
            if (driver == null) {
                continue;
            }
            for (var function : card.functions()) {
                for (var type : driver.types()) {
                    var description = type.description();
                    if (function.parent() && description != null) {
                        result.put(new HostFacts.TypeOnParent(function.name(), type.id()), description);
                    }
                }
            }
        }
        return Map.copyOf(result);
    }
}
