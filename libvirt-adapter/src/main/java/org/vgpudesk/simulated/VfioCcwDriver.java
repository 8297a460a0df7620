package org.vgpudesk.simulated;

import java.util.List;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.TableDevice;

/** Linux's driver for subchannels of a mainframe: one device on each, which is no PCI device. */
final class VfioCcwDriver implements MdevDriver {

    /** {@code VFIO_REGION_TYPE_CCW}. */
    private static final int CCW = 2;

    @Override
    public List<LeafType> types() {
        return List.of(new LeafType("vfio_ccw-io", "I/O subchannel (Non-QDIO)", "vfio-ccw", null));
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        return onCard.isEmpty() ? 1 : 0;
    }

    /** Linux 6.12, drivers/s390/cio/vfio_ccw_ops.c. Nothing can be mapped. */
    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return new TableDevice(
                new DeviceReply("vfio-ccw", 4, 3),
                List.of(
                        LeafRegion.trapped(0, offset(0), Memory.empty(124)),
                        LeafRegion.trapped(1, offset(1), Memory.empty(8)).typed(CCW, 1),
                        LeafRegion.trapped(2, offset(2), Memory.empty(52))
                                .readOnly()
                                .typed(CCW, 2),
                        LeafRegion.trapped(3, offset(3), Memory.empty(8))
                                .readOnly()
                                .typed(CCW, 3)),
                new Conduct(Conduct.ANYBODY, Conduct.below(4), index -> 1, false));
    }

    /** This driver's own way: the regions are small, and close together. */
    private static long offset(int index) {
        return (long) index << 10;
    }
}
