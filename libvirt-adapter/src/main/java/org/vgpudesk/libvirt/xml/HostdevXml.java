package org.vgpudesk.libvirt.xml;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;

/** One {@code <hostdev>} element. */
final class HostdevXml {

    static final String NAME = "hostdev";

    private HostdevXml() {}

    /** The device that it names; empty for kinds that are no slice of a GPU, such as USB. */
    static Optional<Hostdev> read(XmlElement hostdev) throws XmlFormatException {
        if (!hostdev.has("mode", "subsystem")) {
            return Optional.empty();
        }
        return switch (hostdev.attribute("type")) {
            case "mdev" -> Optional.of(mediated(hostdev));
            case "pci" ->
                Optional.of(new Hostdev.Pci(XmlValues.address(sourceAddress(hostdev)), on(hostdev, "managed")));
            case null, default -> Optional.empty();
        };
    }

    static XmlElement write(Hostdev device) {
        var hostdev = new XmlElement(NAME).with("mode", "subsystem");
        var address = new XmlElement("address");
        switch (device) {
            case Hostdev.Mediated(var uuid, var model, var display, var ramfb) -> {
                hostdev.with("type", "mdev").with("model", model);
                if (display) {
                    hostdev.with("display", "on");
                }
                if (ramfb) {
                    hostdev.with("ramfb", "on");
                }
                address.with("uuid", uuid.toString());
            }
            case Hostdev.Pci(var pci, var managed) -> {
                hostdev.with("type", "pci").with("managed", managed ? "yes" : "no");
                write(pci, address);
            }
        }
        return hostdev.with(new XmlElement("source").with(address));
    }

    /** Makes an element that names a mediated device name another one. */
    static void name(XmlElement hostdev, UUID other) throws XmlFormatException {
        sourceAddress(hostdev).with("uuid", other.toString());
    }

    private static Hostdev mediated(XmlElement hostdev) throws XmlFormatException {
        return new Hostdev.Mediated(
                XmlValues.requiredUuid(sourceAddress(hostdev).required("uuid")),
                hostdev.required("model"),
                on(hostdev, "display"),
                on(hostdev, "ramfb"));
    }

    private static XmlElement sourceAddress(XmlElement hostdev) throws XmlFormatException {
        return hostdev.requiredElement("source").requiredElement("address");
    }

    private static boolean on(XmlElement hostdev, String attribute) {
        return hostdev.has(attribute, "on") || hostdev.has(attribute, "yes");
    }

    private static void write(PciAddress pci, XmlElement address) {
        address.with("domain", String.format(Locale.ROOT, "0x%04x", pci.domain()))
                .with("bus", String.format(Locale.ROOT, "0x%02x", pci.bus()))
                .with("slot", String.format(Locale.ROOT, "0x%02x", pci.slot()))
                .with("function", String.format(Locale.ROOT, "0x%x", pci.function()));
    }
}
