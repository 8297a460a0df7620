package org.vgpudesk.simulated.vfio;

import org.jspecify.annotations.Nullable;

/**
 * Where drivers differ beside their tables.
 *
 * @param opening who may open its devices
 * @param asking how it answers for a region
 * @param interrupts how many vectors an interrupt has
 * @param maps whether it has an mmap operation at all
 */
public record Conduct(Opening opening, Asking asking, Interrupts interrupts, boolean maps) {

    /** Whoever wants to. */
    public static final Opening ANYBODY = (opener, pins) -> {};

    /** Only QEMU with a guest: others are refused with this error. */
    public static Opening onlyVirtualMachines(Errno otherwise) {
        return (opener, pins) -> {
            if (opener != Opener.VIRTUAL_MACHINE) {
                throw new KernelRefusal(otherwise);
            }
        };
    }

    /** Indexes from that one on are refused; one that is not in the table is zero. */
    public static Asking below(int end) {
        return (index, argsz, region) -> {
            if (index >= end) {
                throw new KernelRefusal(Errno.EINVAL);
            }
            return region == null ? RegionReply.ZERO : RegionReply.of(region, argsz);
        };
    }

    /** Who may open a device. */
    public interface Opening {
        void open(Opener opener, LeafDevice.Pinning pins) throws KernelRefusal;
    }

    /** How a driver answers for a region. */
    public interface Asking {

        /** @param region what its table has for that index */
        RegionReply reply(int index, int argsz, @Nullable LeafRegion region) throws KernelRefusal;
    }

    /** How many vectors an interrupt has. */
    public interface Interrupts {
        int vectors(int index) throws KernelRefusal;
    }
}
