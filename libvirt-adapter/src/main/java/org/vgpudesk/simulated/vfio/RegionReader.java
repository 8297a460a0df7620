package org.vgpudesk.simulated.vfio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * What the device shows. An index that its driver refuses has no region, and no vectors.
     *
     * @throws KernelRefusal if the file is closed
     */
    public static DeviceInfo look(DeviceFile file, RegionQuestion question) throws KernelRefusal {
        var reader = new RegionReader(file, question);
        var info = file.info();
        return new DeviceInfo(info.deviceApi(), info.regions(), reader.regions(info), reader.irqs(info));
    }

    private List<RegionInfo> regions(DeviceReply info) {
        var indexes = new TreeSet<>(question.alsoAsk());
        for (var index = 0; index < info.regions(); index++) {
            indexes.add(index);
        }
        var regions = new ArrayList<RegionInfo>();
        for (var index : indexes) {
            var reply = ask(index);
            regions.add(new RegionInfo(index, reply.flags(), reply.place(), reply.capabilities(), trial(index, reply)));
        }
        return regions;
    }

    /** Asked twice where the capabilities need more room than is known before; the last answer counts. */
    private RegionReply ask(int index) {
        try {
            var first = file.regionInfo(index, RegionReply.PLAIN);
            return first.argsz() > RegionReply.PLAIN ? file.regionInfo(index, first.argsz()) : first;
        } catch (KernelRefusal refused) {
            return RegionReply.ZERO;
        }
    }

    private MapTrial trial(int index, RegionReply reply) {
        if (!question.tryMapping()
                || question.neverTouch().contains(index)
                || reply.place().size() == 0
                || !reply.flags().containsAll(Set.of(RegionFlag.READ, RegionFlag.MMAP))) {
            return MapTrial.NOT_TRIED;
        }
        var areas = reply.capabilities().areas();
        if (areas == null) {
            return trial(reply.place().offset(), reply.place().size());
        }
        var worst = MapTrial.NOT_TRIED;
        for (var area : areas) {
            // what lies outside of the region is nobody's, or another region's
            if (area.size() != 0 && area.within(reply.place().size())) {
                var one = trial(reply.place().offset() + area.start(), area.size());
                worst = one.compareTo(worst) > 0 ? one : worst;
            }
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
            irqs.put(index, vectors(index));
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
