package org.vgpudesk.libvirt;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.vgpudesk.language.TextFile;

/**
 * The event callbacks of one connection. They run on the event loop's thread and only pass a name on. Held here as long
 * as libvirt may call them.
 */
final class Subscriptions implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(Subscriptions.class);

    private static final System.Logger LOG = System.getLogger(Subscriptions.class.getName());

    private final Connection connection;
    private final Consumer<Signal> listener;
    private final LibvirtLibrary.ConnectionClosed closed;
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Integer> nodeDeviceIds = new ArrayList<>();
    private final List<Integer> domainIds = new ArrayList<>();

    private Subscriptions(Connection connection, Consumer<Signal> listener) {
        this.connection = connection;
        this.listener = listener;
        this.closed = (conn, reason, opaque) -> listener.accept(new Signal.Lost(reason(reason)));
    }

    /** Registers for everything that the host can tell. */
    static Subscriptions to(Connection connection, Consumer<Signal> listener) throws LibvirtFailure {
        var subscriptions = new Subscriptions(connection, listener);
        return connection.useForEvents(session -> {
            subscriptions.register(session);
            return subscriptions;
        });
    }

    /** Whether the host tells changes of devices by itself. */
    boolean tellsDevices() {
        return !nodeDeviceIds.isEmpty();
    }

    private void register(Session session) {
        var library = session.library();
        if (library.virConnectRegisterCloseCallback(session.pointer(), closed, null, null) < 0) {
            notTold("its end");
        }
        LibvirtLibrary.NodeDeviceLifecycle lifecycle =
                (conn, device, event, detail, opaque) -> touched(library, device);
        LibvirtLibrary.NodeDeviceUpdate update = (conn, device, opaque) -> touched(library, device);
        nodeDevice(session, LibvirtLibrary.NODE_DEVICE_LIFECYCLE, lifecycle);
        nodeDevice(session, LibvirtLibrary.NODE_DEVICE_UPDATE, update);
        LibvirtLibrary.DomainLifecycle domains = (conn, domain, event, detail, opaque) -> {
            listener.accept(new Signal.DomainTouched(uuid(library, domain)));
            return 0;
        };
        LibvirtLibrary.DomainDevice devices =
                (conn, domain, alias, opaque) -> listener.accept(new Signal.DomainTouched(uuid(library, domain)));
        LibvirtLibrary.DomainDevice failed = (conn, domain, alias, opaque) ->
                listener.accept(new Signal.RemovalFailed(uuid(library, domain), text(alias)));
        domain(session, LibvirtLibrary.DOMAIN_LIFECYCLE, domains);
        domain(session, LibvirtLibrary.DOMAIN_DEVICE_ADDED, devices);
        domain(session, LibvirtLibrary.DOMAIN_DEVICE_REMOVED, devices);
        domain(session, LibvirtLibrary.DOMAIN_DEVICE_REMOVAL_FAILED, failed);
    }

    private void nodeDevice(Session session, int event, Callback callback) {
        callbacks.add(callback);
        int id = session.library()
                .virConnectNodeDeviceEventRegisterAny(session.pointer(), null, event, callback, null, null);
        if (id < 0) {
            notTold("node device event " + event);
        } else {
            nodeDeviceIds.add(id);
        }
    }

    private void domain(Session session, int event, Callback callback) {
        callbacks.add(callback);
        int id = session.library()
                .virConnectDomainEventRegisterAny(session.pointer(), null, event, callback, null, null);
        if (id < 0) {
            notTold("domain event " + event);
        } else {
            domainIds.add(id);
        }
    }

    /** Read on the thread of the call that failed. */
    private void notTold(String what) {
        var failure = LibvirtFailure.last(connection.library(), "Registering");
        LOG.log(System.Logger.Level.INFO, "The host does not tell {0}: {1}", what, failure.words());
    }

    private void touched(LibvirtLibrary library, Pointer device) {
        var name = library.virNodeDeviceGetName(device);
        if (name != null) {
            listener.accept(new Signal.DeviceTouched(text(name)));
        }
    }

    private static UUID uuid(LibvirtLibrary library, Pointer domain) {
        var bytes = new byte[LibvirtLibrary.UUID_STRING];
        library.virDomainGetUUIDString(domain, bytes);
        return UUID.fromString(new String(bytes, 0, LibvirtLibrary.UUID_STRING - 1, StandardCharsets.US_ASCII));
    }

    private static String text(Pointer text) {
        return text.getString(0, StandardCharsets.UTF_8.name());
    }

    private static String reason(int reason) {
        return switch (reason) {
            case 1 -> TEXTS.get("lost.closed");
            case 2 -> TEXTS.get("lost.silent");
            default -> TEXTS.get("lost.broken");
        };
    }

    /** Takes the callbacks back; before the connection is closed. */
    @Override
    public void close() {
        try {
            connection.useForEvents(session -> {
                var library = session.library();
                nodeDeviceIds.forEach(id -> library.virConnectNodeDeviceEventDeregisterAny(session.pointer(), id));
                domainIds.forEach(id -> library.virConnectDomainEventDeregisterAny(session.pointer(), id));
                return library.virConnectUnregisterCloseCallback(session.pointer(), closed);
            });
        } catch (LibvirtFailure e) {
            LOG.log(System.Logger.Level.DEBUG, "Closed before its events were taken back: {0}", e.words());
        }
    }
}
