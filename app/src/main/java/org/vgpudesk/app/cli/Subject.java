package org.vgpudesk.app.cli;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Plan;

/**
 * The device that a plan is about, as documents hold it.
 *
 * @param uuid a slice's; absent for a PCI function
 * @param address a PCI function's; absent for a slice
 */
record Subject(
        @Nullable UUID uuid,
        @Nullable String address,
        @Nullable String parent,
        @Nullable String gpu,
        @Nullable String type) {

    static final Subject NOTHING = new Subject(null, null, null, null, null);

    /** The device of the plan's first step that is about one. */
    static Subject of(Plan plan, HostState state) {
        return plan.steps().stream()
                .flatMap(step -> of(step.verb(), state).stream())
                .findFirst()
                .orElse(NOTHING);
    }

    /** One of the plan's devices, as the plan makes it, or as the host has it. */
    static Subject of(Plan plan, Hostdev device, HostState state) {
        return plan.steps().stream()
                .flatMap(step -> made(step.verb()).stream())
                .filter(d -> device.sameDevice(new Hostdev.Mediated(d.id().uuid(), "")))
                .findFirst()
                .map(definition -> of(definition, state))
                .orElseGet(() -> of(device, state));
    }

    private static Optional<DeviceDefinition> made(Verb verb) {
        return switch (verb) {
            case Verb.Define(var definition) -> Optional.of(definition);
            case Verb.Create(var definition) -> Optional.of(definition);
            default -> Optional.empty();
        };
    }

    private static Optional<Subject> of(Verb verb, HostState state) {
        return switch (verb) {
            case Verb.Define(var definition) -> Optional.of(of(definition, state));
            case Verb.Create(var definition) -> Optional.of(of(definition, state));
            case Verb.Start(var id) -> Optional.of(of(id, state));
            case Verb.Stop(var id) -> Optional.of(of(id, state));
            case Verb.Undefine(var id) -> Optional.of(of(id, state));
            case Verb.SetAutostart(var id, var on) -> Optional.of(of(id, state));
            case Verb.Attach(var domain, var device, var scope) -> Optional.of(of(device, state));
            case Verb.Detach(var domain, var device, var scope) -> Optional.of(of(device, state));
            case Verb.StartDomain start -> Optional.empty();
            case Verb.ShutdownDomain shutdown -> Optional.empty();
            case Verb.DestroyDomain destroy -> Optional.empty();
            case Verb.Redefine redefine -> Optional.empty();
        };
    }

    private static Subject of(DeviceDefinition definition, HostState state) {
        var id = definition.id();
        return new Subject(id.uuid(), null, id.parent(), gpu(id, state), definition.typeId());
    }

    private static Subject of(MediatedDeviceId id, HostState state) {
        return state.device(id)
                .map(d -> of(d.definition(), state))
                .orElseGet(() -> new Subject(id.uuid(), null, id.parent(), gpu(id, state), null));
    }

    private static Subject of(Hostdev device, HostState state) {
        return switch (device) {
            case Hostdev.Mediated(var uuid, var model, var display, var ramfb) ->
                state.devices(uuid).stream()
                        .findFirst()
                        .map(MediatedDevice::id)
                        .map(id -> of(id, state))
                        .orElseGet(() -> new Subject(uuid, null, null, null, null));
            case Hostdev.Pci(var address, var managed) -> {
                var card = state.gpus().stream()
                        .filter(g -> g.functions().stream().anyMatch(f -> address.equals(f.address())))
                        .map(Gpu::id)
                        .findFirst();
                yield new Subject(null, address.toString(), null, card.orElse(null), null);
            }
        };
    }

    private static @Nullable String gpu(MediatedDeviceId id, HostState state) {
        return state.gpuOf(id.parent()).map(Gpu::id).orElse(null);
    }
}
