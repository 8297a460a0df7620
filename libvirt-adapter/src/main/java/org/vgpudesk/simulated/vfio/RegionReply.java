package org.vgpudesk.simulated.vfio;

import java.util.Set;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.Place;

/**
 * What a driver writes into the structure that it is asked with ({@code VFIO_DEVICE_GET_REGION_INFO}).
 *
 * @param argsz how many bytes the whole answer takes
 * @param capabilities those that the room was enough for
 */
public record RegionReply(int argsz, Set<RegionFlag> flags, Place place, Capabilities capabilities) {

    /** The bytes of {@code struct vfio_region_info} without capabilities. */
    public static final int PLAIN = 32;

    /** A structure of zeros that the driver did not touch, or filled with zeros. */
    public static final RegionReply ZERO = new RegionReply(PLAIN, Set.of(), new Place(0, 0), Capabilities.NONE);

    private static final int TYPE = 16;
    private static final int SPARSE = 16;
    private static final int AREA = 16;

    public RegionReply {
        flags = Set.copyOf(flags);
    }

    /** As a driver answers for a region: its capabilities only if there is room for them. */
    public static RegionReply of(LeafRegion region, int argsz) {
        var whole = PLAIN + bytes(region.capabilities());
        return new RegionReply(
                whole, region.flags(), region.place(), argsz < whole ? Capabilities.NONE : region.capabilities());
    }

    private static int bytes(Capabilities capabilities) {
        var areas = capabilities.areas();
        return (areas == null ? 0 : SPARSE + AREA * areas.size()) + (capabilities.type() == null ? 0 : TYPE);
    }
}
