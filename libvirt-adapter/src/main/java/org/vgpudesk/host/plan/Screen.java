package org.vgpudesk.host.plan;

import java.util.UUID;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;

/**
 * What has to be read of a host before a plan can change how a machine is looked at.
 *
 * @param configuration the machine's stored configuration, as {@link Host#configuration} gave it
 */
public record Screen(String configuration, DomainCapabilities capabilities) {

    /**
     * Reads it. Blocks; changes nothing.
     *
     * @throws HostException if the machine does not exist or the host cannot be read
     */
    public static Screen of(Host host, UUID domain) throws HostException {
        return new Screen(host.configuration(domain), host.capabilities(domain));
    }
}
