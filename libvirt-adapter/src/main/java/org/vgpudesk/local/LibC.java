package org.vgpudesk.local;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The C library's door to the kernel, on 64-bit Linux. */
interface LibC extends Library {

    int O_RDWR = 2;
    int O_CLOEXEC = 0x80000;
    int PROT_READ = 1;
    int MAP_SHARED = 1;
    long MAP_FAILED = -1;

    int open(String path, int flags);

    int close(int file);

    int ioctl(int file, long request, byte[] argument);

    int ioctl(int file, long request, long argument);

    long mmap(@Nullable Pointer address, long length, int protection, int flags, int file, long offset);

    int munmap(Pointer address, long length);

    int pipe2(int[] ends, int flags);

    long write(int file, Pointer bytes, long count);
}
