package org.vgpudesk.profile;

import org.jspecify.annotations.Nullable;

/**
 * A type in the host's own words.
 *
 * @param id the type id, such as {@code nvidia-222}
 * @param name the driver's name for it; absent where the driver gives none
 * @param deviceApi {@code vfio-pci}, {@code vfio-ccw}, …
 * @param description the driver's description in sysfs, which libvirt does not pass on; absent if it is not known
 */
public record TypeWords(
        String id,
        @Nullable String name,
        String deviceApi,
        @Nullable String description) {}
