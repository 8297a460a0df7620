package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import org.vgpudesk.simulated.vfio.LeafDevice;

/**
 * NVIDIA's vGPU driver on cards up to Turing: the physical function is the parent device, and all devices of a card
 * have one framebuffer size. After one 2 GB type on a P40, every 2 GB type shows 11 and all other sizes 0.
 */
final class NvidiaVgpuDriver implements MdevDriver {

    /** The driver makes no more than this of one type on one card. */
    static final int AT_MOST = 32;

    private final EqualSize rule;
    private final Map<String, FramebufferType> types;
    private final List<LeafType> described;

    NvidiaVgpuDriver(long totalMiB, List<FramebufferType> types) {
        this.rule = new EqualSize(totalMiB, AT_MOST);
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
        return type == null ? 0 : rule.room(type.framebufferMiB(), FramebufferType.sizes(types, onCard));
    }

    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return NvidiaRegions.physical(birth.number(), types.get(birth.typeId()));
    }
}
