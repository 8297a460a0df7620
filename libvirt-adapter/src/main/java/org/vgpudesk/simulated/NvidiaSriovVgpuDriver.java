package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import org.vgpudesk.simulated.vfio.LeafDevice;

/**
 * NVIDIA's vGPU driver from Ampere on: the virtual functions are the parent devices, each takes one device, and the
 * devices of all functions of a card have one framebuffer size.
 */
final class NvidiaSriovVgpuDriver implements MdevDriver {

    private final EqualSize rule;
    private final Map<String, FramebufferType> types;
    private final List<LeafType> described;

    NvidiaSriovVgpuDriver(long totalMiB, List<FramebufferType> types) {
        this.rule = new EqualSize(totalMiB, NvidiaVgpuDriver.AT_MOST);
        this.types = FramebufferType.byId(types);
        this.described = types.stream().map(type -> type.described(rule)).toList();
    }

    @Override
    public List<LeafType> types() {
        return described;
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var type = types.get(typeId);
        var taken = onCard.stream().anyMatch(device -> device.parent().equals(parent));
        return type == null || taken
                ? 0
                : Math.min(1, rule.room(type.framebufferMiB(), FramebufferType.sizes(types, onCard)));
    }

    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return NvidiaRegions.virtual(birth.number(), types.get(birth.typeId()));
    }
}
