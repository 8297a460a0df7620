package org.vgpudesk.libvirt.xml;

import org.vgpudesk.host.DeviceDefinition;

/** Node device XML (libvirt's formatnode). */
public final class NodeDeviceXml {

    private NodeDeviceXml() {}

    /** @throws XmlFormatException if it is not well-formed, has a document type, or lacks what a device must have */
    public static NodeDevice read(String xml) throws XmlFormatException {
        throw new UnsupportedOperationException("read");
    }

    /** The document that defines or creates the device. */
    public static String write(DeviceDefinition definition) {
        throw new UnsupportedOperationException("write");
    }
}
