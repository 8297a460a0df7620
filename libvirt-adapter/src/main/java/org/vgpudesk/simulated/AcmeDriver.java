package org.vgpudesk.simulated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.TableDevice;

/**
 * The driver of a maker who does not exist, and for whom the program has no vendor profile: so that it can be tried what
 * one is good for. All devices of a card share its memory.
 */
final class AcmeDriver implements MdevDriver {

    private static final int TOTAL_GIB = 16;
    private static final int REGIONS = 9;
    private static final byte[] ID = {(byte) 0xce, (byte) 0xac, 0x07, 0x00};

    private static final Map<String, Integer> GIB = new LinkedHashMap<>();

    static {
        GIB.put("acmegpu-1", 1);
        GIB.put("acmegpu-4", 4);
        GIB.put("acmegpu-16", 16);
    }

    @Override
    public List<LeafType> types() {
        return GIB.entrySet().stream()
                .map(type -> new LeafType(
                        type.getKey(),
                        "ACME G7-" + type.getValue() + "W",
                        "vfio-pci",
                        "memory " + type.getValue() * 1024 + " MB, 2 screens"))
                .toList();
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var used = onCard.stream()
                .mapToInt(device -> GIB.getOrDefault(device.typeId(), 0))
                .sum();
        var needed = GIB.get(typeId);
        return needed == null ? 0 : (TOTAL_GIB - used) / needed;
    }

    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 1),
                List.of(
                        LeafRegion.trapped(7, 0x0, Memory.of(256, ID)),
                        LeafRegion.trapped(0, 0x10000, Memory.of(64 * 1024, ID))),
                new Conduct(
                        Conduct.ANYBODY,
                        (index, argsz, region) -> Conduct.below(REGIONS).reply(index, argsz, region),
                        index -> index == 0 ? 1 : 0,
                        true));
    }
}
