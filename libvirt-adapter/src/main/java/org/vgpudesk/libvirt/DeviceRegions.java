package org.vgpudesk.libvirt;

import java.util.Optional;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.NotShown;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.local.LocalRegions;

/** The regions of a host's devices. libvirt knows nothing of them: they are seen where this computer is the host. */
final class DeviceRegions {

    private static final TextFile TEXTS = TextFile.beside(DeviceRegions.class);

    private final Link link;
    private final DeviceIndex index;
    private final boolean here;

    /** @param here whether the host is this computer */
    DeviceRegions(Link link, DeviceIndex index, boolean here) {
        this.link = link;
        this.index = index;
        this.here = here;
    }

    RegionView look(MediatedDeviceId id, RegionQuestion question) throws HostException {
        var found = find(id);
        if (found.isEmpty()) {
            throw new HostException(FailureKind.NOT_FOUND, TEXTS.get("device.none", id));
        }
        if (!here) {
            return new NotShown(Reason.OTHER_COMPUTER, "");
        }
        if (!found.get().flags().active()) {
            return new NotShown(Reason.NOT_ACTIVE, "");
        }
        return LocalRegions.ofThisComputer().look(id.uuid(), question);
    }

    private Optional<DeviceIndex.Found> find(MediatedDeviceId id) throws HostException {
        var connection = link.reading();
        try {
            return connection.use(session -> index.find(session, id));
        } catch (LibvirtFailure e) {
            link.check(connection, e.words());
            throw new HostException(ErrorCode.kind(e.code()), TEXTS.get("device.unreadable", id), e.words(), e);
        }
    }
}
