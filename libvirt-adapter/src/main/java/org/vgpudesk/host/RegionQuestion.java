package org.vgpudesk.host;

import java.util.SortedSet;
import java.util.TreeSet;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.RegionSpec;

/**
 * What to look at on a device.
 *
 * @param alsoAsk indexes to ask for besides those that the device counts: a driver may have regions beyond its count
 * @param tryMapping whether to map and touch each region that says that it can be mapped
 * @param neverTouch indexes of regions that are never read and never touched: reading has effects, or breaks the host
 */
public record RegionQuestion(SortedSet<Integer> alsoAsk, boolean tryMapping, SortedSet<Integer> neverTouch) {

    public RegionQuestion {
        alsoAsk = new TreeSet<>(alsoAsk);
        neverTouch = new TreeSet<>(neverTouch);
    }

    /** What a device itself counts, without trying anything. */
    public static RegionQuestion plain() {
        return new RegionQuestion(new TreeSet<>(), false, new TreeSet<>());
    }

    /** What is needed to compare a device with what is stated of it. */
    public static RegionQuestion about(DeviceSpec stated) {
        var unsafe = new TreeSet<Integer>();
        stated.regions().stream()
                .filter(region -> region.shape().unsafeToRead())
                .map(RegionSpec::index)
                .forEach(index -> unsafe.add(index.number()));
        return new RegionQuestion(stated.indexesToAsk(0), true, unsafe);
    }
}
