package org.vgpudesk.local;

import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** The few system calls that a look at a device needs. Nothing here writes to a device. */
interface Kernel {

    /** Opens a file for reading and writing, which VFIO wants of whoever looks. */
    int open(String path) throws KernelException;

    void close(int file);

    /**
     * @param argument read and written by the kernel; its length is what the structure in it says of itself, at least
     * @return what the call returns, never negative
     */
    int ioctl(int file, VfioRequest request, byte[] argument) throws KernelException;

    /** The same with a number for an argument. */
    int ioctl(int file, VfioRequest request, long argument) throws KernelException;

    /**
     * Maps a part of a file for reading, shared, reads its first byte, and lets go of it.
     *
     * @param offset as the driver gave it, and for an area that plus where the area begins
     */
    MapTrial map(int file, long offset, long size) throws KernelException;
}
