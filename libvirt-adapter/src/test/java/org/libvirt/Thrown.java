package org.libvirt;

import org.libvirt.jna.virError;

/** What libvirt-java throws; only its own package can make one. */
public final class Thrown {

    private Thrown() {}

    public static LibvirtException of(virError error) {
        return new LibvirtException(new Error(error));
    }
}
