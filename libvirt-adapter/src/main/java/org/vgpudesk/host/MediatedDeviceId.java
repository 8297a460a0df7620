package org.vgpudesk.host;

import java.util.UUID;

/**
 * What names a mediated device: its UUID, always chosen by us, and the parent device's node device name. One UUID may
 * be defined under several parents; only one of those can be active.
 */
public record MediatedDeviceId(UUID uuid, String parent) {

    @Override
    public String toString() {
        return uuid + " on " + parent;
    }
}
