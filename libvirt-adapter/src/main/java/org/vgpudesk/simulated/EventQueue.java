package org.vgpudesk.simulated;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;

/** One client's way to events: its own thread, one event after the other. */
final class EventQueue implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EventQueue.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("simulated-events").factory());

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** One watch; the world puts events in, the listener gets them on the queue's thread. */
    final class Line implements Consumer<List<HostEvent>>, Host.Watch {

        private final World world;
        private final Consumer<HostEvent> listener;
        private boolean closed;

        Line(World world, Consumer<HostEvent> listener) {
            this.world = world;
            this.listener = listener;
        }

        @Override
        public void accept(List<HostEvent> events) {
            thread.execute(() -> events.forEach(this::deliver));
        }

        private synchronized void deliver(HostEvent event) {
            if (closed) {
                return;
            }
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                // a listener's mistake must not end the events of this host
                LOG.log(Level.ERROR, "A listener failed on " + event, e);
            }
        }

        @Override
        public void close() {
            world.unsubscribe(this);
            synchronized (this) {
                closed = true;
            }
        }
    }
}
