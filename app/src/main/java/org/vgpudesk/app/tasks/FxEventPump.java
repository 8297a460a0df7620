package org.vgpudesk.app.tasks;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.vgpudesk.host.HostEvent;

/**
 * Brings events to JavaFX's thread: all that came since the last time in one go, so that a burst costs one repaint; and
 * of each thing only the newest, so that a thread that is busy for long does not cost ever more memory.
 */
public final class FxEventPump implements EventPump {

    @Override
    public Consumer<HostEvent> into(Consumer<List<HostEvent>> target) {
        return new Queue(target);
    }

    private static final class Queue implements Consumer<HostEvent> {

        private final Consumer<List<HostEvent>> target;
        private final WaitingEvents waiting = new WaitingEvents();

        Queue(Consumer<List<HostEvent>> target) {
            this.target = target;
        }

        @Override
        public synchronized void accept(HostEvent event) {
            boolean nobodyComes = waiting.isEmpty();
            waiting.add(event);
            if (nobodyComes) {
                Platform.runLater(() -> target.accept(drain()));
            }
        }

        private synchronized List<HostEvent> drain() {
            return waiting.drain();
        }
    }
}
