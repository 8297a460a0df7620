package org.vgpudesk.app.machine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Hostdev;

/**
 * Something about machines and their slices that does not work, with the way out.
 *
 * @param way what can be done about it here; absent if somebody has to do something else first
 */
record Trouble(String first, String second, @Nullable Way way) {

    /** What can be done. */
    sealed interface Way {

        /** Names it on a button. */
        String words();

        /** Give the machine a slice of its own in place of the shared one. */
        record Own(UUID domain, UUID shared, String words) implements Way {}

        /** Take out what the host does not have. */
        record TakeOut(UUID domain, Hostdev device, String words) implements Way {}
    }
}
