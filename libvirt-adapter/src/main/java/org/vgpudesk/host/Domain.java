package org.vgpudesk.host;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine as the host shows it now.
 *
 * @param memoryBytes what it is given, in bytes
 * @param osId the libosinfo id that its metadata names, if any
 * @param live the devices it holds while running; empty while off
 * @param config the devices of its stored configuration; empty for a transient domain
 */
public record Domain(
        UUID uuid,
        String name,
        State state,
        boolean persistent,
        long memoryBytes,
        @Nullable String osId,
        List<Hostdev> live,
        List<Hostdev> config) {

    /** libvirt's domain states, as far as they differ for us. */
    public enum State {
        /** Its process is being made; the guest has not run yet. */
        STARTING,
        RUNNING,
        PAUSED,
        SHUTTING_DOWN,
        OFF,
        CRASHED,
        SUSPENDED
    }

    public Domain {
        live = List.copyOf(live);
        config = List.copyOf(config);
    }

    /** Whether a machine process exists that holds devices. */
    public boolean active() {
        return switch (state) {
            case STARTING, RUNNING, PAUSED, SHUTTING_DOWN, SUSPENDED -> true;
            case OFF, CRASHED -> false;
        };
    }

    /** Whether the host tells its devices: while it is starting they are what was seen last, if anything. */
    public boolean devicesKnown() {
        return state != State.STARTING;
    }

    public boolean holdsLive(Hostdev device) {
        return live.stream().anyMatch(device::sameDevice);
    }

    public boolean holdsInConfig(Hostdev device) {
        return config.stream().anyMatch(device::sameDevice);
    }

    /** Whether it names the device, now or at its next start. */
    public boolean names(Hostdev device) {
        return holdsLive(device) || holdsInConfig(device);
    }
}
