package org.vgpudesk.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** Asks an open device what a question wants to know. */
final class RegionReading {

    /** What a device says of itself ({@code VFIO_DEVICE_FLAGS_*}), by its bit. */
    private static final Map<Integer, String> APIS = Map.of(
            1 << 1, "vfio-pci",
            1 << 2, "vfio-platform",
            1 << 3, "vfio-amba",
            1 << 4, "vfio-ccw",
            1 << 5, "vfio-ap",
            1 << 6, "vfio-fsl-mc",
            1 << 8, "vfio-cdx");

    private final VfioDevice device;
    private final RegionQuestion question;

    RegionReading(VfioDevice device, RegionQuestion question) {
        this.device = device;
        this.question = question;
    }

    /** @param deviceApi sysfs's word, which stands where the device does not say what it is */
    DeviceInfo read(String deviceApi) throws KernelException, MalformedReplyException {
        var counts = device.counts();
        var api = APIS.entrySet().stream()
                .filter(entry -> (counts.flags() & entry.getKey()) != 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(deviceApi);
        return new DeviceInfo(api, counts.regions(), regions(counts.regions()), irqs(counts.irqs()));
    }

    private List<RegionInfo> regions(int count) throws KernelException, MalformedReplyException {
        var indexes = new TreeSet<>(question.alsoAsk());
        for (int index = 0; index < count; index++) {
            indexes.add(index);
        }
        var regions = new ArrayList<RegionInfo>();
        for (int index : indexes) {
            try {
                regions.add(tried(device.region(index)));
            } catch (MalformedReplyException e) {
                throw new MalformedReplyException("of the region " + index + " it says that " + e.getMessage());
            }
        }
        return regions;
    }

    private Map<Integer, Integer> irqs(int count) throws KernelException {
        var vectors = new HashMap<Integer, Integer>();
        for (int index = 0; index < count; index++) {
            vectors.put(index, device.irq(index));
        }
        return vectors;
    }

    /** What is never to be touched, cannot be read, or says that it cannot be mapped, is not tried. */
    private RegionInfo tried(RegionInfo region) throws KernelException {
        if (!question.tryMapping()
                || question.neverTouch().contains(region.index())
                || !region.exists()
                || !region.flags().contains(RegionFlag.MMAP)
                || !region.flags().contains(RegionFlag.READ)) {
            return region;
        }
        return new RegionInfo(region.index(), region.flags(), region.place(), region.capabilities(), trial(region));
    }

    private MapTrial trial(RegionInfo region) throws KernelException {
        var place = region.place();
        var areas = region.capabilities().areas();
        if (areas == null) {
            return device.map(place.offset(), place.size());
        }
        var worst = MapTrial.NOT_TRIED;
        for (var area : areas) {
            // what lies outside of the region is nobody's, or another region's
            if (area.size() != 0 && area.within(place.size())) {
                var trial = device.map(place.offset() + area.start(), area.size());
                worst = trial.compareTo(worst) > 0 ? trial : worst;
            }
        }
        return worst;
    }
}
