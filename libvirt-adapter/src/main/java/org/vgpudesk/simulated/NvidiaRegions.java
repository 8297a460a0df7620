package org.vgpudesk.simulated;

import static org.vgpudesk.simulated.vfio.LeafRegion.Mapping.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.SparseArea;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.Opener;
import org.vgpudesk.simulated.vfio.RegionReply;
import org.vgpudesk.simulated.vfio.TableDevice;

/**
 * What a device of NVIDIA's vGPU driver looks like (nvidia-vgpu-vfio.c, the open part of the driver, 2018 to 2020). Each
 * device has offsets of its own; the picture is a region beyond those that it counts; of an index that it does not know
 * it says nothing at all. Its sizes are made up: the card's manager sets them.
 */
final class NvidiaRegions {

    private static final int REGIONS = 9;
    private static final int PICTURE = REGIONS;
    private static final int GUEST_PAGES = 64;
    private static final long MIB = 1L << 20;
    /** A graphics card of NVIDIA's, little endian. */
    private static final byte[] ID = {(byte) 0xde, 0x10, (byte) 0xb6, 0x25};

    private NvidiaRegions() {}

    /** Of a card whose physical function is the parent device. */
    static LeafDevice physical(int number, @Nullable FramebufferType type) {
        return device(
                number,
                type,
                1,
                List.of(
                        LeafRegion.trapped(2, offset(2, number), Memory.empty(32 * MIB)),
                        LeafRegion.trapped(3, offset(3, number), Memory.empty(32 * MIB))));
    }

    /** Of a card whose virtual functions are the parent devices: it shows their BARs. */
    static LeafDevice virtual(int number, @Nullable FramebufferType type) {
        return device(
                number,
                type,
                6,
                List.of(
                        LeafRegion.mappable(2, offset(2, number), Memory.empty(32 * MIB), POPULATED),
                        LeafRegion.mappable(3, offset(3, number), Memory.empty(32 * MIB), POPULATED),
                        LeafRegion.mappable(4, offset(4, number), Memory.empty(MIB), POPULATED)));
    }

    private static LeafDevice device(
            int number, @Nullable FramebufferType type, int messageVectors, List<LeafRegion> bars) {
        var regions = new ArrayList<>(bars);
        regions.add(LeafRegion.trapped(7, offset(7, number), Memory.of(4096, ID)));
        regions.add(LeafRegion.mappable(0, offset(0, number), Memory.empty(16 * MIB), POPULATED)
                .sparse(new SparseArea(0x10000, 0x10000), new SparseArea(0x600000, 0x200000)));
        regions.add(LeafRegion.mappable(
                1,
                offset(1, number),
                Memory.empty(Math.min(256, type == null ? 256 : type.framebufferMiB()) * MIB),
                ON_FAULT));
        regions.add(LeafRegion.mappable(PICTURE, offset(PICTURE, number), Memory.empty(16 * MIB), POPULATED));
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 5),
                regions,
                new Conduct(
                        NvidiaRegions::open,
                        NvidiaRegions::reply,
                        index -> switch (index) {
                            case 2 -> messageVectors;
                            case 3 -> 0;
                            default -> 1;
                        },
                        true));
    }

    /** This driver's own way: 40 bits of place, 4 of the index, and the device's number above them. */
    private static long offset(int index, int number) {
        return (long) index << 40 | (long) number << 44;
    }

    private static void open(Opener opener, LeafDevice.Pinning pins) throws KernelRefusal {
        if (opener == Opener.VIRTUAL_MACHINE) {
            pins.pin(0x100, GUEST_PAGES, true);
        }
    }

    /** That a region with areas can be mapped is said only to those who have room for the areas. */
    private static RegionReply reply(int index, int argsz, @Nullable LeafRegion region) {
        if (region == null) {
            return RegionReply.ZERO;
        }
        var reply = RegionReply.of(region, argsz);
        if (reply.argsz() <= argsz) {
            return reply;
        }
        var flags = EnumSet.copyOf(reply.flags());
        flags.remove(RegionFlag.MMAP);
        return new RegionReply(reply.argsz(), flags, reply.place(), reply.capabilities());
    }
}
