package org.vgpudesk.hosts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.LibvirtHost;
import org.vgpudesk.local.AdministratorRegions;
import org.vgpudesk.local.LocalDevice;
import org.vgpudesk.local.LocalDevices;
import org.vgpudesk.local.LocalRegions;

/** What can be seen of this computer's mediated devices without libvirt: also of those that it does not list. */
public final class ThisComputer {

    private static final TextFile TEXTS = TextFile.beside(ThisComputer.class);

    private static final LocalDevices DEVICES = new LocalDevices(Path.of("/"));

    private ThisComputer() {}

    /** Whether the host at an address is this computer for certain. */
    public static boolean isAt(URI address) {
        return !"sim".equalsIgnoreCase(address.getScheme()) && LibvirtHost.onThisComputer(address);
    }

    /** A device that is active here; empty if none of that UUID is. */
    public static Optional<LocalDevice> device(UUID uuid) throws HostException {
        return read(() -> DEVICES.find(uuid));
    }

    /** A type that a driver offers here, by its id. */
    public static Optional<LocalDevices.Offer> type(String id) throws HostException {
        return read(() -> DEVICES.type(id));
    }

    /**
     * The regions of a device that is active here.
     *
     * @throws HostException if its driver fails, or answers what makes no sense
     */
    public static RegionView regions(UUID uuid, RegionQuestion question) throws HostException {
        return LocalRegions.ofThisComputer().look(uuid, question);
    }

    /**
     * The same, with an administrator's right: polkit asks the person for it. For whoever was told {@code NO_RIGHT}, and
     * agreed.
     *
     * @throws HostException if that is not possible here, or its driver fails
     */
    public static RegionView regionsAsAdministrator(UUID uuid, RegionQuestion question) throws HostException {
        return AdministratorRegions.installed().look(uuid, question);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) throws HostException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new HostException(
                    FailureKind.OTHER, TEXTS.get("computer.unreadable"), String.valueOf(e.getMessage()), e);
        }
    }
}
