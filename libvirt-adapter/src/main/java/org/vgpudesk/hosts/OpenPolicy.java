package org.vgpudesk.hosts;

import org.vgpudesk.host.Credentials;

/**
 * What may happen while a host is opened, and later when the right to change it is asked for.
 *
 * @param allowUnsafe addresses may run programs or switch checks off: somebody who knows has said yes to this address
 * @param credentials whoever can be asked for a name or a password
 */
public record OpenPolicy(boolean allowUnsafe, Credentials credentials) {

    /** Nothing that needs consent, and nobody to ask. */
    public static final OpenPolicy SAFE = new OpenPolicy(false, Credentials.NOBODY);
}
