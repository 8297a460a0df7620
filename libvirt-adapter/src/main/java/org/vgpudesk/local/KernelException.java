package org.vgpudesk.local;

import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;

/** A system call failed. The message says which, on what, and with which error. */
final class KernelException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int errno;

    KernelException(String call, int errno) {
        super(call + ": " + Errno.words(errno));
        this.errno = errno;
    }

    boolean is(Errno... any) {
        return Arrays.stream(any).anyMatch(e -> e.number() == errno);
    }

    /** In the kernel's words, for people who know them. */
    String words() {
        return String.valueOf(getMessage());
    }
}
