package org.vgpudesk.host;

import org.jspecify.annotations.Nullable;

/**
 * One type of mediated device that a parent device offers, in the host's own words (libvirt's {@code mdev_types}
 * capability, the kernel's {@code mdev_supported_types}).
 *
 * @param id the type id, such as the kernel forms it: driver name, dash, the driver's name for the type
 * @param name the driver's pretty name; absent where the driver gives none
 * @param deviceApi what the device looks like to VFIO ({@code vfio-pci}, {@code vfio-ccw}, …), passed through as it is
 * @param availableInstances how many more can be created now; the driver's word, it moves with every other slice
 */
public record MdevType(String id, @Nullable String name, String deviceApi, long availableInstances) {

    /** The driver's name for the type, or its id where it has none. */
    public String title() {
        return name == null ? id : name;
    }
}
