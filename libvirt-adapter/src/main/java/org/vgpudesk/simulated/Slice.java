package org.vgpudesk.simulated;

import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.MediatedDeviceId;

/**
 * A mediated device that the host knows.
 *
 * @param iommuGroup only while it exists in the kernel
 */
record Slice(
        DeviceDefinition definition,
        boolean persistent,
        boolean autostart,
        @Nullable Integer iommuGroup) {

    MediatedDeviceId id() {
        return definition.id();
    }

    boolean active() {
        return iommuGroup != null;
    }

    Slice started(int group) {
        return new Slice(definition, persistent, autostart, group);
    }

    Slice stopped() {
        return new Slice(definition, persistent, autostart, null);
    }

    Slice defined() {
        return new Slice(definition, true, autostart, iommuGroup);
    }

    /** What is left of it when the host forgets its definition. */
    Slice undefined() {
        return new Slice(definition, false, false, iommuGroup);
    }

    Slice withAutostart(boolean wanted) {
        return new Slice(definition, persistent, wanted, iommuGroup);
    }
}
