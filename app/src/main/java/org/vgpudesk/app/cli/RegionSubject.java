package org.vgpudesk.app.cli;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.TypeWords;

/**
 * What {@code regions} was asked about: a device, or a type without one.
 *
 * @param device absent for a type
 */
record RegionSubject(
        ParentFacts parent, TypeWords type, @Nullable Device device) {

    /**
     * A device, and how it is looked at.
     *
     * @param here whether it is this computer's
     */
    record Device(UUID uuid, Look look, boolean here) {}

    /** Looks at a device; blocks. */
    @FunctionalInterface
    interface Look {
        RegionView at(RegionQuestion question) throws HostException;
    }

    Optional<Device> shown() {
        return Optional.ofNullable(device);
    }

    /** Whether it is known what kind of device it is: otherwise its indexes have no meaning, and no profile applies. */
    boolean understood() {
        return !type.deviceApi().isEmpty();
    }

    /** The word that names it. */
    String name() {
        return device == null ? type.id() : device.uuid().toString();
    }
}
