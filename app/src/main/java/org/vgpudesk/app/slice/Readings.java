package org.vgpudesk.app.slice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.profile.region.DeviceInfo;

/** What was last read of each device of a host: a slice that is in use cannot be read, but may have been before. */
public final class Readings {

    private final Map<MediatedDeviceId, Reading> last = new HashMap<>();

    record Reading(DeviceInfo device, Instant at) {}

    void keep(MediatedDeviceId id, Reading reading) {
        last.put(id, reading);
    }

    Optional<Reading> of(MediatedDeviceId id) {
        return Optional.ofNullable(last.get(id));
    }
}
