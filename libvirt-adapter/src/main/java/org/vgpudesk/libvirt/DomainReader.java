package org.vgpudesk.libvirt;

import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Reads one domain: its state, and the devices that it holds now and at its next start. */
final class DomainReader {

    private static final TextFile TEXTS = TextFile.beside(DomainReader.class);

    private DomainReader() {}

    /** @throws LibvirtFailure only if the connection is lost */
    static DomainReading read(Connection connection, UUID uuid) throws LibvirtFailure {
        try {
            return connection.use(session -> {
                try (var handle = session.domain(uuid)) {
                    return read(session, handle, uuid);
                }
            });
        } catch (LibvirtFailure e) {
            if (e.is(ErrorCode.NO_DOMAIN)) {
                return new DomainReading.Gone(uuid);
            }
            if (!connection.alive()) {
                throw e;
            }
            return new DomainReading.Broken(uuid, uuid.toString(), TEXTS.get("read.said", e.words()));
        }
    }

    static DomainReading read(Session session, DomainHandle handle, UUID uuid) throws LibvirtFailure {
        var state = handle.state();
        boolean persistent = handle.persistent();
        if (state == Domain.State.PAUSED && session.startingUp(uuid)) {
            return new DomainReading.Starting(uuid, handle.name(), persistent);
        }
        try {
            return new DomainReading.Read(domain(handle, uuid, state, persistent));
        } catch (XmlFormatException e) {
            return new DomainReading.Broken(uuid, handle.name(), String.valueOf(e.getMessage()));
        }
    }

    private static Domain domain(DomainHandle handle, UUID uuid, Domain.State state, boolean persistent)
            throws LibvirtFailure, XmlFormatException {
        boolean active = state != Domain.State.OFF && state != Domain.State.CRASHED;
        var now = DomainXml.read(handle.xml());
        List<Hostdev> config = List.of();
        if (persistent) {
            config = active ? DomainXml.read(handle.inactiveXml()).hostdevs() : now.hostdevs();
        }
        return new Domain(
                uuid,
                now.name(),
                state,
                persistent,
                now.memoryBytes(),
                now.osId(),
                active ? now.hostdevs() : List.of(),
                config);
    }
}
