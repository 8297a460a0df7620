package org.vgpudesk.host;

import org.vgpudesk.profile.region.DeviceInfo;

/** A device's regions as it shows them, or why they cannot be seen. */
public sealed interface RegionView {

    /** What the device shows. */
    record Shown(DeviceInfo device) implements RegionView {}

    /**
     * They cannot be seen, which is no failure of the device.
     *
     * @param said the host's own words; empty if there are none
     */
    record NotShown(Reason reason, String said) implements RegionView {}

    /** Why regions cannot be seen. */
    enum Reason {
        /** The device is not active. */
        NOT_ACTIVE,
        /** A virtual machine or another program has it open; only one can. */
        IN_USE,
        /** Its driver lets it be opened by a running virtual machine only. */
        ONLY_IN_VIRTUAL_MACHINE,
        /** The host is another computer: VFIO is reached on the computer itself only. */
        OTHER_COMPUTER,
        /** This program may not open VFIO's files here. */
        NO_RIGHT,
        /** Nothing of the kind exists on this host. */
        UNSUPPORTED
    }
}
