package org.vgpudesk.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.region.RegionInfo;

/**
 * An open VFIO device, by the group and container interface. Whoever holds it keeps virtual machines from having it, so
 * it is closed as soon as it was looked at.
 */
final class VfioDevice implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(VfioDevice.class);

    private static final int TYPE1 = 1;
    private static final int TYPE1_V2 = 3;
    private static final int VIABLE = 1;

    private static final int STATUS_SIZE = 8;
    private static final int FLAGS = 4;

    /** {@code struct vfio_device_info}; drivers accept one that is larger than they know. */
    private static final int INFO_SIZE = 24;

    private static final int INFO_REGIONS = 8;
    private static final int INFO_IRQS = 12;

    /** {@code struct vfio_irq_info}. */
    private static final int IRQ_SIZE = 16;

    private static final int IRQ_INDEX = 8;
    private static final int IRQ_COUNT = 12;

    /** More than any driver has; what a driver counts decides how often it is asked. */
    private static final int MOST = 1024;

    private final Kernel kernel;
    private final Deque<Integer> files = new ArrayDeque<>();
    private int device = -1;

    private VfioDevice(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Opens a device that nobody uses.
     *
     * @param name the name that its driver gives it in the group: of a mediated device, its UUID
     * @throws NotShownException if it cannot be opened, and why
     */
    static VfioDevice open(Kernel kernel, String group, String name) throws NotShownException, KernelException {
        var opened = new VfioDevice(kernel);
        try {
            opened.device = opened.device(opened.group(group), name);
            return opened;
        } catch (NotShownException | KernelException e) {
            opened.close();
            throw e;
        }
    }

    /** The group with a container of its own, as a driver wants it before it opens a device. */
    private int group(String number) throws NotShownException, KernelException {
        int container = open("/dev/vfio/vfio");
        int group = open("/dev/vfio/" + number);
        var status = Structure.sized(STATUS_SIZE);
        kernel.ioctl(group, VfioRequest.GROUP_GET_STATUS, status);
        if ((Structure.word(status, FLAGS) & VIABLE) == 0) {
            throw new NotShownException(Reason.IN_USE, TEXTS.get("regions.group.used", number));
        }
        try {
            kernel.ioctl(group, VfioRequest.GROUP_SET_CONTAINER, Structure.number(container));
            int type = kernel.ioctl(container, VfioRequest.CHECK_EXTENSION, TYPE1_V2) > 0 ? TYPE1_V2 : TYPE1;
            kernel.ioctl(container, VfioRequest.SET_IOMMU, type);
        } catch (KernelException e) {
            throw new NotShownException(refused(e, Reason.UNSUPPORTED), e);
        }
        return group;
    }

    private int open(String path) throws NotShownException, KernelException {
        try {
            int file = kernel.open(path);
            files.push(file);
            return file;
        } catch (KernelException e) {
            if (e.is(Errno.ENOENT, Errno.ENXIO, Errno.ENODEV)) {
                throw new NotShownException(Reason.UNSUPPORTED, e);
            }
            if (e.is(Errno.EBUSY, Errno.EPERM, Errno.EACCES)) {
                throw new NotShownException(refused(e, Reason.NO_RIGHT), e);
            }
            throw e;
        }
    }

    /**
     * Here the driver itself opens the device. Drivers that need a virtual machine's memory refuse where there is none;
     * the kernel's own do with ESRCH and EINVAL, and there is no other reason for these two: the device is in the group,
     * and the group has its container.
     */
    private int device(int group, String name) throws NotShownException, KernelException {
        try {
            int file = kernel.ioctl(group, VfioRequest.GROUP_GET_DEVICE_FD, text(name));
            files.push(file);
            return file;
        } catch (KernelException e) {
            if (e.is(Errno.ESRCH, Errno.EINVAL, Errno.EOPNOTSUPP)) {
                throw new NotShownException(Reason.ONLY_IN_VIRTUAL_MACHINE, e);
            }
            if (e.is(Errno.ENODEV)) {
                throw new NotShownException(Reason.NOT_ACTIVE, e);
            }
            if (e.is(Errno.EBUSY, Errno.EEXIST, Errno.EPERM, Errno.EACCES)) {
                throw new NotShownException(refused(e, Reason.IN_USE), e);
            }
            throw e;
        }
    }

    private static Reason refused(KernelException e, Reason otherwise) {
        if (e.is(Errno.EPERM, Errno.EACCES)) {
            return Reason.NO_RIGHT;
        }
        return e.is(Errno.EBUSY, Errno.EEXIST) ? Reason.IN_USE : otherwise;
    }

    /** {@code struct vfio_device_info}. */
    record Counts(int flags, int regions, int irqs) {}

    Counts counts() throws KernelException, MalformedReplyException {
        var info = Structure.sized(INFO_SIZE);
        kernel.ioctl(device, VfioRequest.DEVICE_GET_INFO, info);
        return new Counts(
                Structure.word(info, FLAGS),
                counted(Structure.word(info, INFO_REGIONS), "regions"),
                counted(Structure.word(info, INFO_IRQS), "interrupts"));
    }

    private static int counted(int number, String what) throws MalformedReplyException {
        if (number < 0 || number > MOST) {
            throw new MalformedReplyException("it counts " + Integer.toUnsignedString(number) + " " + what);
        }
        return number;
    }

    /**
     * A region. An index for which the driver knows none has the size 0: some say EINVAL, some leave everything as it
     * was, which is zero.
     *
     * <p>The first question has no room for capabilities, the next has as much as the driver then wants and no more:
     * there are drivers that refuse a larger one. Flags may differ between the two; the last answer counts.
     */
    RegionInfo region(int index) throws KernelException, MalformedReplyException {
        var reply = RegionReply.question(index, RegionReply.SIZE);
        try {
            kernel.ioctl(device, VfioRequest.DEVICE_GET_REGION_INFO, reply);
            for (int more = 0; RegionReply.wanted(reply) > reply.length; more++) {
                if (RegionReply.wanted(reply) > RegionReply.LONGEST || more > 2) {
                    throw new MalformedReplyException("its answer would be of " + RegionReply.wanted(reply) + " bytes");
                }
                reply = RegionReply.question(index, (int) RegionReply.wanted(reply));
                kernel.ioctl(device, VfioRequest.DEVICE_GET_REGION_INFO, reply);
            }
            return new RegionReply(reply).read(index);
        } catch (KernelException e) {
            if (e.is(Errno.EINVAL, Errno.EOPNOTSUPP, Errno.ENOTTY)) {
                return new RegionReply(new byte[RegionReply.SIZE]).read(index);
            }
            throw e;
        }
    }

    /** How many vectors an interrupt has; 0 where the driver knows no such interrupt. */
    int irq(int index) throws KernelException {
        var info = Structure.sized(IRQ_SIZE);
        Structure.over(info).putInt(IRQ_INDEX, index);
        try {
            kernel.ioctl(device, VfioRequest.DEVICE_GET_IRQ_INFO, info);
            return Math.max(0, Structure.word(info, IRQ_COUNT));
        } catch (KernelException e) {
            if (e.is(Errno.EINVAL, Errno.EOPNOTSUPP, Errno.ENOTTY)) {
                return 0;
            }
            throw e;
        }
    }

    RegionInfo.MapTrial map(long offset, long size) throws KernelException {
        return kernel.map(device, offset, size);
    }

    private static byte[] text(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        files.forEach(kernel::close);
        files.clear();
    }
}
