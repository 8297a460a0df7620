package org.vgpudesk.libvirt;

import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.libvirt.xml.NodeDevice;

/** What reading one node device gave. */
sealed interface DeviceReading {

    String name();

    record Read(NodeDevice device) implements DeviceReading {
        @Override
        public String name() {
            return device.name();
        }
    }

    record Gone(String name) implements DeviceReading {}

    /** It is there, and has not answered in time; what is known of it is kept. */
    record Late(String name, String why) implements DeviceReading {}

    /**
     * It is there, but cannot be read.
     *
     * @param id which mediated device it is, if that much can be told
     */
    record Broken(
            String name, @Nullable String parent, @Nullable MediatedDeviceId id, String why) implements DeviceReading {}
}
