package org.vgpudesk.libvirt;

import java.net.URI;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.language.TextFile;

/**
 * One connection, used by many threads at once: libvirt pipelines their calls, or they go through {@link Lines} where its
 * client is not sound enough for that. Nobody gets at the native connection after it was closed, and it is closed only
 * when the last call has come back.
 */
final class Connection implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(Connection.class);

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
    private final @Nullable Lines lines;
    private volatile Credentials known = Credentials.NOBODY;
    private volatile boolean broken;
    private boolean closed;

    private Connection(LibvirtLibrary library, Lent connect, Versions versions, URI address, boolean readOnly) {
        this.library = library;
        this.connect = connect;
        this.session = new Session(library, connect, connect.pointer(), versions);
        this.readOnly = readOnly;
        this.lines = versions.client() < Lines.SOUND ? new Lines(() -> another(address)) : null;
    }

    /**
     * Opens; blocks as long as libvirt does, and as long as somebody is being asked. The native library must have been
     * started.
     */
    static Connection open(LibvirtLibrary library, URI address, boolean readOnly, Asking asking) throws LibvirtFailure {
        try {
            var connect = new Lent(address.toString(), asking, readOnly ? READ_ONLY : 0);
            try {
                keepAlive(connect);
                var versions = new Versions(org.libvirt.Library.getVersion(), connect.getLibVersion());
                return new Connection(library, connect, versions, address, readOnly);
            } catch (LibvirtException e) {
                connect.close();
                throw e;
            }
        } catch (LibvirtException e) {
            throw new LibvirtFailure(e);
        }
    }

    private Lent another(URI address) throws LibvirtException {
        return new Lent(address.toString(), new Asking(address, known, false), readOnly ? READ_ONLY : 0);
    }

    /** What is answered if the host asks again who comes. */
    void answering(Credentials answers) {
        known = answers;
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
        return whileOpen(() -> {
            if (lines == null) {
                return use.with(session);
            }
            var line = lines.take();
            try {
                return use.with(new Session(library, line, line.pointer(), session.versions()));
            } finally {
                // a line that broke is told before the connection with the events has noticed
                if (!lines.giveBack(line)) {
                    broken = true;
                }
            }
        });
    }

    /** On the native connection that tells events and whether the host is there: for nothing that takes its time. */
    <T> T useForEvents(Use<T> use) throws LibvirtFailure {
        return whileOpen(() -> use.with(session));
    }

    private interface Call<T> {
        T run() throws LibvirtFailure;
    }

    private <T> T whileOpen(Call<T> call) throws LibvirtFailure {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new LibvirtFailure(ErrorCode.INVALID_CONN, 0, 0, TEXTS.get("connection.closed"));
            }
            return call.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whether the peer still answers, as far as libvirt knows; asks nobody. */
    boolean alive() {
        try {
            return useForEvents(s -> {
                try {
                    return !broken && s.connect().isAlive();
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
                if (lines != null) {
                    lines.close();
                }
                connect.close();
            }
        } catch (LibvirtException e) {
            LOG.log(System.Logger.Level.DEBUG, "The connection did not close well: {0}", e.getMessage());
        } finally {
            lock.writeLock().unlock();
        }
    }
}
