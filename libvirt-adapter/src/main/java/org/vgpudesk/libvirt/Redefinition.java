package org.vgpudesk.libvirt;

import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Replaces a domain's stored configuration, if it is still the one that the change was made from. */
final class Redefinition {

    private static final TextFile TEXTS = TextFile.beside(Redefinition.class);

    private final Session session;
    private final Observation observation;

    Redefinition(Session session, Observation observation) {
        this.session = session;
        this.observation = observation;
    }

    Outcome redefine(UUID uuid, String base, String changed) throws LibvirtFailure, Refusal {
        try (var domain = session.domain(uuid)) {
            if (!domain.persistent()) {
                throw new Refusal(FailureKind.WRONG_STATE, TEXTS.get("redefine.transient"));
            }
            var now = domain.inactiveXml();
            checkOwner(uuid, changed);
            if (!isMadeOf(now, base)) {
                if (isMadeOf(now, changed)) {
                    return new Outcome.Confirmed();
                }
                throw new Refusal(FailureKind.STALE, TEXTS.get("redefine.stale"));
            }
            var complete = complete(changed, domain.secureXml());
            session.defineDomain(complete);
            return observation.await(TEXTS.get("redefine.waiting"), () -> isSeen(domain.inactiveXml(), now, complete));
        }
    }

    private static void checkOwner(UUID uuid, String changed) throws Refusal {
        try {
            if (!DomainXml.read(changed).uuid().equals(uuid)) {
                throw new Refusal(FailureKind.INVALID, TEXTS.get("redefine.other"));
            }
        } catch (XmlFormatException e) {
            throw new Refusal(FailureKind.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isMadeOf(String shown, String given) throws Refusal {
        try {
            return DomainXml.isMadeOf(shown, given);
        } catch (XmlFormatException e) {
            throw new Refusal(FailureKind.INVALID, String.valueOf(e.getMessage()));
        }
    }

    /** The changed text with the passwords that the host holds. */
    private static String complete(String changed, String secure) throws Refusal {
        try {
            return DomainXml.withSecretsOf(changed, secure);
        } catch (XmlFormatException | IllegalArgumentException e) {
            throw new Refusal(FailureKind.INVALID, String.valueOf(e.getMessage()));
        }
    }

    /** libvirt prints some things in another way than they were given, such as sizes in another unit. */
    private static boolean isSeen(String now, String before, String complete) throws Refusal {
        try {
            return DomainXml.isMadeOf(now, complete)
                    || !now.equals(before) && DomainXml.read(now).equals(DomainXml.read(complete));
        } catch (XmlFormatException e) {
            throw new Refusal(FailureKind.OTHER, String.valueOf(e.getMessage()));
        }
    }
}
