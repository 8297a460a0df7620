package org.vgpudesk.app.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.hosts.OpenPolicy;

/** The window, as the command line knows it. */
@FunctionalInterface
public interface Window {

    /**
     * Opens the window and blocks until it is closed.
     *
     * @param address the host that was asked for; absent if none was
     * @return the exit status
     */
    int open(@Nullable URI address, OpenPolicy policy);
}
