package org.vgpudesk.local;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a system call can fail with, as far as somebody can do something about it. The numbers are Linux's own on every
 * architecture that it shares them with (asm-generic/errno.h: x86, Arm, RISC-V, s390).
 */
enum Errno {
    EPERM(1, "operation not permitted"),
    ENOENT(2, "no such file"),
    ESRCH(3, "no such process"),
    EIO(5, "input/output error"),
    ENXIO(6, "no such device or address"),
    ENOMEM(12, "out of memory"),
    EACCES(13, "permission denied"),
    EFAULT(14, "bad address"),
    EBUSY(16, "device or resource busy"),
    EEXIST(17, "exists already"),
    ENODEV(19, "no such device"),
    EINVAL(22, "invalid argument"),
    EMFILE(24, "too many open files"),
    ENOTTY(25, "unknown request"),
    ENOSPC(28, "no space left"),
    EOPNOTSUPP(95, "not supported");

    private final int number;
    private final String words;

    Errno(int number, String words) {
        this.number = number;
        this.words = words;
    }

    int number() {
        return number;
    }

    static Optional<Errno> of(int number) {
        return Arrays.stream(values()).filter(e -> e.number == number).findFirst();
    }

    /** The name and what it means; the number where it is none of these. */
    static String words(int number) {
        return of(number).map(e -> e.name() + ", " + e.words).orElse("error " + number);
    }
}
