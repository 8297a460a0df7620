package org.vgpudesk.simulated.vfio;

/** Who opens a device. */
public enum Opener {
    /** A program, to look at it. */
    PROGRAM,
    /** QEMU, for a virtual machine: there is a guest, and KVM knows it. */
    VIRTUAL_MACHINE
}
