package org.vgpudesk.libvirt;

import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Replaces a domain's stored configuration, if it is still the one that the change was made from. */
final class Redefinition {

    private final Session session;
    private final Observation observation;

    Redefinition(Session session, Observation observation) {
        this.session = session;
        this.observation = observation;
    }

    Outcome redefine(UUID uuid, String base, String changed) throws LibvirtFailure, Refusal {
        String complete;
        try (var domain = session.domain(uuid)) {
            if (!domain.persistent()) {
                throw new Refusal(FailureKind.WRONG_STATE, "A transient domain has no stored configuration.");
            }
            complete = complete(domain, uuid, base, changed);
        }
        session.defineDomain(complete);
        return observation.await("The virtual machine's new configuration is not seen yet.", () -> {
            try (var domain = session.domain(uuid)) {
                return DomainXml.read(domain.inactiveXml())
                        .hostdevs()
                        .equals(DomainXml.read(complete).hostdevs());
            } catch (XmlFormatException e) {
                throw new Refusal(FailureKind.OTHER, String.valueOf(e.getMessage()));
            }
        });
    }

    /** The changed text with the passwords that the host holds. */
    private static String complete(DomainHandle domain, UUID uuid, String base, String changed)
            throws LibvirtFailure, Refusal {
        try {
            if (!DomainXml.read(changed).uuid().equals(uuid)) {
                throw new Refusal(FailureKind.INVALID, "The new configuration is another virtual machine's.");
            }
            if (!DomainXml.withoutSecrets(base).equals(DomainXml.withoutSecrets(domain.inactiveXml()))) {
                throw new Refusal(
                        FailureKind.STALE, "The virtual machine's configuration has changed since it was read.");
            }
            return DomainXml.withSecretsOf(changed, domain.secureXml());
        } catch (XmlFormatException | IllegalArgumentException e) {
            throw new Refusal(FailureKind.INVALID, String.valueOf(e.getMessage()));
        }
    }
}
