package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.Errno;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.TableDevice;

/** The kernel's sample of serial ports: one pool of 24 ports, types of one and of two, no description. */
final class MttyDriver implements MdevDriver {

    private static final int PORTS = 24;
    private static final int REGIONS = 9;
    private static final int CONFIG = 7;
    private static final int PORT = 8;
    /** 4348:3253, little endian. */
    private static final byte[] ID = {0x48, 0x43, 0x53, 0x32};

    private static final Map<String, Integer> TAKES = Map.of("mtty-1", 1, "mtty-2", 2);

    @Override
    public List<LeafType> types() {
        return List.of(
                new LeafType("mtty-1", "Single port serial", "vfio-pci", null),
                new LeafType("mtty-2", "Dual port serial", "vfio-pci", null));
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var used = onCard.stream()
                .mapToInt(device -> TAKES.getOrDefault(device.typeId(), 0))
                .sum();
        var takes = TAKES.getOrDefault(typeId, 0);
        return takes == 0 ? 0 : Math.max(0, (PORTS - used) / takes);
    }

    /** Linux 6.12, samples/vfio-mdev/mtty.c. It has no mmap operation, and sets flags on regions of size 0. */
    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        var regions = new ArrayList<LeafRegion>();
        for (var index = 0; index < REGIONS; index++) {
            var offset = offset(index);
            regions.add(
                    switch (index) {
                        case CONFIG -> LeafRegion.trapped(index, offset, Memory.of(0xff, ID));
                        case 0 -> LeafRegion.trapped(index, offset, Memory.empty(PORT));
                        case 1 ->
                            TAKES.getOrDefault(birth.typeId(), 0) == 2
                                    ? LeafRegion.trapped(index, offset, Memory.empty(PORT))
                                    : LeafRegion.nothing(index, offset, RegionFlag.READ, RegionFlag.WRITE);
                        default -> LeafRegion.nothing(index, offset, RegionFlag.READ, RegionFlag.WRITE);
                    });
        }
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 5),
                regions,
                new Conduct(Conduct.ANYBODY, Conduct.below(REGIONS), MttyDriver::vectors, false));
    }

    /** This driver's own way of finding the region again: the index in the upper bits. */
    private static long offset(int index) {
        return (long) index << 40;
    }

    /** INTx and MSI; it refuses the others. */
    private static int vectors(int index) throws KernelRefusal {
        if (index > 1) {
            throw new KernelRefusal(Errno.EINVAL);
        }
        return 1;
    }
}
