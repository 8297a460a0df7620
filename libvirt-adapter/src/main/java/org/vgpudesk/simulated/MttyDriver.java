package org.vgpudesk.simulated;

import java.util.List;
import java.util.Locale;

/** The kernel's sample of serial ports: one pool of 24 ports, types of one and of two, no description. */
final class MttyDriver implements MdevDriver {

    private static final int PORTS = 24;

    @Override
    public List<LeafType> types() {
        return List.of(
                new LeafType("mtty-1", "Single port serial", "vfio-pci", null),
                new LeafType("mtty-2", "Dual port serial", "vfio-pci", null));
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var used = onCard.stream().mapToInt(device -> ports(device.typeId())).sum();
        return ((long) PORTS - used) / ports(typeId);
    }

    private static int ports(String typeId) {
        return Integer.parseInt(typeId, typeId.length() - 1, typeId.length(), 10);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "mtty of %d ports", PORTS);
    }
}
