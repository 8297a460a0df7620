package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vgpudesk.profile.region.SparseArea;
import org.vgpudesk.simulated.vfio.Conduct;
import org.vgpudesk.simulated.vfio.DeviceReply;
import org.vgpudesk.simulated.vfio.Errno;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.LeafRegion;
import org.vgpudesk.simulated.vfio.Memory;
import org.vgpudesk.simulated.vfio.Opener;
import org.vgpudesk.simulated.vfio.TableDevice;

/**
 * What a device of Intel's GVT-g looks like (Linux 6.12, drivers/gpu/drm/i915/gvt/kvmgt.c). All devices show the whole
 * aperture, and each can map its own slice of it only. Opens for a virtual machine only.
 */
final class GvtgRegions {

    private static final int REGIONS = 11;
    private static final int APERTURE = 2;
    private static final long APERTURE_SIZE = 1L << 30;
    /** The beginning of the aperture is the machine's own desktop's. */
    private static final long DESKTOP = 128L << 20;

    private static final int GUEST_TABLES = 32;
    /** {@code VFIO_REGION_TYPE_PCI_VENDOR_TYPE} and Intel's number. */
    private static final long OF_INTEL = 0x80008086L;
    /** 8086:3e92, little endian. */
    private static final byte[] ID = {(byte) 0x86, (byte) 0x80, (byte) 0x92, 0x3e};

    private GvtgRegions() {}

    /** @param lowMemory the bytes of the aperture that it gets */
    static LeafDevice device(long lowMemory, List<LeafDevice> others) {
        var regions = new ArrayList<LeafRegion>();
        for (var index = 0; index < REGIONS; index++) {
            var offset = offset(index);
            regions.add(
                    switch (index) {
                        case 0 -> LeafRegion.trapped(index, offset, Memory.empty(16L << 20));
                        case APERTURE ->
                            LeafRegion.mappable(
                                            index, offset, Memory.empty(APERTURE_SIZE), LeafRegion.Mapping.POPULATED)
                                    .sparse(free(lowMemory, others));
                        case 7 -> LeafRegion.trapped(index, offset, Memory.of(4096, ID));
                        case 9 ->
                            LeafRegion.trapped(index, offset, Memory.empty(8192))
                                    .readOnly()
                                    .typed(OF_INTEL, 1);
                        case 10 ->
                            LeafRegion.trapped(index, offset, Memory.empty(128)).typed(1, 1);
                        default -> LeafRegion.nothing(index, offset);
                    });
        }
        return new TableDevice(
                new DeviceReply("vfio-pci", REGIONS, 5),
                regions,
                new Conduct(GvtgRegions::open, Conduct.below(REGIONS), GvtgRegions::vectors, true));
    }

    /** The guest's page tables are shadowed, so its pages are held. */
    private static void open(Opener opener, LeafDevice.Pinning pins) throws KernelRefusal {
        Conduct.onlyVirtualMachines(Errno.ESRCH).open(opener, pins);
        pins.pin(0, GUEST_TABLES, true);
    }

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

    /** The first gap in the aperture that is large enough. */
    private static SparseArea free(long size, List<LeafDevice> others) {
        var taken = others.stream()
                .flatMap(other -> areas(other).stream())
                .sorted(Comparator.comparingLong(SparseArea::start))
                .toList();
        var start = DESKTOP;
        for (var area : taken) {
            if (area.start() - start >= size) {
                break;
            }
            start = Math.max(start, area.start() + area.size());
        }
        return new SparseArea(start, size);
    }

    private static List<SparseArea> areas(LeafDevice other) {
        try {
            var areas =
                    other.regionInfo(APERTURE, Integer.MAX_VALUE).capabilities().areas();
            return areas == null ? List.of() : areas;
        } catch (KernelRefusal refusal) {
            throw new IllegalStateException("A device of this driver does not know its aperture.", refusal);
        }
    }
}
