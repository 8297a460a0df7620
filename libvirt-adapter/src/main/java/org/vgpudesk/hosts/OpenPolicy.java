package org.vgpudesk.hosts;

/**
 * What may happen while a host is opened.
 *
 * @param allowUnsafe addresses may run programs or switch checks off: somebody who knows has said yes to this address
 */
public record OpenPolicy(boolean allowUnsafe) {

    /** Nothing that needs consent. */
    public static final OpenPolicy SAFE = new OpenPolicy(false);
}
