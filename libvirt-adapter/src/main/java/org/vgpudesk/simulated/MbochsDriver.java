package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.Errno;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.RegionReply;
import org.vgpudesk.simulated.vfio.TableDevice;

/** The kernel's sample of a display with memory: 256 MB for all devices together, sizes may mix. */
final class MbochsDriver implements MdevDriver {

    private static final int TOTAL_MB = 256;
    private static final int REGIONS = 10;
    private static final int MOST_ROOM = 48;
    /** 1234:1111, little endian. */
    private static final byte[] ID = {0x34, 0x12, 0x11, 0x11};

    private static final Map<String, Integer> MB = Map.of("mbochs-small", 4, "mbochs-medium", 16, "mbochs-large", 64);

    @Override
    public List<LeafType> types() {
        return List.of(type("mbochs-small", 4), type("mbochs-medium", 16), type("mbochs-large", 64));
    }

    private static LeafType type(String id, int megabytes) {
        return new LeafType(id, id, "vfio-pci", "virtual display, " + megabytes + " MB video memory");
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        var used = onCard.stream()
                .mapToInt(device -> MB.getOrDefault(device.typeId(), 0))
                .sum();
        var size = MB.getOrDefault(typeId, 0);
        return size == 0 ? 0 : Math.max(0, (TOTAL_MB - used) / size);
    }

    /**
     * Linux 6.12, samples/vfio-mdev/mbochs.c. Packs its regions, the picture last; a page of the picture comes when it is
     * touched, and only from the picture's start. Refuses a question with more room than it needs.
     */
    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 5),
                List.of(
                        LeafRegion.trapped(7, 0, Memory.of(0xff, ID)),
                        LeafRegion.trapped(2, 0x1000, Memory.empty(0x1000)),
                        LeafRegion.trapped(9, 0x2000, Memory.empty(0x1000)).typed(1, 1),
                        LeafRegion.mappable(
                                0,
                                0x3000,
                                Memory.empty((long) MB.getOrDefault(birth.typeId(), 0) << 20),
                                LeafRegion.Mapping.ON_FAULT_FROM_START)),
                new Conduct(Conduct.ANYBODY, MbochsDriver::reply, index -> 0, true));
    }

    private static RegionReply reply(int index, int argsz, @Nullable LeafRegion region) throws KernelRefusal {
        if (argsz > MOST_ROOM) {
            throw new KernelRefusal(Errno.EINVAL);
        }
        return Conduct.below(REGIONS).reply(index, argsz, region);
    }
}
