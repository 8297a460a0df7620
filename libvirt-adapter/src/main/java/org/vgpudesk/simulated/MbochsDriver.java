package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;

/** The kernel's sample of a display with memory: 256 MB for all devices together, sizes may mix. */
final class MbochsDriver implements MdevDriver {

    private static final int TOTAL_MB = 256;
    private static final Map<String, Integer> MB = Map.of("mbochs-small", 4, "mbochs-medium", 16, "mbochs-large", 64);

    @Override
    public List<LeafType> types() {
        return List.of(type("mbochs-small", 4), type("mbochs-medium", 16), type("mbochs-large", 64));
    }

    private static LeafType type(String id, int megabytes) {
        return new LeafType(id, id, "vfio-pci", "virtual display, " + megabytes + " MB video memory");
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var used = onCard.stream()
                .mapToInt(device -> MB.getOrDefault(device.typeId(), 0))
                .sum();
        var size = MB.getOrDefault(typeId, 0);
        return size == 0 ? 0 : Math.max(0, (TOTAL_MB - used) / size);
    }
}
