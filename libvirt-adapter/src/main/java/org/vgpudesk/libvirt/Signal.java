package org.vgpudesk.libvirt;

import java.util.UUID;

/** What libvirt's events come down to here: something to be read again, or something about the connection. */
sealed interface Signal {

    record DeviceTouched(String name) implements Signal {}

    record DomainTouched(UUID uuid) implements Signal {}

    /** A guest refused to let go of the device of that alias. */
    record RemovalFailed(UUID domain, String alias) implements Signal {}

    record Lost(String why) implements Signal {}

    /** Another thing may be done than before. */
    record AccessChanged() implements Signal {}

    /** A new connection stands. */
    record Back() implements Signal {}
}
