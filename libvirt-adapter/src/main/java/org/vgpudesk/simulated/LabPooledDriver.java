package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vgpudesk.simulated.vfio.LeafDevice;

/** The lab's GPU with a shared pool: sizes may mix, as much as the card's memory holds. */
final class LabPooledDriver implements MdevDriver {

    private final long totalMiB;
    private final Map<String, FramebufferType> types;
    private final Set<LabFault> faults;

    LabPooledDriver(long totalMiB, List<FramebufferType> types, Set<LabFault> faults) {
        this.faults = Set.copyOf(faults);
        this.totalMiB = totalMiB;
        this.types = FramebufferType.byId(types);
    }

    @Override
    public List<LeafType> types() {
        var rule = new EqualSize(totalMiB, Integer.MAX_VALUE);
        return types.values().stream().map(type -> type.described(rule)).toList();
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var type = types.get(typeId);
        var used = FramebufferType.sizes(types, onCard).stream()
                .mapToLong(Long::longValue)
                .sum();
        return type == null ? 0 : Math.max(0, (totalMiB - used) / type.framebufferMiB());
    }

    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return LabGpuRegions.device(birth, types.get(birth.typeId()), faults);
    }
}
