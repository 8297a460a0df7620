package org.vgpudesk.profile.region;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A region as a device shows it ({@code VFIO_DEVICE_GET_REGION_INFO}).
 *
 * @param index the index that was asked for
 * @param place where the driver put it in the device's file
 * @param capabilities what the region says of itself beyond its flags
 * @param trial what happened when it was mapped
 */
public record RegionInfo(int index, Set<RegionFlag> flags, Place place, Capabilities capabilities, MapTrial trial) {

    public RegionInfo {
        flags = Set.copyOf(flags);
    }

    /**
     * @param offset an opaque number, unsigned: passed to read, write and mmap, compared, printed; nothing is computed
     *     from it
     * @param size in bytes, unsigned; 0 if there is no such region
     */
    public record Place(long offset, long size) {}

    /**
     * @param areas which parts can be mapped; absent if the region has no such capability
     * @param type what a device-specific region is; absent if it does not say
     */
    public record Capabilities(
            @Nullable List<SparseArea> areas, @Nullable RegionType type) {

        /** None. */
        public static final Capabilities NONE = new Capabilities(null, null);

        public Capabilities {
            areas = areas == null ? null : List.copyOf(areas);
        }
    }

    /** What happened when the region was mapped and touched. */
    public enum MapTrial {
        /** It was not tried. */
        NOT_TRIED,
        /** It maps, and can be touched. */
        MAPS,
        /** {@code mmap} failed. */
        REFUSED,
        /** {@code mmap} succeeded, and touching the mapping ended in SIGBUS. */
        SIGBUS
    }

    /** Whether there is such a region at all: drivers set flags on regions of size 0, which mean nothing. */
    public boolean exists() {
        return place.size() != 0;
    }
}
