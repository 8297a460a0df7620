package org.vgpudesk.libvirt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.libvirt.xml.NodeDevice;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * Which node device is which mediated device. libvirt finds devices by name only, and a name is never taken apart; so it
 * is read once what each is. Also knows those whose XML cannot be parsed.
 */
final class DeviceIndex {

    /** A device that is listed, with what libvirt says of it now. */
    record Found(String name, MediatedDeviceId id, DeviceFlags flags) {}

    private final Map<String, MediatedDeviceId> ids = new ConcurrentHashMap<>();

    void learn(Collection<DeviceReading> readings) {
        for (var reading : readings) {
            switch (reading) {
                case DeviceReading.Read(NodeDevice.Mediated(var device)) -> ids.put(reading.name(), device.id());
                case DeviceReading.Read other -> ids.remove(reading.name());
                case DeviceReading.Late late -> {}
                case DeviceReading.Gone gone -> ids.remove(reading.name());
                case DeviceReading.Broken broken -> {
                    if (broken.id() != null) {
                        ids.put(broken.name(), broken.id());
                    }
                }
            }
        }
    }

    /** The device as it is now; empty if it is not listed, or neither active nor defined any more. */
    Optional<Found> find(Session session, MediatedDeviceId id) throws LibvirtFailure {
        return find(session, id.uuid()).stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** All devices of that UUID: it may be defined under several parents. */
    List<Found> find(Session session, UUID uuid) throws LibvirtFailure {
        var found = new ArrayList<Found>();
        for (var name : session.deviceNames(LibvirtLibrary.LIST_MDEV)) {
            try {
                if (uuid.equals(id(session, name).map(MediatedDeviceId::uuid).orElse(null))) {
                    found(session, name).ifPresent(found::add);
                }
            } catch (LibvirtFailure e) {
                if (!e.is(ErrorCode.NO_NODE_DEVICE)) {
                    throw e;
                }
            }
        }
        return found;
    }

    private Optional<Found> found(Session session, String name) throws LibvirtFailure {
        try (var device = session.device(name)) {
            var flags = device.flags();
            var id = id(session, name);
            return flags.gone() ? Optional.empty() : id.map(i -> new Found(name, i, flags));
        }
    }

    private Optional<MediatedDeviceId> id(Session session, String name) throws LibvirtFailure {
        var known = ids.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (var device = session.device(name)) {
            var read = identity(device.xml());
            read.ifPresent(id -> ids.put(name, id));
            return read;
        }
    }

    private static Optional<MediatedDeviceId> identity(String xml) {
        try {
            return NodeDeviceXml.read(xml) instanceof NodeDevice.Mediated(var device)
                    ? Optional.of(device.id())
                    : Optional.empty();
        } catch (XmlFormatException e) {
            return NodeDeviceXml.identityIn(xml);
        }
    }
}
