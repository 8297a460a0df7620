package org.vgpudesk.host.plan;

import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;

/** Makes plans of requests. Pure: looks at what is known, asks nobody, changes nothing, never blocks. */
public final class Planner {

    private Planner() {}

    /**
     * The plan that does what is asked.
     *
     * @throws HostException with a sentence for people if it cannot work as the host is now: no room, an unknown thing,
     *     a slice that another machine names, a host that cannot do it
     */
    public static Plan plan(HostInfo info, HostState state, Request request) throws HostException {
        throw new UnsupportedOperationException("plan");
    }
}
