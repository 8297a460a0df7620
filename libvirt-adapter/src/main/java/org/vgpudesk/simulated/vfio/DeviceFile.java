package org.vgpudesk.simulated.vfio;

import org.vgpudesk.simulated.vfio.Vma.Touched;

/**
 * A device that somebody has open. Every question goes to its driver as it is: an offset is not looked into here, a
 * region is not compared with another, and a mapping that the driver left empty stays empty.
 */
public final class DeviceFile implements AutoCloseable {

    private final LeafDevice device;
    private final Runnable onClose;
    private boolean closed;

    DeviceFile(LeafDevice device, Runnable onClose) {
        this.device = device;
        this.onClose = onClose;
    }

    public DeviceReply info() throws KernelRefusal {
        return open().info();
    }

    public RegionReply regionInfo(int index, int argsz) throws KernelRefusal {
        return open().regionInfo(index, argsz);
    }

    public int irqVectors(int index) throws KernelRefusal {
        return open().irqVectors(index);
    }

    public byte[] read(long offset, int count) throws KernelRefusal {
        return open().read(offset, count);
    }

    public int write(long offset, byte[] bytes) throws KernelRefusal {
        return open().write(offset, bytes);
    }

    /**
     * Maps a piece of the device.
     *
     * @throws KernelRefusal if its driver has no mmap operation (Linux 6.12, drivers/vfio/vfio_main.c,
     *     {@code vfio_device_fops_mmap}), or refuses
     */
    public Mapping mmap(long offset, long length, boolean shared) throws KernelRefusal {
        var operation = open().mmap().orElseThrow(() -> new KernelRefusal(Errno.EINVAL));
        var vma = new Vma(offset, length, shared);
        operation.mmap(vma);
        return vma::touch;
    }

    private LeafDevice open() throws KernelRefusal {
        if (closed) {
            throw new KernelRefusal(Errno.ENODEV);
        }
        return device;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }

    /** What a program got from {@code mmap}. */
    public interface Mapping {

        /** Reads a byte of it; {@link Touched.Sigbus} if nobody answers for the page. */
        Touched touch(long at);
    }
}
