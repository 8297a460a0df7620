package org.vgpudesk.libvirt;

import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.NodeDevice;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Reads one node device: its XML, and for a mediated one what the XML does not tell. */
final class DeviceReader {

    private static final TextFile TEXTS = TextFile.beside(DeviceReader.class);

    private DeviceReader() {}

    /** @throws LibvirtFailure only if the connection is lost */
    static DeviceReading read(Connection connection, String name) throws LibvirtFailure {
        try {
            return connection.use(session -> {
                try (var handle = session.device(name)) {
                    return read(handle, name);
                }
            });
        } catch (LibvirtFailure e) {
            if (e.is(ErrorCode.NO_NODE_DEVICE)) {
                return new DeviceReading.Gone(name);
            }
            if (!connection.alive()) {
                throw e;
            }
            return new DeviceReading.Broken(name, null, null, TEXTS.get("read.said", e.words()));
        }
    }

    private static DeviceReading read(NodeDeviceHandle handle, String name) throws LibvirtFailure {
        var xml = handle.xml();
        try {
            return switch (NodeDeviceXml.read(xml)) {
                case NodeDevice.Mediated(var device) -> {
                    var flags = handle.flags();
                    yield flags.gone()
                            ? new DeviceReading.Gone(name)
                            : new DeviceReading.Read(new NodeDevice.Mediated(flags.on(device)));
                }
                case NodeDevice other -> new DeviceReading.Read(other);
            };
        } catch (XmlFormatException e) {
            var parent = handle.parent().orElse(null);
            var id = NodeDeviceXml.identityIn(xml).orElse(null);
            return new DeviceReading.Broken(name, parent, id, String.valueOf(e.getMessage()));
        }
    }
}
