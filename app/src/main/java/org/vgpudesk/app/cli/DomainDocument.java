package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;

/**
 * A virtual machine as {@code vms --json} prints it. The names of the components are the names of the fields: stable.
 *
 * @param domain its name
 * @param state one of running, paused, shuttingDown, off, crashed, suspended
 */
record DomainDocument(
        String domain,
        UUID uuid,
        String state,
        boolean persistent,
        long memoryBytes,
        @Nullable String osId,
        List<Device> devices) {

    /**
     * A device that it names.
     *
     * @param uuid a slice's; absent for a PCI function
     * @param address a PCI function's; absent for a slice
     * @param live it holds it now
     * @param config it gets it at its next start
     * @param present the host has such a device; a slice counts even if it is not active
     */
    record Device(
            @Nullable UUID uuid,
            @Nullable String address,
            @Nullable String gpu,
            @Nullable String type,
            boolean live,
            boolean config,
            boolean present) {}

    static List<DomainDocument> all(HostState state) {
        return state.domains().stream().map(d -> of(d, state)).toList();
    }

    private static DomainDocument of(Domain domain, HostState state) {
        return new DomainDocument(
                domain.name(),
                domain.uuid(),
                PlanWords.camelCase(domain.state()),
                domain.persistent(),
                domain.memoryBytes(),
                domain.osId(),
                Finder.devicesOf(domain).stream()
                        .map(h -> device(h, domain, state))
                        .toList());
    }

    private static Device device(Hostdev hostdev, Domain domain, HostState state) {
        boolean live = domain.holdsLive(hostdev);
        boolean config = domain.holdsInConfig(hostdev);
        return switch (hostdev) {
            case Hostdev.Mediated(var uuid, var model, var display, var ramfb) -> {
                Optional<MediatedDevice> slice = state.devices(uuid).stream().findFirst();
                yield new Device(
                        uuid,
                        null,
                        slice.flatMap(s -> state.gpuOf(s.id().parent()))
                                .map(Gpu::id)
                                .orElse(null),
                        slice.map(MediatedDevice::typeId).orElse(null),
                        live,
                        config,
                        slice.isPresent());
            }
            case Hostdev.Pci(var address, var managed) -> {
                Optional<Gpu> gpu = state.gpus().stream()
                        .filter(g -> g.functions().stream().anyMatch(f -> address.equals(f.address())))
                        .findFirst();
                yield new Device(
                        null, address.toString(), gpu.map(Gpu::id).orElse(null), null, live, config, gpu.isPresent());
            }
        };
    }
}
