package org.vgpudesk.app.tasks;

import java.util.List;
import java.util.function.Consumer;
import org.vgpudesk.host.HostEvent;

/** Brings what is told on other threads to the thread of whoever shows it. */
public interface EventPump {

    /** A listener for any thread; the target gets everything in order, several at a time, on its own thread. */
    <E> Consumer<E> into(Consumer<List<E>> target);

    /** The same for what a host tells: of each thing only the newest waits for the target. */
    Consumer<HostEvent> newest(Consumer<List<HostEvent>> target);
}
