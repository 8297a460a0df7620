package org.vgpudesk.app.connect;

import java.net.URI;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Opens hosts by their address; may block for long. */
@FunctionalInterface
public interface Opener {

    /** @throws HostException with a sentence for people if nobody answers there */
    Host open(URI address) throws HostException;

    /**
     * Looks at an address without asking anybody.
     *
     * @throws HostException with a sentence for people if it would be refused as it is written
     */
    default void check(URI address) throws HostException {
        Hosts.check(address, OpenPolicy.SAFE);
    }
}
