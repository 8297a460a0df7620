package org.vgpudesk.local;

/**
 * VFIO's requests (linux/vfio.h). None has the size of its structure in its number; the structure says it in its first
 * word. The numbers are {@code _IO(';', 100 + n)} as all but a few old architectures form them.
 */
enum VfioRequest {
    CHECK_EXTENSION(0x3B65),
    SET_IOMMU(0x3B66),
    GROUP_GET_STATUS(0x3B67),
    GROUP_SET_CONTAINER(0x3B68),
    GROUP_GET_DEVICE_FD(0x3B6A),
    DEVICE_GET_INFO(0x3B6B),
    DEVICE_GET_REGION_INFO(0x3B6C),
    DEVICE_GET_IRQ_INFO(0x3B6D);

    private final int number;

    VfioRequest(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
