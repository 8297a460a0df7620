package org.vgpudesk.simulated;

import static org.vgpudesk.simulated.vfio.LeafRegion.Mapping.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.SparseArea;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.TableDevice;

/**
 * What a device of the lab's GPU looks like (libvirt-adapter/src/lab/modules/labgpu.c): one region of every kind that a
 * driver may offer, at offsets that follow no formula.
 */
final class LabGpuRegions {

    private static final int REGIONS = 10;
    private static final int KIB = 1024;
    private static final int MAGIC = 0x5550474c;
    private static final int CABLE_UNPLUGGED = 2;
    private static final long INSIDE_BAR1 = 0x200000 + 64L * KIB;
    private static final SparseArea FIRST_AREA = new SparseArea(64L * KIB, 64L * KIB);
    /** 1234:1ab6, little endian. */
    private static final byte[] ID = {0x34, 0x12, (byte) 0xb6, 0x1a};

    private LabGpuRegions() {}

    static LeafDevice device(MdevDriver.Birth birth, @Nullable FramebufferType type, Set<LabFault> faults) {
        var bare = faults.contains(LabFault.BARE) ? REFUSED : NOBODY;
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 5),
                List.of(
                        LeafRegion.trapped(7, 0x000000, Memory.of(256, ID)),
                        LeafRegion.trapped(9, 0x008000, edid(type)).typed(1, 1),
                        LeafRegion.trapped(0, 0x010000, registers(birth, type)),
                        LeafRegion.mappable(3, 0x080000, words(3, 64 * KIB), bare),
                        LeafRegion.mappable(2, 0x100000, words(2, 256 * KIB), ON_FAULT),
                        LeafRegion.mappable(1, 0x200000, words(1, 256 * KIB), POPULATED),
                        LeafRegion.mappable(4, 0x400000, words(4, 512 * KIB), POPULATED)
                                .sparse(FIRST_AREA, new SparseArea(256L * KIB, 128L * KIB))),
                new Conduct(
                        Conduct.ANYBODY,
                        (index, argsz, region) -> {
                            var told = region == null ? null : told(region, faults);
                            return Conduct.below(REGIONS).reply(index, argsz, told);
                        },
                        index -> index == 0 ? 1 : 0,
                        true));
    }

    /** What the driver says of a region, which is not what it does if it is to be a broken one. */
    private static LeafRegion told(LeafRegion region, Set<LabFault> faults) {
        var place = region.place();
        if (region.index() == 2 && faults.contains(LabFault.OVERLAP)) {
            place = new Place(INSIDE_BAR1, place.size());
        }
        if (region.index() == 1 && faults.contains(LabFault.SIZE)) {
            place = new Place(place.offset(), 2 * place.size());
        }
        var told = new LeafRegion(region.index(), region.flags(), place, region.capabilities(), region.backing());
        return region.index() == 4 && faults.contains(LabFault.SPARSE)
                ? told.sparse(FIRST_AREA, new SparseArea(256L * KIB, place.size()))
                : told;
    }

    /** So that a viewer can be checked: each word says which BAR it is in, and where. */
    private static Memory words(int index, int size) {
        return new Memory(size, at -> (byte) ((index << 28 | (int) at & ~3) >>> (8 * (at & 3))));
    }

    private static Memory registers(MdevDriver.Birth birth, @Nullable FramebufferType type) {
        var page = new byte[48];
        little(page)
                .putInt(MAGIC)
                .putInt(1)
                .putInt(type == null ? 0 : (int) type.framebufferMiB())
                .putInt(type == null ? 0 : type.heads());
        var uuid = birth.id().uuid();
        ByteBuffer.wrap(page, 32, 16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        return Memory.of(4 * KIB, page);
    }

    /** {@code struct vfio_region_gfx_edid}. */
    private static Memory edid(@Nullable FramebufferType type) {
        var most =
                type == null ? List.of("0", "0") : List.of(type.maxResolution().split("x", 2));
        var head = new byte[24];
        little(head)
                .putInt(64)
                .putInt(256)
                .putInt(0)
                .putInt(Integer.parseInt(most.getFirst()))
                .putInt(Integer.parseInt(most.getLast()))
                .putInt(CABLE_UNPLUGGED);
        return Memory.of(4 * KIB, head);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
