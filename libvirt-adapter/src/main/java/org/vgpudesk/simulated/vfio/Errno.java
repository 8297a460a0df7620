package org.vgpudesk.simulated.vfio;

/** The errors with which the kernel refuses here, in the words of {@code strerror}. */
public enum Errno {
    EINVAL("Invalid argument"),
    EBUSY("Device or resource busy"),
    ENODEV("No such device"),
    ESRCH("No such process"),
    E2BIG("Argument list too long"),
    EOPNOTSUPP("Operation not supported");

    private final String words;

    Errno(String words) {
        this.words = words;
    }

    /** What a program prints of it. */
    public String words() {
        return words;
    }
}
