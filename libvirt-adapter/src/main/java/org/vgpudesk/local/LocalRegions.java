package org.vgpudesk.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.language.TextFile;

/**
 * The VFIO regions of this computer's mediated devices. Needs the right to open {@code /dev/vfio/vfio} and the device's
 * group. Opens a device that nobody uses, looks, and closes it; nothing is written to it.
 */
public final class LocalRegions {

    private static final TextFile TEXTS = TextFile.beside(LocalRegions.class);

    private final LocalDevices devices;
    private final Kernel kernel;

    LocalRegions(LocalDevices devices, Kernel kernel) {
        this.devices = devices;
        this.kernel = kernel;
    }

    /** Those of this computer. */
    public static LocalRegions ofThisComputer() {
        return new LocalRegions(new LocalDevices(Path.of("/")), new NativeKernel());
    }

    /**
     * What a device shows. Blocks as long as its driver does.
     *
     * @throws HostException if its driver fails, or answers what makes no sense
     */
    public RegionView look(UUID uuid, RegionQuestion question) throws HostException {
        try {
            var device = devices.find(uuid);
            if (device.isEmpty()) {
                return new RegionView.NotShown(Reason.NOT_ACTIVE, "");
            }
            if (device.get().group().isEmpty()) {
                return new RegionView.NotShown(Reason.UNSUPPORTED, TEXTS.get("regions.no.group"));
            }
            try (var open = VfioDevice.open(kernel, device.get().group(), uuid.toString())) {
                return new RegionView.Shown(new RegionReading(open, question)
                        .read(device.get().type().deviceApi()));
            }
        } catch (NotShownException e) {
            return e.view();
        } catch (MalformedReplyException e) {
            throw new HostException(
                    FailureKind.OTHER, TEXTS.get("regions.nonsense", uuid, String.valueOf(e.getMessage())), "", e);
        } catch (KernelException e) {
            throw new HostException(FailureKind.OTHER, TEXTS.get("regions.hidden", uuid), e.words(), e);
        } catch (IOException e) {
            throw new HostException(
                    FailureKind.OTHER, TEXTS.get("regions.unreadable", uuid), String.valueOf(e.getMessage()), e);
        }
    }
}
