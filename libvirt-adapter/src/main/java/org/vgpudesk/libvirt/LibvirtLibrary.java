package org.vgpudesk.libvirt;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.virError;

/**
 * What libvirt-java lacks of libvirt's C interface. Names, order and meaning are libvirt's own; every flag word and
 * event number stands in {@code libvirt-nodedev.h} and {@code libvirt-domain.h}.
 */
interface LibvirtLibrary extends Library {

    int LIST_PCI = 1 << 1;
    int LIST_DRM = 1 << 12;
    int LIST_MDEV_TYPES = 1 << 13;
    int LIST_MDEV = 1 << 14;
    int LIST_INACTIVE = 1 << 30;
    int LIST_ACTIVE = 1 << 31;

    int NODE_DEVICE_LIFECYCLE = 0;
    int NODE_DEVICE_UPDATE = 1;

    int DOMAIN_LIFECYCLE = 0;
    int DOMAIN_DEVICE_REMOVED = 15;
    int DOMAIN_DEVICE_ADDED = 19;
    int DOMAIN_DEVICE_REMOVAL_FAILED = 22;

    int DOMAIN_PAUSED = 3;
    int DOMAIN_PAUSED_STARTING_UP = 11;

    /** Size of a UUID as text, with the end mark. */
    int UUID_STRING = 37;

    @Nullable
    virError virGetLastError();

    void virSetErrorFunc(@Nullable Pointer userData, ErrorFunction function);

    int virConnectListAllNodeDevices(Pointer connection, PointerByReference devices, int flags);

    @Nullable
    Pointer virNodeDeviceLookupByName(Pointer connection, String name);

    @Nullable
    Pointer virNodeDeviceDefineXML(Pointer connection, String xml, int flags);

    @Nullable
    Pointer virNodeDeviceCreateXML(Pointer connection, String xml, int flags);

    int virNodeDeviceCreate(Pointer device, int flags);

    int virNodeDeviceDestroy(Pointer device);

    int virNodeDeviceUndefine(Pointer device, int flags);

    int virNodeDeviceSetAutostart(Pointer device, int autostart);

    int virNodeDeviceGetAutostart(Pointer device, IntByReference autostart);

    int virNodeDeviceIsActive(Pointer device);

    int virNodeDeviceIsPersistent(Pointer device);

    /** The caller frees the text. */
    @Nullable
    Pointer virNodeDeviceGetXMLDesc(Pointer device, int flags);

    /** The text belongs to the device. */
    @Nullable
    Pointer virNodeDeviceGetName(Pointer device);

    /** The text belongs to the device. */
    @Nullable
    Pointer virNodeDeviceGetParent(Pointer device);

    int virNodeDeviceFree(Pointer device);

    /** The caller frees the text. What is null libvirt chooses itself. */
    @Nullable
    Pointer virConnectGetDomainCapabilities(
            Pointer connection,
            @Nullable String emulator,
            @Nullable String architecture,
            @Nullable String machine,
            @Nullable String virtualisation,
            int flags);

    /** The caller frees it. */
    @Nullable
    Pointer virDomainLookupByUUIDString(Pointer connection, String uuid);

    int virDomainGetState(Pointer domain, IntByReference state, IntByReference reason, int flags);

    int virDomainFree(Pointer domain);

    int virDomainGetUUIDString(Pointer domain, byte[] text);

    int virConnectNodeDeviceEventRegisterAny(
            Pointer connection,
            @Nullable Pointer device,
            int event,
            Callback callback,
            @Nullable Pointer opaque,
            @Nullable Pointer free);

    int virConnectNodeDeviceEventDeregisterAny(Pointer connection, int callback);

    int virConnectDomainEventRegisterAny(
            Pointer connection,
            @Nullable Pointer domain,
            int event,
            Callback callback,
            @Nullable Pointer opaque,
            @Nullable Pointer free);

    int virConnectDomainEventDeregisterAny(Pointer connection, int callback);

    int virConnectRegisterCloseCallback(
            Pointer connection, ConnectionClosed callback, @Nullable Pointer opaque, @Nullable Pointer free);

    int virConnectUnregisterCloseCallback(Pointer connection, ConnectionClosed callback);

    /** Called on the thread of the call that failed. */
    interface ErrorFunction extends Callback {
        void failed(@Nullable Pointer userData, Pointer error);
    }

    interface NodeDeviceLifecycle extends Callback {
        void told(Pointer connection, Pointer device, int event, int detail, @Nullable Pointer opaque);
    }

    interface NodeDeviceUpdate extends Callback {
        void told(Pointer connection, Pointer device, @Nullable Pointer opaque);
    }

    interface DomainLifecycle extends Callback {
        int told(Pointer connection, Pointer domain, int event, int detail, @Nullable Pointer opaque);
    }

    interface DomainDevice extends Callback {
        void told(Pointer connection, Pointer domain, Pointer alias, @Nullable Pointer opaque);
    }

    interface ConnectionClosed extends Callback {
        void told(Pointer connection, int reason, @Nullable Pointer opaque);
    }
}
