package org.vgpudesk.simulated.vfio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** A program that looks at an open device, as one on a real computer would: it asks, and derives nothing. */
public final class RegionReader {

    private final DeviceFile file;
    private final RegionQuestion question;

    private RegionReader(DeviceFile file, RegionQuestion question) {
        this.file = file;
        this.question = question;
    }

    /**
     * What the device shows. Left out are interrupts without vectors, and indexes beyond the device's own count that its
     * driver refuses.
     *
     * @throws KernelRefusal if the driver refuses an index that the device counts
     */
    public static DeviceInfo look(DeviceFile file, RegionQuestion question) throws KernelRefusal {
        var reader = new RegionReader(file, question);
        var info = file.info();
        return new DeviceInfo(info.deviceApi(), info.regions(), reader.regions(info), reader.irqs(info));
    }

    private List<RegionInfo> regions(DeviceReply info) throws KernelRefusal {
        var indexes = new TreeSet<>(question.alsoAsk());
        for (var index = 0; index < info.regions(); index++) {
            indexes.add(index);
        }
        var regions = new ArrayList<RegionInfo>();
        for (var index : indexes) {
            ask(index, index < info.regions()).ifPresent(reply -> regions.add(region(index, reply)));
        }
        return regions;
    }

    private Optional<RegionReply> ask(int index, boolean counted) throws KernelRefusal {
        try {
            var first = file.regionInfo(index, RegionReply.PLAIN);
            return Optional.of(first.argsz() > RegionReply.PLAIN ? file.regionInfo(index, first.argsz()) : first);
        } catch (KernelRefusal refusal) {
            if (counted) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private RegionInfo region(int index, RegionReply reply) {
        return new RegionInfo(index, reply.flags(), reply.place(), reply.capabilities(), trial(index, reply));
    }

    private MapTrial trial(int index, RegionReply reply) {
        if (!question.tryMapping()
                || question.neverTouch().contains(index)
                || reply.place().size() == 0
                || !reply.flags().contains(RegionFlag.MMAP)) {
            return MapTrial.NOT_TRIED;
        }
        var areas = reply.capabilities().areas();
        if (areas == null) {
            return trial(reply.place().offset(), reply.place().size());
        }
        var worst = MapTrial.NOT_TRIED;
        for (var area : areas) {
            var one = trial(reply.place().offset() + area.start(), area.size());
            worst = one.compareTo(worst) > 0 ? one : worst;
        }
        return worst;
    }

    private MapTrial trial(long offset, long length) {
        try {
            var mapping = file.mmap(offset, length, true);
            return mapping.touch(0) instanceof Vma.Touched.Sigbus
                            || mapping.touch(length - 1) instanceof Vma.Touched.Sigbus
                    ? MapTrial.SIGBUS
                    : MapTrial.MAPS;
        } catch (KernelRefusal refused) {
            return MapTrial.REFUSED;
        }
    }

    private Map<Integer, Integer> irqs(DeviceReply info) {
        var irqs = new TreeMap<Integer, Integer>();
        for (var index = 0; index < info.irqs(); index++) {
            var vectors = vectors(index);
            if (vectors > 0) {
                irqs.put(index, vectors);
            }
        }
        return irqs;
    }

    private int vectors(int index) {
        try {
            return file.irqVectors(index);
        } catch (KernelRefusal refused) {
            return 0;
        }
    }
}
