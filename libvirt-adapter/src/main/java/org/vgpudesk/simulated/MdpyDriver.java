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

/** The kernel's sample of a plain display: four devices in all, of whatever type. */
final class MdpyDriver implements MdevDriver {

    private static final int DEVICES = 4;
    private static final int REGIONS = 9;
    private static final int PICTURE_AGAIN = 16;
    private static final long PICTURE_OFFSET = 0x1000;
    /** 1b36:000f, little endian. */
    private static final byte[] ID = {0x36, 0x1b, 0x0f, 0x00};

    private static final Map<String, Integer> MIB = Map.of("mdpy-vga", 2, "mdpy-xga", 4, "mdpy-hd", 8);

    @Override
    public List<LeafType> types() {
        return List.of(type("vga", "640x480"), type("xga", "1024x768"), type("hd", "1920x1080"));
    }

    private static LeafType type(String name, String resolution) {
        return new LeafType(
                "mdpy-" + name, "mdpy-" + name, "vfio-pci", "virtual display, " + resolution + " framebuffer");
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        return Math.max(0, DEVICES - onCard.size());
    }

    /**
     * Linux 6.12, samples/vfio-mdev/mdpy.c and mdpy-defs.h. Packs its regions; the picture can be found a second time, as
     * a region beyond those that the device counts. Maps only from the picture's start.
     */
    @Override
    public LeafDevice probe(Birth birth, List<LeafDevice> others) {
        var picture = Memory.empty((long) MIB.getOrDefault(birth.typeId(), 0) << 20);
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 5),
                List.of(
                        LeafRegion.trapped(7, 0, Memory.of(0xff, ID)),
                        LeafRegion.mappable(0, PICTURE_OFFSET, picture, LeafRegion.Mapping.POPULATED_FROM_START),
                        LeafRegion.mappable(
                                PICTURE_AGAIN, PICTURE_OFFSET, picture, LeafRegion.Mapping.POPULATED_FROM_START)),
                new Conduct(Conduct.ANYBODY, MdpyDriver::reply, index -> 0, true));
    }

    private static RegionReply reply(int index, int argsz, @Nullable LeafRegion region) throws KernelRefusal {
        if (index >= REGIONS && index != PICTURE_AGAIN) {
            throw new KernelRefusal(Errno.EINVAL);
        }
        return region == null ? RegionReply.ZERO : RegionReply.of(region, argsz);
    }
}
