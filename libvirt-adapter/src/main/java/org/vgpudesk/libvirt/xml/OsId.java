package org.vgpudesk.libvirt.xml;

import java.util.Optional;

/** The operating system that a domain's metadata names in libosinfo's words. */
final class OsId {

    private static final String NAMESPACE = "http://libosinfo.org/xmlns/libvirt/domain/1.0";

    private OsId() {}

    static Optional<String> of(XmlElement domain) {
        return domain.element("metadata").stream()
                .flatMap(metadata -> metadata.elements()
                        .filter(e -> in(e, "libosinfo", metadata, domain))
                        .flatMap(e -> e.elements().filter(os -> in(os, "os", e, metadata, domain))))
                .flatMap(os -> Optional.ofNullable(os.attribute("id")).stream())
                .findFirst();
    }

    /** Whether the element is of that name in libosinfo's namespace, whatever prefix stands for it. */
    private static boolean in(XmlElement element, String localName, XmlElement... around) {
        int colon = element.name().indexOf(':');
        if (!element.name().substring(colon + 1).equals(localName)) {
            return false;
        }
        var declaration = colon < 0 ? "xmlns" : "xmlns:" + element.name().substring(0, colon);
        if (element.attribute(declaration) != null) {
            return element.has(declaration, NAMESPACE);
        }
        for (var outer : around) {
            if (outer.attribute(declaration) != null) {
                return outer.has(declaration, NAMESPACE);
            }
        }
        return false;
    }
}
