package org.vgpudesk.host;

import java.util.List;

/** All that is needed to make a mediated device: which, of what type, with which vendor attributes in which order. */
public record DeviceDefinition(MediatedDeviceId id, String typeId, List<DeviceAttribute> attributes) {

    public DeviceDefinition {
        attributes = List.copyOf(attributes);
    }

    public DeviceDefinition(MediatedDeviceId id, String typeId) {
        this(id, typeId, List.of());
    }
}
