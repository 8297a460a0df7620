package org.vgpudesk.libvirt.xml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Hostdev;

/** Domain XML (libvirt's formatdomain), as far as devices of the host are concerned. */
public final class DomainXml {

    private DomainXml() {}

    /**
     * What one document tells of a domain.
     *
     * @param memoryBytes its memory in bytes, whatever unit the document used
     * @param osId the libosinfo id in its metadata
     */
    public record Description(
            UUID uuid,
            String name,
            long memoryBytes,
            @Nullable String osId,
            List<Hostdev> hostdevs) {
        public Description {
            hostdevs = List.copyOf(hostdevs);
        }
    }

    public static Description read(String xml) throws XmlFormatException {
        throw new UnsupportedOperationException("read");
    }

    /** The {@code <hostdev>} element that attaches or detaches the device. */
    public static String hostdev(Hostdev device) {
        throw new UnsupportedOperationException("hostdev");
    }

    /** The same document with the device added after the last one of its kind; formatted as {@link #normal} does. */
    public static String withHostdev(String xml, Hostdev device) throws XmlFormatException {
        throw new UnsupportedOperationException("withHostdev");
    }

    /** The same document without the device; formatted as {@link #normal} does. */
    public static String withoutHostdev(String xml, Hostdev device) throws XmlFormatException {
        throw new UnsupportedOperationException("withoutHostdev");
    }

    /** The document parsed and written again, so that texts made here can be compared line by line. */
    public static String normal(String xml) throws XmlFormatException {
        throw new UnsupportedOperationException("normal");
    }

    /** The document with every password (graphics) taken out. */
    public static String withoutSecrets(String xml) throws XmlFormatException {
        throw new UnsupportedOperationException("withoutSecrets");
    }

    /** The changed document with the passwords that the secure document holds at the same graphics devices. */
    public static String withSecretsOf(String changed, String secure) throws XmlFormatException {
        throw new UnsupportedOperationException("withSecretsOf");
    }
}
