package org.vgpudesk.app.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Brings events to JavaFX's thread: all that came since the last time in one go, so that a burst costs one repaint. */
public final class FxEventPump implements EventPump {

    @Override
    public <E> Consumer<E> into(Consumer<List<E>> target) {
        return new Queue<>(target);
    }

    private static final class Queue<E> implements Consumer<E> {

        private final Consumer<List<E>> target;
        private List<E> waiting = new ArrayList<>();

        Queue(Consumer<List<E>> target) {
            this.target = target;
        }

        @Override
        public synchronized void accept(E event) {
            waiting.add(event);
            if (waiting.size() == 1) {
                Platform.runLater(() -> target.accept(drain()));
            }
        }

        private synchronized List<E> drain() {
            var drained = waiting;
            waiting = new ArrayList<>();
            return drained;
        }
    }
}
