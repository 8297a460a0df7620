package org.vgpudesk.libvirt;

import java.util.UUID;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.DomainCapabilitiesXml;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Reads what the hypervisor can do for a domain's picture. */
final class Capabilities {

    private static final TextFile TEXTS = TextFile.beside(Capabilities.class);

    private static final System.Logger LOG = System.getLogger(Capabilities.class.getName());

    private final Link link;

    Capabilities(Link link) {
        this.link = link;
    }

    private record Texts(String capabilities, boolean renderNode) {}

    DomainCapabilities of(UUID domain) throws HostException {
        var connection = link.reading();
        try {
            var texts = connection.use(session -> texts(session, domain));
            return DomainCapabilitiesXml.read(texts.capabilities(), texts.renderNode());
        } catch (LibvirtFailure e) {
            link.check(connection, e.words());
            throw e.is(ErrorCode.NO_DOMAIN)
                    ? new HostException(FailureKind.NOT_FOUND, TEXTS.get("domain.none", domain), e.words(), e)
                    : new HostException(ErrorCode.kind(e.code()), TEXTS.get("capabilities.refused"), e.words(), e);
        } catch (XmlFormatException e) {
            throw new HostException(
                    FailureKind.OTHER, TEXTS.get("capabilities.unreadable", String.valueOf(e.getMessage())), "", e);
        }
    }

    private static Texts texts(Session session, UUID domain) throws LibvirtFailure {
        try (var handle = session.domain(domain)) {
            var xml = handle.persistent() ? handle.inactiveXml() : handle.xml();
            return new Texts(session.capabilities(DomainXml.make(xml)), renderNode(session));
        } catch (XmlFormatException e) {
            throw new LibvirtFailure(ErrorCode.INTERNAL_ERROR, 0, 0, String.valueOf(e.getMessage()));
        }
    }

    /** A host that does not tell its devices shows none. */
    private static boolean renderNode(Session session) throws LibvirtFailure {
        try {
            for (var name : session.deviceNames(LibvirtLibrary.LIST_DRM)) {
                try (var device = session.device(name)) {
                    if (DomainCapabilitiesXml.isRenderNode(device.xml())) {
                        return true;
                    }
                } catch (XmlFormatException e) {
                    LOG.log(System.Logger.Level.DEBUG, "The device {0} is printed badly: {1}", name, e.getMessage());
                } catch (LibvirtFailure e) {
                    if (!e.is(ErrorCode.NO_NODE_DEVICE)) {
                        throw e;
                    }
                }
            }
            return false;
        } catch (LibvirtFailure e) {
            if (e.is(ErrorCode.NO_SUPPORT)) {
                return false;
            }
            throw e;
        }
    }
}
