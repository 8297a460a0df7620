package org.vgpudesk.app.tasks;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.vgpudesk.host.HostEvent;

/** Brings events to JavaFX's thread: all that wait in one go, so that a burst costs one repaint. */
public final class FxEventPump implements EventPump {

    @Override
    public <E> Consumer<E> into(Consumer<List<E>> target) {
        return new Queue<>(target, new Waiting.All<>());
    }

    @Override
    public Consumer<HostEvent> newest(Consumer<List<HostEvent>> target) {
        return new Queue<>(target, new WaitingEvents());
    }

    private static final class Queue<E> implements Consumer<E> {

        private final Consumer<List<E>> target;
        private final Waiting<E> waiting;

        Queue(Consumer<List<E>> target, Waiting<E> waiting) {
            this.target = target;
            this.waiting = waiting;
        }

        @Override
        public synchronized void accept(E event) {
            boolean nobodyComes = waiting.isEmpty();
            waiting.add(event);
            if (nobodyComes) {
                Platform.runLater(() -> target.accept(drain()));
            }
        }

        private synchronized List<E> drain() {
            return waiting.drain();
        }
    }
}
