package org.vgpudesk.libvirt;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;

/**
 * The way to one host: one connection with its signals. It may only read where a connection that may write would make
 * somebody be asked for a password; then it is replaced at the first change. A connection that breaks is told as lost,
 * and opened again until it stands.
 */
final class Link implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(Link.class);

    private static final System.Logger LOG = System.getLogger(Link.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(16);

    private final Door door;
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();
    private final Lock replacing = new ReentrantLock();

    private @Nullable Connection connection;
    private @Nullable Subscriptions subscriptions;
    private String lostBecause = "";
    private String lockedBecause = "";
    private boolean closed;

    private Link(Door door) {
        this.door = door;
    }

    /** @param credentials asked where nothing can be read otherwise, and for the right to change */
    static Link open(LibvirtLibrary library, URI address, Duration deadline, Credentials credentials)
            throws HostException {
        var link = new Link(new Door(library, address, deadline, credentials));
        try {
            link.adopt(link.door.first());
            return link;
        } catch (HostException e) {
            link.close();
            throw e;
        }
    }

    /** Makes it the connection of this link, in the place of the one before. */
    private void adopt(Connection opened) throws HostException {
        Subscriptions told;
        try {
            told = Subscriptions.to(opened, signal -> signal(opened, signal));
        } catch (LibvirtFailure e) {
            retire(null, opened);
            throw Opening.sentence(e, false);
        }
        Subscriptions toldBefore;
        Connection before;
        synchronized (this) {
            toldBefore = closed ? told : subscriptions;
            before = closed ? opened : connection;
            if (!closed) {
                connection = opened;
                subscriptions = told;
            }
        }
        retire(toldBefore, before);
    }

    /** On the event loop's thread: must not wait. */
    private void signal(Connection from, Signal signal) {
        if (signal instanceof Signal.Lost(var why)) {
            lost(from, why);
        } else {
            tell(signal);
        }
    }

    private void lost(Connection broken, String why) {
        synchronized (this) {
            if (closed || connection != broken) {
                return;
            }
            var told = subscriptions;
            connection = null;
            subscriptions = null;
            lostBecause = why;
            retire(told, broken);
        }
        tell(new Signal.Lost(why));
        Abandonable.start("reconnecting", this::reconnect);
    }

    /** Not all at the same time: a host that comes back is found by many clients that lost it together. */
    private void reconnect() {
        var pause = RETRY;
        try {
            while (!isClosed()) {
                Thread.sleep(jittered(pause));
                try {
                    adopt(door.again());
                    tell(new Signal.Back());
                    return;
                } catch (HostException e) {
                    LOG.log(System.Logger.Level.DEBUG, "Not back yet: {0}", e.getMessage());
                }
                pause = pause.compareTo(LONGEST_RETRY) < 0 ? pause.multipliedBy(2) : LONGEST_RETRY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration jittered(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
    }

    /** Callbacks first, then the connection, which waits for calls that are under way: nobody waits for it. */
    private static void retire(@Nullable Subscriptions told, @Nullable Connection connection) {
        if (told != null || connection != null) {
            Abandonable.start("closing", () -> {
                if (told != null) {
                    told.close();
                }
                if (connection != null) {
                    connection.close();
                }
            });
        }
    }

    /** @throws HostException if the host is closed or lost */
    synchronized Connection reading() throws HostException {
        if (closed) {
            throw new HostException(FailureKind.UNREACHABLE, TEXTS.get("link.closed"));
        }
        if (connection == null) {
            throw new HostException(FailureKind.UNREACHABLE, TEXTS.get("link.lost", lostBecause));
        }
        return connection;
    }

    /**
     * A connection that may write; somebody may be asked for a password now, once. Blocks while it is opened.
     *
     * @throws HostException if the host is closed or lost, or the right was refused, now or the last time
     */
    Connection changing() throws HostException {
        replacing.lock();
        try {
            if (access() instanceof Access.Locked(var why)) {
                throw new HostException(FailureKind.DENIED, why);
            }
            if (reading().readOnly()) {
                unlock();
            }
            return reading();
        } finally {
            replacing.unlock();
        }
    }

    /** Asks for the right to change, even if it was refused before. */
    void unlock() throws HostException {
        replacing.lock();
        try {
            if (reading().readOnly()) {
                adopt(door.asking());
                lock("");
                tell(new Signal.Back());
            }
        } catch (HostException e) {
            if (e.kind() == FailureKind.DENIED) {
                lock(e.getMessage());
                tell(new Signal.AccessChanged());
            }
            throw e;
        } finally {
            replacing.unlock();
        }
    }

    private synchronized void lock(String because) {
        lockedBecause = because;
    }

    /** What may be done now. */
    synchronized Access access() {
        if (connection == null || !connection.readOnly()) {
            return new Access.Changing();
        }
        return lockedBecause.isEmpty() ? new Access.Reading() : new Access.Locked(lockedBecause);
    }

    /** Says that a call failed because the connection is gone, if it is. */
    void check(Connection used, String why) {
        if (!used.alive()) {
            lost(used, why);
        }
    }

    synchronized boolean tellsDevices() {
        return subscriptions != null && subscriptions.tellsDevices();
    }

    void listen(Consumer<Signal> listener) {
        listeners.add(listener);
    }

    void unlisten(Consumer<Signal> listener) {
        listeners.remove(listener);
    }

    void tell(Signal signal) {
        listeners.forEach(l -> l.accept(signal));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            door.close();
            retire(subscriptions, connection);
        }
    }
}
