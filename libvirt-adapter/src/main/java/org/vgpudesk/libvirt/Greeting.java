package org.vgpudesk.libvirt;

import java.time.Duration;
import org.vgpudesk.host.HostException;

/** What a host says of itself when it is opened, and how long its answer took. */
record Greeting(String hostName, Versions versions, Duration roundTrip) {

    static Greeting of(Link link) throws HostException {
        try {
            return link.reading().use(session -> {
                long start = System.nanoTime();
                var name = session.hostName();
                return new Greeting(name, session.versions(), Duration.ofNanos(System.nanoTime() - start));
            });
        } catch (LibvirtFailure e) {
            throw Opening.sentence(e, false);
        }
    }
}
