package org.vgpudesk.profile.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regions of a device as it shows them.
 *
 * @param regionCount {@code num_regions}
 * @param regions one for each index that was asked for
 * @param irqs the number of vectors of each interrupt that was asked for, by index
 */
public record DeviceInfo(String deviceApi, int regionCount, List<RegionInfo> regions, Map<Integer, Integer> irqs) {

    public DeviceInfo {
        regions = List.copyOf(regions);
        irqs = Map.copyOf(irqs);
    }

    /** The region of that index, if the device has one. */
    public Optional<RegionInfo> region(int index) {
        return regions.stream()
                .filter(region -> region.index() == index && region.exists())
                .findFirst();
    }
}
