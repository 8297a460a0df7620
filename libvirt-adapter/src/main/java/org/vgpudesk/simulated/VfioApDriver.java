package org.vgpudesk.simulated;

import java.util.List;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.Errno;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.TableDevice;

/** Linux's driver for a mainframe's crypto adapters: as many devices as anybody wants, none of which has a region. */
final class VfioApDriver implements MdevDriver {

    private static final int DEVICES = 65536;

    @Override
    public List<LeafType> types() {
        return List.of(new LeafType("vfio_ap-passthrough", "VFIO AP Passthrough Device", "vfio-ap", null));
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        return Math.max(0, DEVICES - onCard.size());
    }

    /** Linux 6.12, drivers/s390/crypto/vfio_ap_ops.c. */
    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return new TableDevice(
                new DeviceReply("vfio-ap", 0, 1),
                List.of(),
                new Conduct(
                        Conduct.onlyVirtualMachines(Errno.EINVAL),
                        (index, argsz, region) -> {
                            throw new KernelRefusal(Errno.EOPNOTSUPP);
                        },
                        index -> 1,
                        false));
    }
}
