package org.vgpudesk.host;

import org.jspecify.annotations.Nullable;

/**
 * A mediated device as the host shows it now.
 *
 * @param nodeDeviceName the host's name for it; shown, given to virsh, never taken apart
 * @param active it exists in the kernel and can be used
 * @param persistent it is defined: the host knows how to make it again
 * @param autostart it is made again when the host boots; false also where the host cannot do that
 * @param iommuGroup only while active: what an inactive one prints means nothing
 */
public record MediatedDevice(
        DeviceDefinition definition,
        String nodeDeviceName,
        boolean active,
        boolean persistent,
        boolean autostart,
        @Nullable Integer iommuGroup) {

    public MediatedDeviceId id() {
        return definition.id();
    }

    public String typeId() {
        return definition.typeId();
    }
}
