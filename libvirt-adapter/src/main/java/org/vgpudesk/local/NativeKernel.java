package org.vgpudesk.local;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Map;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** This computer's kernel. */
final class NativeKernel implements Kernel {

    private static final LibC LIBRARY = Native.load("c", LibC.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));

    @Override
    public int open(String path) throws KernelException {
        return check(LIBRARY.open(path, LibC.O_RDWR | LibC.O_CLOEXEC), "open " + path);
    }

    @Override
    public void close(int file) {
        LIBRARY.close(file);
    }

    @Override
    public int ioctl(int file, VfioRequest request, byte[] argument) throws KernelException {
        return check(LIBRARY.ioctl(file, request.number(), argument), request.name());
    }

    @Override
    public int ioctl(int file, VfioRequest request, long argument) throws KernelException {
        return check(LIBRARY.ioctl(file, request.number(), argument), request.name());
    }

    @Override
    public MapTrial map(int file, long offset, long size) throws KernelException {
        long address = LIBRARY.mmap(null, size, LibC.PROT_READ, LibC.MAP_SHARED, file, offset);
        if (address == LibC.MAP_FAILED) {
            return MapTrial.REFUSED;
        }
        var mapped = new Pointer(address);
        try {
            return touch(mapped);
        } finally {
            LIBRARY.munmap(mapped, size);
        }
    }

    /**
     * Who touches a page that nobody answers for gets a SIGBUS, which ends a program. So the kernel does it for us: it
     * copies the byte into a pipe, meets the same page fault, and says EFAULT.
     */
    private static MapTrial touch(Pointer mapped) throws KernelException {
        var pipe = new int[2];
        check(LIBRARY.pipe2(pipe, LibC.O_CLOEXEC), "pipe");
        try {
            check(LIBRARY.write(pipe[1], mapped, 1), "touch");
            return MapTrial.MAPS;
        } catch (KernelException e) {
            if (e.is(Errno.EFAULT)) {
                return MapTrial.SIGBUS;
            }
            throw e;
        } finally {
            LIBRARY.close(pipe[0]);
            LIBRARY.close(pipe[1]);
        }
    }

    private static int check(long result, String call) throws KernelException {
        if (result < 0) {
            throw new KernelException(call, Native.getLastError());
        }
        return (int) result;
    }
}
