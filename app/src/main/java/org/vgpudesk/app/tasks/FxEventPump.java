package org.vgpudesk.app.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.vgpudesk.host.HostEvent;

/** Brings events to JavaFX's thread: all that came since the last time in one go, so that a burst costs one repaint. */
public final class FxEventPump implements EventPump {

    @Override
    public Consumer<HostEvent> into(Consumer<List<HostEvent>> target) {
        return new Queue(target);
    }

    private static final class Queue implements Consumer<HostEvent> {

        private final Consumer<List<HostEvent>> target;
        private List<HostEvent> waiting = new ArrayList<>();

        Queue(Consumer<List<HostEvent>> target) {
            this.target = target;
        }

        @Override
        public synchronized void accept(HostEvent event) {
            waiting.add(event);
            if (waiting.size() == 1) {
                Platform.runLater(() -> target.accept(drain()));
            }
        }

        private synchronized List<HostEvent> drain() {
            var drained = waiting;
            waiting = new ArrayList<>();
            return drained;
        }
    }
}
