package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;

/** The kernel's sample of serial ports: one pool of 24 ports, types of one and of two, no description. */
final class MttyDriver implements MdevDriver {

    private static final int PORTS = 24;
    private static final Map<String, Integer> TAKES = Map.of("mtty-1", 1, "mtty-2", 2);

    @Override
    public List<LeafType> types() {
        return List.of(
                new LeafType("mtty-1", "Single port serial", "vfio-pci", null),
                new LeafType("mtty-2", "Dual port serial", "vfio-pci", null));
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var used = onCard.stream()
                .mapToInt(device -> TAKES.getOrDefault(device.typeId(), 0))
                .sum();
        var takes = TAKES.getOrDefault(typeId, 0);
        return takes == 0 ? 0 : Math.max(0, (PORTS - used) / takes);
    }
}
