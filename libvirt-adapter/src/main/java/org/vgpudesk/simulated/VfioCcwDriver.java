package org.vgpudesk.simulated;

import java.util.List;

/** Linux's driver for subchannels of a mainframe: one device on each, which is no PCI device. */
final class VfioCcwDriver implements MdevDriver {

    @Override
    public List<LeafType> types() {
        return List.of(new LeafType("vfio_ccw-io", "I/O subchannel (Non-QDIO)", "vfio-ccw", null));
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        return onCard.isEmpty() ? 1 : 0;
    }
}
