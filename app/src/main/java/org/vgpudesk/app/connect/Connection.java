package org.vgpudesk.app.connect;

import java.net.URI;
import org.vgpudesk.app.problem.Problem;

/** How the window stands to a host. */
public sealed interface Connection {

    URI address();

    /** Nobody has answered yet. */
    record Connecting(URI address) implements Connection {}

    record Open(URI address, Desk desk) implements Connection {}

    record Failed(URI address, Problem problem) implements Connection {}

    /** No host is open any more; this was the last one. */
    record Closed(URI address) implements Connection {}
}
