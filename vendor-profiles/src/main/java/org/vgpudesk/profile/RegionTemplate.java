package org.vgpudesk.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.MmapMode;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionIndex;
import org.vgpudesk.profile.region.RegionSpec;
import org.vgpudesk.profile.region.RegionSpec.Areas;
import org.vgpudesk.profile.region.RegionSpec.StatedArea;
import org.vgpudesk.profile.region.RegionType;

/**
 * A region as a profile writes it: its sizes may be facts of the type.
 *
 * @param which of which types, and where
 * @param size absent if the profile does not say
 */
record RegionTemplate(Which which, @Nullable Size size, Access access, Mapping mapping, Set<Integer> aliases) {

    RegionTemplate {
        aliases = Set.copyOf(aliases);
    }

    /**
     * @param index VFIO's name or the number
     * @param types the types that have the region; absent if all have it
     */
    record Which(String index, @Nullable CheckedPattern types, String role) {}

    record Access(Set<RegionFlag> flags, @Nullable RegionType type, boolean unsafeToRead) {
        Access {
            flags = Set.copyOf(flags);
        }
    }

    /** @param listed absent if the whole region maps; empty if only the device says which areas do */
    record Mapping(MmapMode mode, @Nullable List<Area> listed) {}

    record Area(@Nullable Size start, @Nullable Size size) {}

    /** Bytes, or the name of the fact that says how many. */
    sealed interface Size {

        record Bytes(long bytes) implements Size {}

        record OfFact(String name) implements Size {}
    }

    /** The region of a type; empty if that type has none. */
    Optional<RegionSpec> of(TypeWords type, Map<String, Stated<FactValue>> facts) {
        var types = which.types();
        if (types != null && !types.matches(type.id())) {
            return Optional.empty();
        }
        return index(type.deviceApi(), which.index())
                .map(index -> new RegionSpec(
                        index,
                        which.role(),
                        new RegionSpec.Shape(bytes(size, facts), access.flags(), access.type(), access.unsafeToRead()),
                        new RegionSpec.Mapping(mapping.mode(), areas(facts)),
                        aliases));
    }

    static Optional<RegionIndex> index(String deviceApi, String text) {
        return text.chars().allMatch(Character::isDigit)
                ? Optional.of(new RegionIndex(deviceApi, Integer.parseInt(text)))
                : RegionIndex.named(deviceApi, text);
    }

    private Areas areas(Map<String, Stated<FactValue>> facts) {
        var areas = mapping.listed();
        if (areas == null) {
            return new Areas.Whole();
        }
        return areas.isEmpty()
                ? new Areas.AsTheDeviceSays()
                : new Areas.Listed(areas.stream()
                        .map(area -> new StatedArea(bytes(area.start(), facts), bytes(area.size(), facts)))
                        .toList());
    }

    private static @Nullable Long bytes(@Nullable Size size, Map<String, Stated<FactValue>> facts) {
        return switch (size) {
            case null -> null;
            case Size.Bytes bytes -> bytes.bytes();
            case Size.OfFact fact -> {
                var stated = facts.get(fact.name());
                yield stated != null && stated.value() instanceof FactValue.Amount amount ? amount.number() : null;
            }
        };
    }
}
