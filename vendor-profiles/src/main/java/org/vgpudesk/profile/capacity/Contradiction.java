package org.vgpudesk.profile.capacity;

import java.util.List;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/** Where the profile's rule and what the host shows cannot both be right. It is shown; the host is believed. */
public sealed interface Contradiction {

    /** The driver of a parent device counts something else than the rule. */
    record CountDiffers(String parent, String typeId, Room byRule, long byDriver) implements Contradiction {}

    /** These devices exist together, which no way of dividing the card that the profile knows allows. */
    record StateForbidden(String mode, List<TakenDevice> devices) implements Contradiction {
        public StateForbidden {
            devices = List.copyOf(devices);
        }
    }
}
