package org.vgpudesk.app.cli;

import java.net.URI;
import java.util.Map;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.hosts.OpenPolicy;

/**
 * What the command line needs from outside itself.
 *
 * @param door opens hosts
 * @param journal where plans are written down
 * @param environment the environment variables
 * @param console where to write
 * @param stop tells when somebody wants a running plan to end
 */
record Surroundings(Door door, Journal journal, Map<String, String> environment, Console console, StopSignal stop) {

    /** Opens a host by its address; blocks until it answers. */
    @FunctionalInterface
    interface Door {
        Host open(URI address, OpenPolicy policy) throws HostException;
    }
}
