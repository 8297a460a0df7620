package org.vgpudesk.libvirt;

import org.vgpudesk.host.MediatedDevice;

/** What libvirt tells of a mediated device beside its XML. */
record DeviceFlags(boolean active, boolean persistent, boolean autostart) {

    /** All that can be told where libvirt has no word for it: what is listed and not active must be defined. */
    static DeviceFlags of(boolean active) {
        return new DeviceFlags(active, !active, false);
    }

    /** Right after it was stopped or undefined a device is still listed for some tenths of a second. */
    boolean gone() {
        return !active && !persistent;
    }

    MediatedDevice on(MediatedDevice device) {
        return new MediatedDevice(
                device.definition(),
                device.nodeDeviceName(),
                active,
                persistent,
                autostart,
                active ? device.iommuGroup() : null);
    }
}
