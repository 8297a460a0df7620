package org.vgpudesk.app.connect;

import java.net.URI;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;

/** Opens hosts by their address; may block for long. */
@FunctionalInterface
public interface Opener {

    /** @throws HostException with a sentence for people if nobody answers there */
    Host open(URI address) throws HostException;
}
