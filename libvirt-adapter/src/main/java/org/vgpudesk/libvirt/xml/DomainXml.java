package org.vgpudesk.libvirt.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Hostdev;

/**
 * Domain XML (libvirt's formatdomain), as far as devices of the host are concerned. What nobody here knows is kept as
 * it stands: comments, elements of other namespaces, metadata.
 */
public final class DomainXml {

    private static final String DOMAIN = "domain";
    private static final String DEVICES = "devices";

    /** What libvirt prints after the hostdevs. */
    private static final Set<String> AFTER_HOSTDEVS = Set.of(
            "redirdev",
            "redirfilter",
            "hub",
            "watchdog",
            "memballoon",
            "rng",
            "nvram",
            "panic",
            "shmem",
            "memory",
            "iommu",
            "vsock",
            "crypto",
            "pstore");

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

    /** What a domain is run by, in libvirt's words, as far as its document says. */
    public record Make(
            @Nullable String emulator,
            @Nullable String architecture,
            @Nullable String machine,
            @Nullable String hypervisor) {}

    /** @throws XmlFormatException if it is not well-formed, has a document type, or is no domain's */
    public static Make make(String xml) throws XmlFormatException {
        var domain = XmlDocument.parse(xml, DOMAIN).root();
        var type = domain.element("os").flatMap(os -> os.element("type"));
        return new Make(
                domain.element(DEVICES).flatMap(d -> d.text("emulator")).orElse(null),
                type.map(t -> t.attribute("arch")).orElse(null),
                type.map(t -> t.attribute("machine")).orElse(null),
                domain.attribute("type"));
    }

    /**
     * Whether the document that a host shows is what it makes of one that it was given: what is more in it is only what
     * hosts fill in, such as addresses on buses. Secrets and white space do not count.
     */
    public static boolean isMadeOf(String shown, String given) throws XmlFormatException {
        var now = XmlDocument.parse(shown, DOMAIN).root();
        var then = XmlDocument.parse(given, DOMAIN).root();
        DomainSecrets.takeOut(now);
        DomainSecrets.takeOut(then);
        return FilledIn.is(then, now);
    }

    /** @throws XmlFormatException if it is not well-formed, has a document type, or lacks what a domain must have */
    public static Description read(String xml) throws XmlFormatException {
        var domain = XmlDocument.parse(xml, DOMAIN).root();
        var hostdevs = new ArrayList<Hostdev>();
        var devices = domain.element(DEVICES);
        if (devices.isPresent()) {
            for (var element : devices.get().elements(HostdevXml.NAME)) {
                HostdevXml.read(element).ifPresent(hostdevs::add);
            }
        }
        return new Description(
                XmlValues.requiredUuid(domain.requiredText("uuid")),
                domain.requiredText("name"),
                MemorySize.of(domain.requiredElement("memory")),
                OsId.of(domain).orElse(null),
                hostdevs);
    }

    /** The device of that alias; running domains call each of their devices by one. */
    public static Optional<Hostdev> hostdevOfAlias(String xml, String alias) throws XmlFormatException {
        var devices = XmlDocument.parse(xml, DOMAIN).root().requiredElement(DEVICES);
        for (var element : devices.elements(HostdevXml.NAME)) {
            if (element.element("alias").filter(a -> a.has("name", alias)).isPresent()) {
                return HostdevXml.read(element);
            }
        }
        return Optional.empty();
    }

    /**
     * The {@code <hostdev>} element that attaches or detaches the device.
     *
     * @throws IllegalArgumentException with a sentence if a value holds a character that XML cannot hold
     */
    public static String hostdev(Hostdev device) {
        var element = HostdevXml.write(device);
        XmlLayout.indent(element, 0);
        return new XmlDocument(List.of(), element).print();
    }

    /**
     * The same document with the device added after the last one of its kind; formatted as {@link #normal} does. A
     * document that names the device already stays as it is.
     *
     * @throws IllegalArgumentException with a sentence if a value holds a character that XML cannot hold
     */
    public static String withHostdev(String xml, Hostdev device) throws XmlFormatException {
        var document = XmlDocument.parse(xml, DOMAIN);
        var devices = document.root().requiredElement(DEVICES);
        if (naming(devices, device).isEmpty()) {
            XmlLayout.insert(devices, placeForHostdev(devices), HostdevXml.write(device), 1);
        }
        return document.print();
    }

    /** The same document without the device; formatted as {@link #normal} does. */
    public static String withoutHostdev(String xml, Hostdev device) throws XmlFormatException {
        var document = XmlDocument.parse(xml, DOMAIN);
        var devices = document.root().requiredElement(DEVICES);
        XmlLayout.remove(devices, naming(devices, device));
        return document.print();
    }

    /**
     * The same document with another mediated device in the place of one that it names; everything else about it stays:
     * its options, its address in the guest. Formatted as {@link #normal} does.
     */
    public static String withOtherMediated(String xml, UUID named, UUID instead) throws XmlFormatException {
        var document = XmlDocument.parse(xml, DOMAIN);
        var devices = document.root().requiredElement(DEVICES);
        for (var element : naming(devices, new Hostdev.Mediated(named, ""))) {
            HostdevXml.name(element, instead);
        }
        return document.print();
    }

    /** The document parsed and written again, so that texts made here can be compared line by line. */
    public static String normal(String xml) throws XmlFormatException {
        return XmlDocument.parse(xml).print();
    }

    /** The document with every password (graphics) and cookie (disks) taken out. */
    public static String withoutSecrets(String xml) throws XmlFormatException {
        var document = XmlDocument.parse(xml, DOMAIN);
        DomainSecrets.takeOut(document.root());
        return document.print();
    }

    /**
     * The changed document with the passwords that the secure document holds at the same graphics devices, and the
     * cookies at the same disks. What the changed document says itself stays.
     */
    public static String withSecretsOf(String changed, String secure) throws XmlFormatException {
        var document = XmlDocument.parse(changed, DOMAIN);
        DomainSecrets.putBack(document.root(), XmlDocument.parse(secure, DOMAIN).root());
        return document.print();
    }

    private static List<XmlElement> naming(XmlElement devices, Hostdev device) throws XmlFormatException {
        var found = new ArrayList<XmlElement>();
        for (var element : devices.elements(HostdevXml.NAME)) {
            if (HostdevXml.read(element).filter(device::sameDevice).isPresent()) {
                found.add(element);
            }
        }
        return found;
    }

    private static int placeForHostdev(XmlElement devices) {
        var children = devices.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i) instanceof XmlElement e && e.name().equals(HostdevXml.NAME)) {
                return i + 1;
            }
        }
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof XmlElement e && AFTER_HOSTDEVS.contains(e.name())) {
                return i;
            }
        }
        return children.size();
    }
}
