package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/**
 * The way to one host: a connection to read by, one to change by that is opened when the first change is asked for, and
 * the signals of the first. A connection that breaks is told as lost and opened again until it stands.
 */
final class Link implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Link.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);

    private final LibvirtLibrary library;
    private final String uri;
    private final Duration deadline;
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();
    private final Lock openingToChange = new ReentrantLock();

    private @Nullable Connection reading;
    private @Nullable Subscriptions subscriptions;
    private @Nullable Connection changing;
    private String lostBecause = "";
    private boolean closed;

    private Link(LibvirtLibrary library, String uri, Duration deadline) {
        this.library = library;
        this.uri = uri;
        this.deadline = deadline;
    }

    static Link open(LibvirtLibrary library, String uri, Duration deadline) throws HostException {
        var link = new Link(library, uri, deadline);
        link.connect();
        return link;
    }

    private void connect() throws HostException {
        var connection = Opening.open(library, uri, true, deadline);
        try {
            var told = Subscriptions.to(connection, signal -> signal(connection, signal));
            if (!adopt(connection, told)) {
                retire(told, connection);
            }
        } catch (LibvirtFailure e) {
            retire(null, connection);
            throw Opening.sentence(e);
        }
    }

    private synchronized boolean adopt(Connection connection, Subscriptions told) {
        if (closed) {
            return false;
        }
        reading = connection;
        subscriptions = told;
        return true;
    }

    /** On the event loop's thread: must not wait. */
    private void signal(Connection connection, Signal signal) {
        if (signal instanceof Signal.Lost(var why)) {
            lost(connection, why);
        } else {
            tell(signal);
        }
    }

    private void lost(Connection connection, String why) {
        synchronized (this) {
            if (closed || reading != connection) {
                return;
            }
            var oldReading = subscriptions;
            var oldChanging = changing;
            reading = null;
            subscriptions = null;
            changing = null;
            lostBecause = why;
            Abandonable.start("reconnecting", () -> {
                retire(oldReading, connection);
                retire(null, oldChanging);
            });
        }
        tell(new Signal.Lost(why));
        Abandonable.start("reconnecting", this::reconnect);
    }

    private void reconnect() {
        var pause = RETRY;
        try {
            while (!isClosed()) {
                Thread.sleep(pause);
                try {
                    connect();
                    tell(new Signal.Back());
                    return;
                } catch (HostException e) {
                    LOG.log(System.Logger.Level.DEBUG, "Not back yet: {0}", e.getMessage());
                }
                pause = pause.compareTo(LONGEST_RETRY) < 0 ? pause.plus(RETRY) : LONGEST_RETRY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Callbacks first, then the connection. Waits for calls that are under way. */
    private static void retire(@Nullable Subscriptions told, @Nullable Connection connection) {
        if (told != null) {
            told.close();
        }
        if (connection != null) {
            connection.close();
        }
    }

    /** @throws HostException if the host is closed or lost */
    synchronized Connection reading() throws HostException {
        if (closed) {
            throw new HostException(FailureKind.UNREACHABLE, "This host is closed.");
        }
        if (reading == null) {
            throw new HostException(FailureKind.UNREACHABLE, "The host is lost. " + lostBecause);
        }
        return reading;
    }

    /** The connection that may write; here authorisation is asked for. Blocks while it is opened. */
    Connection changing() throws HostException {
        reading();
        openingToChange.lock();
        try {
            var open = standing();
            if (open != null) {
                return open;
            }
            var connection = Opening.open(library, uri, false, deadline);
            synchronized (this) {
                if (!closed) {
                    changing = connection;
                    return connection;
                }
            }
            connection.close();
            return reading();
        } finally {
            openingToChange.unlock();
        }
    }

    private synchronized @Nullable Connection standing() {
        if (changing != null && !changing.alive()) {
            var broken = changing;
            changing = null;
            Abandonable.start("closing", broken::close);
        }
        return changing;
    }

    /** Says that a call failed because the connection is gone, if it is. */
    void check(Connection connection, String why) {
        if (!connection.alive()) {
            lost(connection, why);
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
            var told = subscriptions;
            var toRead = reading;
            var toChange = changing;
            Abandonable.start("closing", () -> {
                retire(told, toRead);
                retire(null, toChange);
            });
        }
    }
}
