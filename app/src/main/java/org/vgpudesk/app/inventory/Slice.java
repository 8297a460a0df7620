package org.vgpudesk.app.inventory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;

/**
 * A part of a card that can be handed to a virtual machine, with those that name it.
 *
 * @param mediated the mediated device that it is; absent for a function that is handed over as it is
 * @param type its type, if the card still offers it
 * @param domains the virtual machines that name it, now or at their next start; more than one is a conflict
 */
public record Slice(
        Hostdev device,
        Gpu gpu,
        @Nullable MediatedDevice mediated,
        @Nullable MdevType type,
        List<Domain> domains) {

    public Slice {
        domains = List.copyOf(domains);
    }

    /** The first machine that names it, one that runs with it before others. */
    public Optional<Domain> owner() {
        return domains.stream()
                .filter(d -> d.holdsLive(device))
                .findFirst()
                .or(() -> domains.stream().findFirst());
    }

    /** Whether a running machine holds it. */
    public boolean inUse() {
        return domains.stream().anyMatch(d -> d.holdsLive(device));
    }

    /** Whether it is gone once the host restarts. */
    public boolean goneAfterReboot() {
        return mediated != null && !(mediated.persistent() && mediated.autostart());
    }
}
