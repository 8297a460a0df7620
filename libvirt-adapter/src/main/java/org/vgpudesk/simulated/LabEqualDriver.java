package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vgpudesk.simulated.vfio.LeafDevice;

/** The lab's GPU with the equal-size rule: its physical function is the parent device, there is no upper number. */
final class LabEqualDriver implements MdevDriver {

    private final EqualSize rule;
    private final Map<String, FramebufferType> types;
    private final Set<LabFault> faults;
    private final List<LeafType> described;

    LabEqualDriver(long totalMiB, List<FramebufferType> types, Set<LabFault> faults) {
        this.faults = Set.copyOf(faults);
        this.rule = new EqualSize(totalMiB, Integer.MAX_VALUE);
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
        return LabGpuRegions.device(birth, types.get(birth.typeId()), faults);
    }
}
