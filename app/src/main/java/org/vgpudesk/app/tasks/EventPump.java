package org.vgpudesk.app.tasks;

import java.util.List;
import java.util.function.Consumer;

/** Brings what is told on other threads, by a host for one, to the thread of whoever shows it. */
public interface EventPump {

    /** A listener for any thread; the target gets the events in order, several at a time, on its own thread. */
    <E> Consumer<E> into(Consumer<List<E>> target);
}
