package org.vgpudesk.profile.region;

/**
 * What a device-specific region is, as its driver says in the region's capability ({@code VFIO_REGION_INFO_CAP_TYPE}).
 *
 * @param type unsigned 32 bits; the highest bit says that the rest is a PCI vendor id
 * @param subtype unsigned 32 bits
 */
public record RegionType(long type, long subtype) {

    @Override
    public String toString() {
        return "0x" + Long.toHexString(type) + "/" + subtype;
    }
}
