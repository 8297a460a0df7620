package org.vgpudesk.profile.region;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a profile states of a device of one type as VFIO shows it.
 *
 * @param extent how many regions there are
 * @param regions those that are stated
 * @param irqs interrupts; those that are not listed are not stated
 * @param opening whether the device can be opened while no virtual machine runs with it
 */
public record DeviceSpec(
        String deviceApi, Extent extent, List<RegionSpec> regions, List<IrqSpec> irqs, Opening opening) {

    public DeviceSpec {
        regions = List.copyOf(regions);
        irqs = List.copyOf(irqs);
    }

    /**
     * How many regions there are.
     *
     * @param count how many the device counts ({@code num_regions}); absent if the profile does not say
     * @param more whether there may be regions that are not stated; if not, every other index has size 0
     */
    public record Extent(@Nullable Integer count, boolean more) {}

    /** An interrupt: its index, its name, and how many vectors it has. */
    public record IrqSpec(int index, String name, int count) {}

    /** Whether a device can be opened without a virtual machine. */
    public sealed interface Opening {

        /** It can. */
        record Possible() implements Opening {}

        /** Its driver refuses, which is no failure. */
        record OnlyInVirtualMachine() implements Opening {}

        /** The profile does not say. */
        record NotStated() implements Opening {}
    }

    /** The region of that index, if it is stated. */
    public Optional<RegionSpec> region(int index) {
        return regions.stream().filter(r -> r.index().number() == index).findFirst();
    }

    /**
     * Which indexes to ask a device for: those that it counts, and those that are stated; a driver may have regions
     * beyond its own count.
     */
    public SortedSet<Integer> indexesToAsk(int counted) {
        var indexes = new TreeSet<Integer>();
        for (var index = 0; index < counted; index++) {
            indexes.add(index);
        }
        regions.forEach(region -> indexes.add(region.index().number()));
        return indexes;
    }
}
