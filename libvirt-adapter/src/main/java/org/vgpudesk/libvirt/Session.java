package org.vgpudesk.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.vgpudesk.libvirt.xml.DomainXml;

/** What can be asked of an open connection. Lives inside one {@link Connection#use}. */
record Session(LibvirtLibrary library, Connect connect, Pointer pointer, Versions versions) {

    private static final int EITHER_STATE = LibvirtLibrary.LIST_ACTIVE | LibvirtLibrary.LIST_INACTIVE;

    NodeDeviceHandle device(String name) throws LibvirtFailure {
        return handle(library.virNodeDeviceLookupByName(pointer, name), "virNodeDeviceLookupByName");
    }

    NodeDeviceHandle defineDevice(String xml) throws LibvirtFailure {
        return handle(library.virNodeDeviceDefineXML(pointer, xml, 0), "virNodeDeviceDefineXML");
    }

    NodeDeviceHandle createDevice(String xml) throws LibvirtFailure {
        return handle(library.virNodeDeviceCreateXML(pointer, xml, 0), "virNodeDeviceCreateXML");
    }

    private NodeDeviceHandle handle(@Nullable Pointer device, String call) throws LibvirtFailure {
        if (device == null) {
            throw LibvirtFailure.last(library, call);
        }
        return new NodeDeviceHandle(library, device, versions);
    }

    /** The names of all node devices with one of these capabilities, active or not. */
    List<String> deviceNames(int capabilities) throws LibvirtFailure {
        var handles = devices(capabilities);
        try {
            var names = new ArrayList<String>();
            for (var handle : handles) {
                names.add(handle.name());
            }
            return names;
        } finally {
            handles.forEach(NodeDeviceHandle::close);
        }
    }

    /** The caller closes each. */
    private List<NodeDeviceHandle> devices(int capabilities) throws LibvirtFailure {
        var array = new PointerByReference();
        int count = -1;
        if (versions.have(Versions.DEFINE)) {
            count = library.virConnectListAllNodeDevices(pointer, array, capabilities | EITHER_STATE);
            if (count < 0) {
                var failure = LibvirtFailure.last(library, "virConnectListAllNodeDevices");
                // drivers that know no inactive devices refuse the flags for the state
                if (!failure.is(ErrorCode.INVALID_ARG)) {
                    throw failure;
                }
            }
        }
        if (count < 0) {
            count = library.virConnectListAllNodeDevices(pointer, array, capabilities);
        }
        if (count < 0) {
            throw LibvirtFailure.last(library, "virConnectListAllNodeDevices");
        }
        var handles = new ArrayList<NodeDeviceHandle>(count);
        var start = array.getValue();
        if (start != null) {
            for (var device : start.getPointerArray(0, count)) {
                handles.add(new NodeDeviceHandle(library, device, versions));
            }
            Native.free(Pointer.nativeValue(start));
        }
        return handles;
    }

    DomainHandle domain(UUID uuid) throws LibvirtFailure {
        try {
            var domain = connect.domainLookupByUUIDString(uuid.toString());
            if (domain == null) {
                throw LibvirtFailure.last(library, "virDomainLookupByUUIDString");
            }
            return new DomainHandle(domain);
        } catch (LibvirtException e) {
            throw new LibvirtFailure(e);
        }
    }

    /** Whether a domain's process is still being made: it is shown as paused then, and only the reason tells. */
    boolean startingUp(UUID uuid) throws LibvirtFailure {
        var domain = library.virDomainLookupByUUIDString(pointer, uuid.toString());
        if (domain == null) {
            throw LibvirtFailure.last(library, "virDomainLookupByUUIDString");
        }
        try {
            var state = new IntByReference();
            var reason = new IntByReference();
            if (library.virDomainGetState(domain, state, reason, 0) < 0) {
                throw LibvirtFailure.last(library, "virDomainGetState");
            }
            return state.getValue() == LibvirtLibrary.DOMAIN_PAUSED
                    && reason.getValue() == LibvirtLibrary.DOMAIN_PAUSED_STARTING_UP;
        } finally {
            library.virDomainFree(domain);
        }
    }

    List<UUID> domainUuids() throws LibvirtFailure {
        try {
            var uuids = new ArrayList<UUID>();
            for (var domain : connect.listAllDomains(0)) {
                try (var handle = new DomainHandle(domain)) {
                    uuids.add(handle.uuid());
                }
            }
            return uuids;
        } catch (LibvirtException e) {
            throw new LibvirtFailure(e);
        }
    }

    /** Replaces a domain's stored configuration, or defines a new domain. */
    void defineDomain(String xml) throws LibvirtFailure {
        try (var defined = new DomainHandle(connect.domainDefineXML(xml))) {
            defined.uuid();
        } catch (LibvirtException e) {
            throw new LibvirtFailure("virDomainDefineXML", e);
        }
    }

    /** What the hypervisor can do for a machine of that make. */
    String capabilities(DomainXml.Make make) throws LibvirtFailure {
        var xml = library.virConnectGetDomainCapabilities(
                pointer, make.emulator(), make.architecture(), make.machine(), make.hypervisor(), 0);
        if (xml == null) {
            throw LibvirtFailure.last(library, "virConnectGetDomainCapabilities");
        }
        try {
            return xml.getString(0, StandardCharsets.UTF_8.name());
        } finally {
            Native.free(Pointer.nativeValue(xml));
        }
    }

    String hostName() throws LibvirtFailure {
        try {
            return connect.getHostName();
        } catch (LibvirtException e) {
            throw new LibvirtFailure(e);
        }
    }
}
