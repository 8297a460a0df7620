package org.vgpudesk.libvirt;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.libvirt.xml.NodeDevice;

/** Node devices for tests. */
final class Devices {

    static final int DISPLAY = 0x030000;
    static final int NETWORK = 0x020000;

    private Devices() {}

    static NodeDevice.Function pci(String address, int pciClass, MdevType... types) {
        return new NodeDevice.Function(function(address, null, types), pciClass, "Maker", "Card", 0);
    }

    static NodeDevice.Function virtual(String address, String physical, MdevType... types) {
        return new NodeDevice.Function(function(address, physical, types), DISPLAY, "Maker", "Card VF", 0);
    }

    static NodeDevice.Function elsewhere(String name, MdevType... types) {
        return new NodeDevice.Function(
                new GpuFunction(name, null, null, null, Arrays.asList(types)), -1, null, null, 0);
    }

    static String name(String address) {
        return "node-" + address;
    }

    static MdevType type(String id, long available) {
        return new MdevType(id, null, "vfio-pci", available);
    }

    static MediatedDevice slice(int number, String parent, boolean active) {
        var id = new MediatedDeviceId(new UUID(0, number), parent);
        return new MediatedDevice(new DeviceDefinition(id, "t-1"), "mdev-" + number, active, true, false, null);
    }

    static DeviceReading read(NodeDevice device) {
        return new DeviceReading.Read(device);
    }

    static DeviceReading read(MediatedDevice device) {
        return new DeviceReading.Read(new NodeDevice.Mediated(device));
    }

    private static GpuFunction function(String address, @Nullable String physical, MdevType... types) {
        return new GpuFunction(
                name(address),
                PciAddress.parse(address),
                physical == null ? null : PciAddress.parse(physical),
                "driver",
                Arrays.asList(types));
    }
}
