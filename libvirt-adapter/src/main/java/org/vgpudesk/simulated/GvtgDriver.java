package org.vgpudesk.simulated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.simulated.vfio.LeafDevice;

/**
 * Intel's GVT-g (i915): every device takes low and high graphics memory and fence registers out of the pools that the
 * machine's own desktop left; what runs out first decides. Sizes may mix.
 */
final class GvtgDriver implements MdevDriver {

    /** What the desktop leaves on a machine with an aperture of 1 GiB in a graphics address space of 4 GiB. */
    private static final Size POOL = new Size("", 896, 2688, 28, "", 0);

    private final Map<String, Size> types = new LinkedHashMap<>();

    /** What one type takes. */
    record Size(String id, long lowMiB, long highMiB, int fences, String resolution, int weight) {}

    GvtgDriver(List<Size> types) {
        types.forEach(type -> this.types.put(type.id(), type));
    }

    @Override
    public List<LeafType> types() {
        return types.values().stream()
                .map(type -> new LeafType(type.id(), null, "vfio-pci", description(type)))
                .toList();
    }

    private static String description(Size type) {
        return String.format(
                Locale.ROOT,
                "low_gm_size: %dMB\nhigh_gm_size: %dMB\nfence: %d\nresolution: %s\nweight: %d\n",
                type.lowMiB(),
                type.highMiB(),
                type.fences(),
                type.resolution(),
                type.weight());
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        @Nullable Size type = types.get(typeId);
        return type == null
                ? 0
                : Math.min(
                        room(type, onCard, Size::lowMiB),
                        Math.min(room(type, onCard, Size::highMiB), room(type, onCard, Size::fences)));
    }

    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return GvtgRegions.device(types.getOrDefault(birth.typeId(), POOL).lowMiB() << 20, others);
    }

    private long room(Size type, List<ActiveDevice> onCard, ToLongFunction<Size> share) {
        var used = 0L;
        for (var device : onCard) {
            var other = types.get(device.typeId());
            used += other == null ? 0 : share.applyAsLong(other);
        }
        return Math.max(0, (share.applyAsLong(POOL) - used) / share.applyAsLong(type));
    }
}
