package org.vgpudesk.profile.region;

/** What VFIO says can be done with a region ({@code VFIO_REGION_INFO_FLAG_*}). */
public enum RegionFlag {
    READ,
    WRITE,
    MMAP
}
