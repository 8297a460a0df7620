package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;

/**
 * A slice as {@code list --json} prints it. The names of the components are the names of the fields: stable.
 *
 * @param size in people's words; absent where no vendor profile says
 * @param framebufferBytes its memory; absent where that is not known
 * @param domain the name of the virtual machine that has it; absent if none has
 * @param domains all that name it: more than one is a conflict
 */
record SliceDocument(
        UUID uuid,
        String parent,
        @Nullable String gpu,
        String type,
        @Nullable String typeName,
        @Nullable String deviceApi,
        @Nullable String size,
        @Nullable Long framebufferBytes,
        boolean active,
        boolean persistent,
        boolean autostart,
        List<DeviceAttribute> attributes,
        @Nullable String domain,
        List<User> domains) {

    /** A virtual machine that names the slice: it holds it now, or gets it at its next start, or both. */
    record User(String domain, UUID uuid, boolean live, boolean config) {}

    static List<SliceDocument> all(HostState state, SizeBook sizes) {
        return state.devices().stream().map(d -> of(d, state, sizes)).toList();
    }

    private static SliceDocument of(MediatedDevice device, HostState state, SizeBook sizes) {
        var parent = device.id().parent();
        Optional<Gpu> gpu = state.gpuOf(parent);
        Optional<MdevType> type =
                gpu.flatMap(g -> g.function(parent)).flatMap((GpuFunction f) -> f.type(device.typeId()));
        Optional<Size> size =
                gpu.flatMap(g -> type.map(t -> sizes.of(g, t, state.facts())).filter(Size::stated));
        var hostdev = new Hostdev.Mediated(device.id().uuid(), "");
        List<User> users =
                state.domainsNaming(hostdev).map(d -> user(d, hostdev)).toList();
        return new SliceDocument(
                device.id().uuid(),
                parent,
                gpu.map(Gpu::id).orElse(null),
                device.typeId(),
                type.map(MdevType::name).orElse(null),
                type.map(MdevType::deviceApi).orElse(null),
                size.map(KnownSize::words).orElse(null),
                size.map(Size::bytes).orElse(null),
                device.active(),
                device.persistent(),
                device.autostart(),
                device.definition().attributes(),
                users.isEmpty() ? null : users.getFirst().domain(),
                users);
    }

    private static User user(Domain domain, Hostdev device) {
        return new User(domain.name(), domain.uuid(), domain.holdsLive(device), domain.holdsInConfig(device));
    }
}
