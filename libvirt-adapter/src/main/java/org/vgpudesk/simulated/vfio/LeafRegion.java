package org.vgpudesk.simulated.vfio;

import java.util.List;
import java.util.Set;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

/** A region in a leaf driver's table. */
public record LeafRegion(int index, Set<RegionFlag> flags, Place place, Capabilities capabilities, Backing backing) {

    private static final Set<RegionFlag> READ_ONLY = Set.of(RegionFlag.READ);
    private static final Set<RegionFlag> TRAPPED = Set.of(RegionFlag.READ, RegionFlag.WRITE);
    private static final Set<RegionFlag> MAPPABLE = Set.of(RegionFlag.READ, RegionFlag.WRITE, RegionFlag.MMAP);

    public LeafRegion {
        flags = Set.copyOf(flags);
    }

    /** What is behind it, and who answers when it is mapped. */
    public record Backing(Memory memory, Mapping mapping) {}

    /** Who answers when a region is mapped. */
    public enum Mapping {
        /** The driver refuses. */
        REFUSED,
        /** The driver fills the mapping. */
        POPULATED,
        /** As {@link #POPULATED}, but a mapping must begin where the region does. */
        POPULATED_FROM_START,
        /** The driver answers each fault. */
        ON_FAULT,
        /** As {@link #ON_FAULT}, but a mapping must begin where the region does. */
        ON_FAULT_FROM_START,
        /** The driver accepts the mapping and leaves it empty: a defect that there are drivers with. */
        NOBODY
    }

    /** A region that is read and written only. */
    public static LeafRegion trapped(int index, long offset, Memory memory) {
        return new LeafRegion(
                index,
                TRAPPED,
                new Place(offset, memory.size()),
                Capabilities.NONE,
                new Backing(memory, Mapping.REFUSED));
    }

    /** A region that can be mapped as a whole. */
    public static LeafRegion mappable(int index, long offset, Memory memory, Mapping mapping) {
        return new LeafRegion(
                index, MAPPABLE, new Place(offset, memory.size()), Capabilities.NONE, new Backing(memory, mapping));
    }

    /** A region of size 0: there is none, whatever its offset and its flags say. */
    public static LeafRegion nothing(int index, long offset, RegionFlag... flags) {
        return new LeafRegion(
                index,
                Set.of(flags),
                new Place(offset, 0),
                Capabilities.NONE,
                new Backing(Memory.empty(0), Mapping.REFUSED));
    }

    public LeafRegion readOnly() {
        return new LeafRegion(index, READ_ONLY, place, capabilities, backing);
    }

    public LeafRegion typed(long type, long subtype) {
        return with(new Capabilities(capabilities.areas(), new RegionType(type, subtype)));
    }

    /** Only these areas of it can be mapped. */
    public LeafRegion sparse(SparseArea... areas) {
        return with(new Capabilities(List.of(areas), capabilities.type()));
    }

    private LeafRegion with(Capabilities changed) {
        return new LeafRegion(index, flags, place, changed, backing);
    }

    boolean contains(long offset) {
        return Long.compareUnsigned(offset, place.offset()) >= 0
                && Long.compareUnsigned(offset - place.offset(), place.size()) < 0;
    }

    boolean maps(long at, long length) {
        var areas = capabilities.areas();
        return Long.compareUnsigned(length, place.size() - at) <= 0
                && (areas == null
                        || areas.stream()
                                .anyMatch(area -> Long.compareUnsigned(at, area.start()) >= 0
                                        && Long.compareUnsigned(at + length, area.start() + area.size()) <= 0));
    }
}
