package org.vgpudesk.host;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a host tells. A change carries the whole thing as it is now, never a difference. */
public sealed interface HostEvent {

    /** A replay begins: everything that exists is told, then {@link CaughtUp}. Also after a lost host came back. */
    record ReplayBegun() implements HostEvent {}

    /** All that was there has been told; what this replay did not mention is gone. */
    record CaughtUp() implements HostEvent {}

    record GpuChanged(Gpu gpu) implements HostEvent {}

    record GpuGone(String gpuId) implements HostEvent {}

    record DeviceChanged(MediatedDevice device) implements HostEvent {}

    record DeviceGone(MediatedDeviceId id) implements HostEvent {}

    record DomainChanged(Domain domain) implements HostEvent {}

    record DomainGone(UUID uuid) implements HostEvent {}

    /**
     * One thing of the host cannot be read; the others are fine.
     *
     * @param name the node device's or domain's name
     * @param parent the parent's node device name if it is known
     * @param why a sentence, with the host's or the parser's words
     */
    record Unreadable(String name, @Nullable String parent, String why) implements HostEvent {}

    /** What could not be read can be read again, or is gone. */
    record ReadableAgain(String name) implements HostEvent {}

    /** A guest refused to let go of a device. */
    record DetachRefused(UUID domain, Hostdev device) implements HostEvent {}

    record FactsChanged(HostFacts facts) implements HostEvent {}

    /** What may be done with the host has changed. Until it is told otherwise, everything may be asked of it. */
    record AccessChanged(Access access) implements HostEvent {}

    /** The host does not answer any more; what is shown is as old as this. */
    record HostLost(String why) implements HostEvent {}
}
