package org.vgpudesk.libvirt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.Hostdev;

/** Where a watch reads. Every method blocks, and fails only if the host is lost. */
interface HostSource {

    /** The node devices that may matter, by name. */
    Set<String> deviceNames() throws HostException;

    Set<UUID> domainUuids() throws HostException;

    /** Reads all of these at once. */
    List<DeviceReading> devices(Collection<String> names) throws HostException;

    /** Reads all of these at once. */
    List<DomainReading> domains(Collection<UUID> uuids) throws HostException;

    /** What a running domain calls by that alias. */
    Optional<Hostdev> deviceOf(UUID domain, String alias) throws HostException;

    HostFacts facts(List<Gpu> cards);

    /** What may be done with it; asks nobody. */
    Access access();
}
