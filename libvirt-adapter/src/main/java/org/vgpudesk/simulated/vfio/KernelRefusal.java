package org.vgpudesk.simulated.vfio;

import java.io.Serial;

/** The kernel, or a driver in it, does not do what it was asked for. */
public final class KernelRefusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Errno errno;

    public KernelRefusal(Errno errno) {
        super(errno.words());
        this.errno = errno;
    }

    /** Which error. */
    public Errno errno() {
        return errno;
    }
}
