package org.vgpudesk.host;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * A host: the port between this program and whatever runs virtual machines. Implementations are safe for use by several
 * threads. Every method but {@link #info} may block for seconds and must not be called on a user interface's thread.
 */
public interface Host extends AutoCloseable {

    /** What this host is and what it cannot do. Never blocks. */
    HostInfo info();

    /**
     * Tells everything that exists, between {@link HostEvent.ReplayBegun} and {@link HostEvent.CaughtUp}, then every
     * change, until the watch is closed. There is no other way to learn a host's state.
     *
     * @param listener called on one thread of the host's, one event at a time, in order; must return quickly and must
     *     not call the host
     * @throws HostException if the host cannot be reached
     */
    Watch watch(Consumer<HostEvent> listener) throws HostException;

    /**
     * Does one thing and looks what came of it. Blocks until the host was seen to be as asked, refused, or the
     * provider's deadline for this verb has passed; events tell the change as well.
     */
    Outcome perform(Verb verb);

    /**
     * Gets the right to change the host, if it is open for reading only; somebody may be asked who they are. A verb does
     * so by itself the first time; after a refusal, verbs are refused until this is asked for again.
     *
     * @return refused as {@link FailureKind#DENIED} with what is missing; {@link HostEvent.AccessChanged} tells it, too
     */
    Outcome unlock();

    /**
     * A domain's stored configuration as the host prints it, without secrets; for review and as a base of
     * {@link Verb.Redefine}. A transient domain has none: then what it runs with.
     *
     * @throws HostException if the domain does not exist or the host cannot be reached
     */
    String configuration(UUID domain) throws HostException;

    /**
     * What the hypervisor can do for a domain's picture. Changes only with the host's software and hardware.
     *
     * @throws HostException if the domain does not exist, the host cannot tell, or it cannot be reached
     */
    DomainCapabilities capabilities(UUID domain) throws HostException;

    /**
     * A mediated device's VFIO regions. The device is opened, looked at and closed at once; one that is in use is left
     * alone.
     *
     * @throws HostException if there is no such device, the host cannot be reached, or the device answers what makes no
     *     sense
     */
    RegionView regions(MediatedDeviceId device, RegionQuestion question) throws HostException;

    /** Ends all watches and lets go of the host; it answers nothing afterwards. Never fails. */
    @Override
    void close();

    /** A running watch; closing it ends the events. No event is delivered after {@code close} has returned. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
