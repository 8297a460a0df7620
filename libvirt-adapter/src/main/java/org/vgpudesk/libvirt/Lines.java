package org.vgpudesk.libvirt;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.libvirt.LibvirtException;
import org.vgpudesk.language.TextFile;

/**
 * The native connections that calls are made on, where one cannot take several calls at once. Before 10.3.0, libvirt's
 * client may run into memory that is not its own any more when a second thread calls while a first one waits, or a
 * keep-alive is sent meanwhile (CVE-2024-4418): so each line takes one call at a time and sends no keep-alive. Whether the
 * host is there is watched on the connection that the events come on, which nobody calls on.
 */
final class Lines implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(Lines.class);

    /** The first libvirt client that may be called by several threads at once. */
    static final long SOUND = 10_003_000;

    private static final System.Logger LOG = System.getLogger(Lines.class.getName());

    /** Enough for the readers and two things that are being done. */
    private static final int MOST = 6;

    /** Opens one more line, without anybody being asked. */
    interface Opener {
        Lent open() throws LibvirtException;
    }

    private final Opener opener;
    private final Deque<Lent> idle = new ArrayDeque<>();
    private int open;
    private boolean closed;

    Lines(Opener opener) {
        this.opener = opener;
    }

    /** A line of one's own; blocks until one is free. To be given back. */
    Lent take() throws LibvirtFailure {
        try {
            var free = free();
            return free == null ? opened() : free;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LibvirtFailure(ErrorCode.INVALID_CONN, 0, 0, TEXTS.get("connection.interrupted"));
        }
    }

    /** One that was open, or nothing, and room for another one that is to be opened. */
    private synchronized @Nullable Lent free() throws LibvirtFailure, InterruptedException {
        while (!closed && idle.isEmpty() && open == MOST) {
            wait();
        }
        if (closed) {
            throw new LibvirtFailure(ErrorCode.INVALID_CONN, 0, 0, TEXTS.get("connection.closed"));
        }
        if (idle.isEmpty()) {
            open++;
            return null;
        }
        return idle.pop();
    }

    private Lent opened() throws LibvirtFailure {
        try {
            return opener.open();
        } catch (LibvirtException e) {
            lostOne();
            throw new LibvirtFailure(e);
        }
    }

    private synchronized void lostOne() {
        open--;
        notifyAll();
    }

    /** Whether it still stands. */
    boolean giveBack(Lent line) {
        boolean stands = alive(line);
        boolean kept;
        synchronized (this) {
            kept = !closed && stands;
            if (kept) {
                idle.push(line);
            } else {
                open--;
            }
            notifyAll();
        }
        if (!kept) {
            hangUp(line);
        }
        return stands;
    }

    private static boolean alive(Lent line) {
        try {
            return line.isAlive();
        } catch (LibvirtException e) {
            LOG.log(System.Logger.Level.DEBUG, "A line is taken as lost: {0}", e.getMessage());
            return false;
        }
    }

    private static void hangUp(Lent line) {
        try {
            line.close();
        } catch (LibvirtException e) {
            LOG.log(System.Logger.Level.DEBUG, "A line did not close well: {0}", e.getMessage());
        }
    }

    /** Closes those that nobody uses; the others when they are given back. */
    @Override
    public void close() {
        Deque<Lent> unused;
        synchronized (this) {
            closed = true;
            unused = new ArrayDeque<>(idle);
            idle.clear();
            open -= unused.size();
            notifyAll();
        }
        unused.forEach(Lines::hangUp);
    }
}
