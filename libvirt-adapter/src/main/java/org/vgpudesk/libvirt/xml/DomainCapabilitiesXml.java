package org.vgpudesk.libvirt.xml;

import java.util.HashSet;
import java.util.Set;
import org.vgpudesk.host.DomainCapabilities;

/** libvirt's {@code <domainCapabilities>} (formatdomaincaps), as far as pictures go. */
public final class DomainCapabilitiesXml {

    private DomainCapabilitiesXml() {}

    /**
     * What the document tells; a kind of device that it does not name, or calls unsupported, has no values.
     *
     * @throws XmlFormatException if it is not well-formed, has a document type, or is another document
     */
    public static DomainCapabilities read(String xml, boolean renderNode) throws XmlFormatException {
        var root = XmlDocument.parse(xml, "domainCapabilities").root();
        return new DomainCapabilities(values(root, "graphics", "type"), values(root, "video", "modelType"), renderNode);
    }

    private static Set<String> values(XmlElement root, String device, String name) {
        var values = new HashSet<String>();
        for (var devices : root.elements("devices")) {
            for (var element : devices.elements(device)) {
                if (!element.has("supported", "no")) {
                    element.elements("enum").stream()
                            .filter(e -> e.has("name", name))
                            .flatMap(e -> e.elements("value").stream())
                            .map(XmlElement::text)
                            .filter(text -> !text.isEmpty())
                            .forEach(values::add);
                }
            }
        }
        return values;
    }

    /** Whether a node device's document is that of a DRM render node, which draws for whoever asks. */
    public static boolean isRenderNode(String nodeDevice) throws XmlFormatException {
        return XmlDocument.parse(nodeDevice, "device").root().elements("capability").stream()
                .filter(c -> c.has("type", "drm"))
                .anyMatch(c -> c.text("type").filter("render"::equals).isPresent());
    }
}
