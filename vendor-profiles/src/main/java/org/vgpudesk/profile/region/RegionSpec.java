package org.vgpudesk.profile.region;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A region as a profile states it for one type.
 *
 * @param role what it is for, in the profile's words
 * @param aliases indexes of regions that may share this one's place in the device's file
 */
public record RegionSpec(RegionIndex index, String role, Shape shape, Mapping mapping, Set<Integer> aliases) {

    public RegionSpec {
        aliases = Set.copyOf(aliases);
    }

    /**
     * What it looks like.
     *
     * @param size in bytes; absent if the profile does not say
     * @param access what can be done with it, without mapping: {@link Mapping} says that
     * @param type what a device-specific region says of itself; absent if the profile does not say
     * @param unsafeToRead reading it has effects, or breaks the host: it is never read only to look
     */
    public record Shape(
            @Nullable Long size,
            Set<RegionFlag> access,
            @Nullable RegionType type,
            boolean unsafeToRead) {
        public Shape {
            access = Set.copyOf(access);
        }
    }

    /** How it can be mapped. */
    public record Mapping(MmapMode mode, Areas areas) {

        /** It cannot. */
        public static final Mapping NONE = new Mapping(MmapMode.NONE, new Areas.Whole());
    }

    /** Which parts of a region can be mapped. */
    public sealed interface Areas {

        /** All of it. */
        record Whole() implements Areas {}

        /** Some areas; which ones, only the device says. */
        record AsTheDeviceSays() implements Areas {}

        /** These areas, in this order. */
        record Listed(List<StatedArea> areas) implements Areas {
            public Listed {
                areas = List.copyOf(areas);
            }
        }
    }

    /**
     * An area of which a profile may know only a part.
     *
     * @param start in bytes from the region's start; absent if the profile does not say
     * @param size in bytes; absent if the profile does not say
     */
    public record StatedArea(@Nullable Long start, @Nullable Long size) {

        boolean agreesWith(SparseArea real) {
            return (start == null || start == real.start()) && (size == null || size == real.size());
        }
    }
}
