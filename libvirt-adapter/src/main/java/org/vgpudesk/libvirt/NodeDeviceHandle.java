package org.vgpudesk.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A native node device; lives in one {@code try}. */
final class NodeDeviceHandle implements AutoCloseable {

    private final LibvirtLibrary library;
    private final Pointer device;
    private final Versions versions;

    NodeDeviceHandle(LibvirtLibrary library, Pointer device, Versions versions) {
        this.library = library;
        this.device = device;
        this.versions = versions;
    }

    String name() throws LibvirtFailure {
        return text(library.virNodeDeviceGetName(device))
                .orElseThrow(() -> LibvirtFailure.last(library, "virNodeDeviceGetName"));
    }

    /** The parent's name; empty for the root of all. */
    Optional<String> parent() {
        return text(library.virNodeDeviceGetParent(device));
    }

    String xml() throws LibvirtFailure {
        var xml = library.virNodeDeviceGetXMLDesc(device, 0);
        if (xml == null) {
            throw LibvirtFailure.last(library, "virNodeDeviceGetXMLDesc");
        }
        try {
            return xml.getString(0, StandardCharsets.UTF_8.name());
        } finally {
            Native.free(Pointer.nativeValue(xml));
        }
    }

    /** Whether it is active, persistent and started at boot, as far as this libvirt can tell. */
    DeviceFlags flags() throws LibvirtFailure {
        if (!versions.have(Versions.AUTOSTART)) {
            return DeviceFlags.of(hasPath());
        }
        int active = library.virNodeDeviceIsActive(device);
        if (active < 0) {
            var failure = LibvirtFailure.last(library, "virNodeDeviceIsActive");
            if (failure.is(ErrorCode.NO_SUPPORT)) {
                return DeviceFlags.of(hasPath());
            }
            throw failure;
        }
        boolean persistent = check(library.virNodeDeviceIsPersistent(device), "virNodeDeviceIsPersistent") != 0;
        return new DeviceFlags(active != 0, persistent, persistent && autostart());
    }

    private boolean autostart() throws LibvirtFailure {
        var autostart = new IntByReference();
        if (library.virNodeDeviceGetAutostart(device, autostart) < 0) {
            var failure = LibvirtFailure.last(library, "virNodeDeviceGetAutostart");
            return switch (failure.code()) {
                // no such thing there; not told to those who may only read; not persistent any more
                case ErrorCode.NO_SUPPORT, ErrorCode.OPERATION_DENIED, ErrorCode.OPERATION_INVALID -> false;
                default -> throw failure;
            };
        }
        return autostart.getValue() != 0;
    }

    /** Only what exists in the kernel has a place in sysfs. */
    private boolean hasPath() throws LibvirtFailure {
        return xml().contains("<path>");
    }

    void start() throws LibvirtFailure {
        check(library.virNodeDeviceCreate(device, 0), "virNodeDeviceCreate");
    }

    void stop() throws LibvirtFailure {
        check(library.virNodeDeviceDestroy(device), "virNodeDeviceDestroy");
    }

    void undefine() throws LibvirtFailure {
        check(library.virNodeDeviceUndefine(device, 0), "virNodeDeviceUndefine");
    }

    void setAutostart(boolean autostart) throws LibvirtFailure {
        check(library.virNodeDeviceSetAutostart(device, autostart ? 1 : 0), "virNodeDeviceSetAutostart");
    }

    private int check(int result, String call) throws LibvirtFailure {
        if (result < 0) {
            throw LibvirtFailure.last(library, call);
        }
        return result;
    }

    private static Optional<String> text(@Nullable Pointer text) {
        return Optional.ofNullable(text).map(t -> t.getString(0, StandardCharsets.UTF_8.name()));
    }

    @Override
    public void close() {
        library.virNodeDeviceFree(device);
    }
}
