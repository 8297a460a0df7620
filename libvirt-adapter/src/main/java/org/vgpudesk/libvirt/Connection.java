package org.vgpudesk.libvirt;

import com.sun.jna.Pointer;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;

/**
 * One connection, used by many threads at once: libvirt pipelines their calls. Nobody gets at the native connection
 * after it was closed, and it is closed only when the last call has come back.
 */
final class Connection implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    private static final int KEEP_ALIVE_SECONDS = 5;
    private static final int KEEP_ALIVE_COUNT = 3;

    /** {@code VIR_CONNECT_RO}. */
    private static final int READ_ONLY = 1;

    /** Something done with an open connection. */
    interface Use<T> {
        T with(Session session) throws LibvirtFailure;
    }

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final LibvirtLibrary library;
    private final Lent connect;
    private final Session session;
    private final boolean readOnly;
    private boolean closed;

    private Connection(LibvirtLibrary library, Lent connect, Versions versions, boolean readOnly) {
        this.library = library;
        this.connect = connect;
        this.session = new Session(library, connect, connect.pointer(), versions);
        this.readOnly = readOnly;
    }

    /**
     * Opens; blocks as long as libvirt does, and as long as somebody is being asked. The native library must have been
     * started.
     */
    static Connection open(LibvirtLibrary library, String uri, boolean readOnly, Asking asking) throws LibvirtFailure {
        try {
            var connect = new Lent(uri, asking, readOnly ? READ_ONLY : 0);
            try {
                keepAlive(connect);
                var versions = new Versions(org.libvirt.Library.getVersion(), connect.getLibVersion());
                return new Connection(library, connect, versions, readOnly);
            } catch (LibvirtException e) {
                connect.close();
                throw e;
            }
        } catch (LibvirtException e) {
            throw new LibvirtFailure(e);
        }
    }

    /** A peer that hangs without closing is noticed after about 20 s. A driver that is no peer cannot hang. */
    private static void keepAlive(Connect connect) {
        try {
            connect.setKeepAlive(KEEP_ALIVE_SECONDS, KEEP_ALIVE_COUNT);
        } catch (LibvirtException e) {
            LOG.log(System.Logger.Level.DEBUG, "No keep-alive: {0}", e.getMessage());
        }
    }

    LibvirtLibrary library() {
        return library;
    }

    boolean readOnly() {
        return readOnly;
    }

    <T> T use(Use<T> use) throws LibvirtFailure {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new LibvirtFailure(ErrorCode.INVALID_CONN, 0, 0, "The connection is closed.");
            }
            return use.with(session);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whether the peer still answers, as far as libvirt knows; asks nobody. */
    boolean alive() {
        try {
            return use(s -> {
                try {
                    return s.connect().isAlive();
                } catch (LibvirtException e) {
                    throw new LibvirtFailure(e);
                }
            });
        } catch (LibvirtFailure e) {
            LOG.log(System.Logger.Level.DEBUG, "Taken as lost: {0}", e.words());
            return false;
        }
    }

    /** Waits for calls that are under way. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                connect.close();
            }
        } catch (LibvirtException e) {
            LOG.log(System.Logger.Level.DEBUG, "The connection did not close well: {0}", e.getMessage());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** libvirt-java's connection, which lends its pointer to the calls that libvirt-java lacks. */
    private static final class Lent extends Connect {

        Lent(String uri, Asking asking, int flags) throws LibvirtException {
            super(uri, asking, flags);
        }

        Pointer pointer() {
            return vcp.getPointer();
        }
    }
}
