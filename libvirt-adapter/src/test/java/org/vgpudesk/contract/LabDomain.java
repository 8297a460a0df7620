package org.vgpudesk.contract;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A domain of the lab as virsh prints it, read without the code under test. */
final class LabDomain {

    private LabDomain() {}

    static Domain.State state(String virsh) {
        return switch (virsh) {
            case "running" -> Domain.State.RUNNING;
            case "paused" -> Domain.State.PAUSED;
            case "in shutdown" -> Domain.State.SHUTTING_DOWN;
            case "shut off" -> Domain.State.OFF;
            case "crashed" -> Domain.State.CRASHED;
            case "pmsuspended" -> Domain.State.SUSPENDED;
            default -> throw new IllegalArgumentException(virsh);
        };
    }

    /** @param running what it runs with; the stored configuration if it does not run */
    static Domain read(Domain.State state, String stored, String running) {
        var config = parse(stored);
        return new Domain(
                UUID.fromString(text(config, "uuid")),
                text(config, "name"),
                state,
                true,
                Long.parseLong(text(config, "memory")) * 1024,
                osId(config),
                state == Domain.State.OFF ? List.of() : hostdevs(parse(running)),
                hostdevs(config));
    }

    private static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(xml, e);
        }
    }

    private static String text(Element domain, String name) {
        return elements(domain, name).getFirst().getTextContent();
    }

    private static @Nullable String osId(Element domain) {
        return elements(domain, "libosinfo:os").stream()
                .map(os -> os.getAttribute("id"))
                .findFirst()
                .orElse(null);
    }

    private static List<Hostdev> hostdevs(Element domain) {
        var all = new ArrayList<Hostdev>();
        for (var hostdev : elements(domain, "hostdev")) {
            var source = elements(hostdev, "source").getFirst();
            all.add(new Hostdev.Mediated(
                    UUID.fromString(elements(source, "address").getFirst().getAttribute("uuid")),
                    hostdev.getAttribute("model"),
                    "on".equals(hostdev.getAttribute("display")),
                    "on".equals(hostdev.getAttribute("ramfb"))));
        }
        return all;
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }
}
