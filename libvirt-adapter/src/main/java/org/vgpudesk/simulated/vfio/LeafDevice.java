package org.vgpudesk.simulated.vfio;

import java.util.Optional;

/**
 * A device as its leaf driver makes it: {@code struct vfio_device_ops}. There is no default for anything in it: only a
 * leaf knows its regions, where they are in the device's file, and who answers when they are mapped. Not safe for use by
 * several threads; its {@link VfioCore} is.
 */
public interface LeafDevice {

    /** What the device is, and what it counts. */
    DeviceReply info();

    /**
     * Somebody opens it.
     *
     * @param pins for the guest's memory; the middle gives back whatever is still pinned when the device is removed
     * @throws KernelRefusal if this driver does not let it be opened by that one
     */
    void open(Opener opener, Pinning pins) throws KernelRefusal;

    /** Whoever opened it is gone. */
    void close();

    /**
     * What it says of a region.
     *
     * @param argsz the room for the answer in bytes; the structure is zero otherwise
     * @throws KernelRefusal if the driver refuses that index or that room
     */
    RegionReply regionInfo(int index, int argsz) throws KernelRefusal;

    /**
     * How many vectors an interrupt has.
     *
     * @throws KernelRefusal if the driver refuses that index
     */
    int irqVectors(int index) throws KernelRefusal;

    /**
     * Reads at a place of the device's file.
     *
     * @return as many bytes as were read, which may be fewer
     * @throws KernelRefusal if the driver has nothing there
     */
    byte[] read(long offset, int count) throws KernelRefusal;

    /**
     * Writes at a place of the device's file.
     *
     * @return how many bytes were taken
     * @throws KernelRefusal if the driver has nothing there
     */
    int write(long offset, byte[] bytes) throws KernelRefusal;

    /** What answers {@code mmap}; absent where the driver has no such operation, and then nothing can be mapped. */
    Optional<MmapOperation> mmap();

    /** The driver's answer to {@code mmap}. */
    interface MmapOperation {

        /**
         * Fills the mapping, leaves somebody there who answers its faults, or does neither.
         *
         * @throws KernelRefusal if that cannot be mapped
         */
        void mmap(Vma mapping) throws KernelRefusal;
    }

    /** The middle's service to a driver: holding pages of its guest's memory. See {@link PinAccount}. */
    interface Pinning {

        void pin(long firstPage, int count, boolean forWriting) throws KernelRefusal;

        void unpin(long firstPage, int count) throws KernelRefusal;
    }
}
