package org.vgpudesk.libvirt;

import java.time.Duration;

/**
 * How long is waited until an outcome is unknown.
 *
 * @param open for a connection
 * @param device for a verb on a mediated device; libvirt itself may look for a new one for many seconds
 * @param attach for a device to appear in a domain
 * @param detach for a guest to let go of a device
 * @param start for a domain to run
 * @param shutdown for a guest to shut down
 */
public record Deadlines(
        Duration open, Duration device, Duration attach, Duration detach, Duration start, Duration shutdown) {

    public static final Deadlines DEFAULT = new Deadlines(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(120),
            Duration.ofSeconds(60));
}
