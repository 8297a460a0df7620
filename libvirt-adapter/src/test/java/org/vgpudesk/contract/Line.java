package org.vgpudesk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut: clients connect to {@link #port} and are passed on to the server's port. */
final class Line implements AutoCloseable {

    private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int there;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    Line(int there) throws IOException {
        this.there = there;
        Thread.ofVirtual().name("line").start(this::serve);
    }

    int port() {
        return here.getLocalPort();
    }

    /** Everybody is thrown out, and nobody gets in until {@link #mend}. */
    void cut() {
        cut = true;
        ends.forEach(Line::hangUp);
        ends.clear();
    }

    /** Nothing gets through any more in either direction, and nobody hangs up; new clients are taken. */
    void silence() {
        silent = true;
    }

    /** Lines that were silent do not come back to life: what they lost is lost. */
    void mend() {
        cut = false;
        if (silent) {
            silent = false;
            ends.forEach(Line::hangUp);
            ends.clear();
        }
    }

    private void serve() {
        while (!here.isClosed()) {
            try {
                var client = here.accept();
                if (cut) {
                    hangUp(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // closed, or a client that went away at once: the next one may come
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), there);
        ends.add(client);
        ends.add(server);
        Thread.ofVirtual().name("line-out").start(() -> pass(client, server));
        Thread.ofVirtual().name("line-in").start(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        try {
            var bytes = new byte[8192];
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (!silent) {
                    to.getOutputStream().write(bytes, 0, n);
                }
            }
        } catch (IOException e) {
            // one end hung up: so does the other, below
        } finally {
            hangUp(from);
            hangUp(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            here.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
