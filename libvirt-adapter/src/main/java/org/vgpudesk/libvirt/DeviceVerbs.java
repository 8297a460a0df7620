package org.vgpudesk.libvirt;

import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.NodeDevice;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** The verbs on mediated devices, on one session, each within one observation. */
final class DeviceVerbs {

    private static final TextFile TEXTS = TextFile.beside(DeviceVerbs.class);

    private final Session session;
    private final DeviceIndex index;
    private final Observation observation;

    DeviceVerbs(Session session, DeviceIndex index, Observation observation) {
        this.session = session;
        this.index = index;
        this.observation = observation;
    }

    Outcome define(DeviceDefinition definition) throws LibvirtFailure, Refusal {
        var id = definition.id();
        requireOffered(definition);
        // libvirt would take a second definition for a change of the first
        if (index.find(session, id).filter(f -> f.flags().persistent()).isPresent()) {
            throw new Refusal(FailureKind.ALREADY_EXISTS, TEXTS.get("define.there", id));
        }
        call(
                id,
                definition.typeId(),
                () -> session.defineDevice(xml(definition)).close());
        return observation.await(
                TEXTS.get("define.waiting", id),
                () -> flags(id).map(DeviceFlags::persistent).orElse(false));
    }

    Outcome create(DeviceDefinition definition) throws LibvirtFailure, Refusal {
        var id = definition.id();
        requireOffered(definition);
        for (var other : index.find(session, id.uuid())) {
            if (other.flags().active() || other.id().equals(id)) {
                throw new Refusal(FailureKind.ALREADY_EXISTS, TEXTS.get("create.there", other.id()));
            }
        }
        call(
                id,
                definition.typeId(),
                () -> session.createDevice(xml(definition)).close());
        return awaitActive(id);
    }

    Outcome start(MediatedDeviceId id) throws LibvirtFailure, Refusal {
        var found = require(id);
        if (found.flags().active()) {
            throw new Refusal(FailureKind.WRONG_STATE, TEXTS.get("start.active", id));
        }
        call(id, typeOf(found.name()), () -> with(found.name(), NodeDeviceHandle::start));
        return awaitActive(id);
    }

    Outcome stop(MediatedDeviceId id) throws LibvirtFailure, Refusal {
        var found = require(id);
        try {
            with(found.name(), NodeDeviceHandle::stop);
        } catch (LibvirtFailure e) {
            if (flags(id).map(DeviceFlags::active).orElse(false) && held(id.uuid())) {
                throw new Refusal(FailureKind.IN_USE, e);
            }
            throw e;
        }
        return observation.await(
                TEXTS.get("stop.waiting", id),
                () -> !flags(id).map(DeviceFlags::active).orElse(false));
    }

    Outcome undefine(MediatedDeviceId id) throws LibvirtFailure, Refusal {
        var found = require(id);
        // libvirt names only the UUID to mdevctl, which then forgets every device of it
        for (var other : index.find(session, id.uuid())) {
            if (!other.id().equals(id) && other.flags().persistent()) {
                throw new Refusal(FailureKind.UNSUPPORTED, TEXTS.get("undefine.others", other.id()));
            }
        }
        with(found.name(), NodeDeviceHandle::undefine);
        return observation.await(
                TEXTS.get("undefine.waiting", id),
                () -> !flags(id).map(DeviceFlags::persistent).orElse(false));
    }

    Outcome setAutostart(MediatedDeviceId id, boolean autostart) throws LibvirtFailure, Refusal {
        var found = require(id);
        if (!found.flags().persistent()) {
            throw new Refusal(FailureKind.WRONG_STATE, TEXTS.get("autostart.undefined", id));
        }
        with(found.name(), device -> device.setAutostart(autostart));
        return observation.await(
                TEXTS.get("autostart.waiting", id),
                () -> flags(id).map(DeviceFlags::autostart).orElse(false) == autostart);
    }

    private Outcome awaitActive(MediatedDeviceId id) throws LibvirtFailure, Refusal {
        return observation.await(
                TEXTS.get("start.waiting", id),
                () -> flags(id).map(DeviceFlags::active).orElse(false));
    }

    private interface Call {
        void run() throws LibvirtFailure, Refusal;
    }

    /** A driver's refusal comes as libvirt's code 1 with mdevctl's words: what is the case now tells which it was. */
    private void call(MediatedDeviceId id, String typeId, Call call) throws LibvirtFailure, Refusal {
        try {
            call.run();
        } catch (LibvirtFailure e) {
            if (!e.is(ErrorCode.INTERNAL_ERROR)) {
                throw e;
            }
            for (var other : index.find(session, id.uuid())) {
                if (other.flags().active()) {
                    throw new Refusal(FailureKind.ALREADY_EXISTS, e);
                }
            }
            var type = offered(id.parent(), typeId);
            if (type.isEmpty()) {
                throw new Refusal(FailureKind.NOT_FOUND, e);
            }
            throw new Refusal(type.get().availableInstances() == 0 ? FailureKind.NO_ROOM : FailureKind.OTHER, e);
        }
    }

    private void requireOffered(DeviceDefinition definition) throws LibvirtFailure, Refusal {
        var parent = definition.id().parent();
        if (offered(parent, definition.typeId()).isEmpty()) {
            throw new Refusal(FailureKind.NOT_FOUND, TEXTS.get("type.none", parent, definition.typeId()));
        }
    }

    private Optional<MdevType> offered(String parent, String typeId) throws LibvirtFailure, Refusal {
        try (var device = session.device(parent)) {
            return NodeDeviceXml.read(device.xml()) instanceof NodeDevice.Function function
                    ? function.function().type(typeId)
                    : Optional.empty();
        } catch (XmlFormatException e) {
            throw new Refusal(
                    FailureKind.OTHER, TEXTS.get("parent.unreadable", parent, String.valueOf(e.getMessage())));
        }
    }

    private String typeOf(String name) throws LibvirtFailure {
        try (var device = session.device(name)) {
            return NodeDeviceXml.typeIn(device.xml()).orElse("");
        }
    }

    private DeviceIndex.Found require(MediatedDeviceId id) throws LibvirtFailure, Refusal {
        return index.find(session, id)
                .orElseThrow(() -> new Refusal(FailureKind.NOT_FOUND, TEXTS.get("device.none", id)));
    }

    private Optional<DeviceFlags> flags(MediatedDeviceId id) throws LibvirtFailure {
        return index.find(session, id).map(DeviceIndex.Found::flags);
    }

    private boolean held(UUID uuid) throws LibvirtFailure {
        return DomainVerbs.holder(session, new Hostdev.Mediated(uuid, "")).isPresent();
    }

    private interface OnDevice {
        void run(NodeDeviceHandle device) throws LibvirtFailure;
    }

    private void with(String name, OnDevice action) throws LibvirtFailure {
        try (var device = session.device(name)) {
            action.run(device);
        }
    }

    private static String xml(DeviceDefinition definition) throws Refusal {
        try {
            return NodeDeviceXml.write(definition);
        } catch (IllegalArgumentException e) {
            throw new Refusal(FailureKind.INVALID, String.valueOf(e.getMessage()));
        }
    }
}
