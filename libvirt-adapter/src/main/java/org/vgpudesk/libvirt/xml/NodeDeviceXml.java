package org.vgpudesk.libvirt.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;

/** Node device XML (libvirt's formatnode). */
public final class NodeDeviceXml {

    private static final String MDEV_TYPES = "mdev_types";
    private static final Pattern TYPE_ELEMENT = Pattern.compile("<type id='([^'<>&]+)'/>");
    private static final Pattern PARENT = Pattern.compile("<parent>([^<>&]+)</parent>");
    private static final Pattern UUID_ELEMENT = Pattern.compile("<uuid>([^<>&]+)</uuid>");

    private NodeDeviceXml() {}

    /** @throws XmlFormatException if it is not well-formed, has a document type, or lacks what a device must have */
    public static NodeDevice read(String xml) throws XmlFormatException {
        var device = XmlDocument.parse(xml, "device").root();
        var name = device.requiredText("name");
        for (var capability : device.elements("capability")) {
            if (capability.has("type", "mdev")) {
                return mediated(name, device, capability);
            }
            if (capability.has("type", "pci")) {
                return pciFunction(name, device, capability);
            }
            var types = typesIn(capability);
            if (types.isPresent()) {
                var function = new GpuFunction(name, null, null, driver(device), types.get());
                return new NodeDevice.Function(function, -1, null, null, 0);
            }
        }
        return new NodeDevice.Other(
                name,
                device.elements("capability").stream()
                        .flatMap(c -> Optional.ofNullable(c.attribute("type")).stream())
                        .toList());
    }

    /**
     * The document that defines or creates the device.
     *
     * @throws IllegalArgumentException with a sentence if a value holds a character that XML cannot hold
     */
    public static String write(DeviceDefinition definition) {
        var capability = new XmlElement("capability")
                .with("type", "mdev")
                .with(new XmlElement("type").with("id", definition.typeId()))
                .with(new XmlElement("uuid")
                        .with(new XmlNode.Text(definition.id().uuid().toString())));
        for (var attribute : definition.attributes()) {
            capability.with(
                    new XmlElement("attr").with("name", attribute.name()).with("value", attribute.value()));
        }
        var device = new XmlElement("device")
                .with(new XmlElement("parent")
                        .with(new XmlNode.Text(definition.id().parent())))
                .with(capability);
        XmlLayout.indent(device, 0);
        return new XmlDocument(List.of(), device).print();
    }

    /**
     * Which mediated device a text is about that cannot be parsed. libvirt prints attributes of mediated devices
     * unescaped, and they come last: what stands before them is sound.
     */
    public static Optional<MediatedDeviceId> identityIn(String xml) {
        var parent = PARENT.matcher(xml);
        var uuid = UUID_ELEMENT.matcher(xml);
        if (!parent.find() || !uuid.find()) {
            return Optional.empty();
        }
        return XmlValues.uuid(uuid.group(1)).map(u -> new MediatedDeviceId(u, parent.group(1)));
    }

    /** The type of a mediated device, also where the text cannot be parsed. */
    public static Optional<String> typeIn(String xml) {
        var type = TYPE_ELEMENT.matcher(xml);
        return type.find() ? Optional.of(type.group(1)) : Optional.empty();
    }

    private static NodeDevice mediated(String name, XmlElement device, XmlElement capability)
            throws XmlFormatException {
        var path = device.text("path");
        var id = new MediatedDeviceId(mediatedUuid(capability, path), device.requiredText("parent"));
        var attributes = new ArrayList<DeviceAttribute>();
        for (var attribute : capability.elements("attr")) {
            attributes.add(new DeviceAttribute(attribute.required("name"), attribute.required("value")));
        }
        var typeId = capability.requiredElement("type").required("id");
        var group = path.isPresent() ? iommuGroup(capability) : null;
        return new NodeDevice.Mediated(new MediatedDevice(
                new DeviceDefinition(id, typeId, attributes), name, path.isPresent(), false, false, group));
    }

    /** Old releases print no uuid, only the path in sysfs, whose last part it is. */
    private static UUID mediatedUuid(XmlElement capability, Optional<String> path) throws XmlFormatException {
        var written = capability.text("uuid");
        if (written.isPresent()) {
            return XmlValues.requiredUuid(written.get());
        }
        return path.flatMap(p -> XmlValues.uuid(p.substring(p.lastIndexOf('/') + 1)))
                .orElseThrow(() -> new XmlFormatException("The mediated device has no UUID."));
    }

    private static @Nullable Integer iommuGroup(XmlElement capability) throws XmlFormatException {
        var group = capability.element("iommuGroup").map(g -> g.attribute("number"));
        if (group.isEmpty()) {
            return null;
        }
        return (int) Math.min(Integer.MAX_VALUE, XmlValues.unsigned("iommuGroup", group.get()));
    }

    private static NodeDevice pciFunction(String name, XmlElement device, XmlElement pci) throws XmlFormatException {
        var address = XmlValues.address(
                pci.requiredText("domain"),
                pci.requiredText("bus"),
                pci.requiredText("slot"),
                pci.requiredText("function"));
        var types = typesIn(pci).orElse(List.of());
        var function = new GpuFunction(name, address, physicalFunction(pci), driver(device), types);
        var pciClass = pci.text("class");
        return new NodeDevice.Function(
                function,
                pciClass.isPresent() ? (int) XmlValues.unsigned("class", pciClass.get()) : -1,
                pci.text("vendor").orElse(null),
                pci.text("product").orElse(null),
                capability(pci, "virt_functions")
                        .map(c -> c.elements("address").size())
                        .orElse(0));
    }

    private static @Nullable PciAddress physicalFunction(XmlElement pci) throws XmlFormatException {
        var reference = capability(pci, "phys_function").flatMap(c -> c.element("address"));
        return reference.isPresent() ? XmlValues.address(reference.get()) : null;
    }

    private static @Nullable String driver(XmlElement device) {
        return device.element("driver").flatMap(d -> d.text("name")).orElse(null);
    }

    private static Optional<XmlElement> capability(XmlElement parent, String type) {
        return parent.elements("capability").stream()
                .filter(c -> c.has("type", type))
                .findFirst();
    }

    /** The types that a capability offers. libvirt nests the capability in itself for parents on no known bus. */
    private static Optional<List<MdevType>> typesIn(XmlElement capability) throws XmlFormatException {
        var types = new ArrayList<MdevType>();
        if (capability.has("type", MDEV_TYPES)) {
            for (var type : capability.elements("type")) {
                types.add(type(type));
            }
        }
        var inner = capability(capability, MDEV_TYPES);
        if (inner.isPresent()) {
            types.addAll(typesIn(inner.get()).orElse(List.of()));
        }
        return capability.has("type", MDEV_TYPES) || inner.isPresent() ? Optional.of(types) : Optional.empty();
    }

    private static MdevType type(XmlElement type) throws XmlFormatException {
        return new MdevType(
                type.required("id"),
                type.text("name").orElse(null),
                type.requiredText("deviceAPI"),
                XmlValues.unsigned("availableInstances", type.requiredText("availableInstances")));
    }
}
