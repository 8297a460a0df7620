package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;

/** The lab's GPU with a shared pool: sizes may mix, as much as the card's memory holds. */
final class LabPooledDriver implements MdevDriver {

    private final long totalMiB;
    private final Map<String, FramebufferType> types;

    LabPooledDriver(long totalMiB, List<FramebufferType> types) {
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
}
