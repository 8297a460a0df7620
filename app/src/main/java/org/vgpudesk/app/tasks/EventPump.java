package org.vgpudesk.app.tasks;

import java.util.List;
import java.util.function.Consumer;
import org.vgpudesk.host.HostEvent;

/** Brings what a host tells on its own thread to the thread of whoever shows it. */
public interface EventPump {

    /** A listener for a host; the target gets the events in order, several at a time, on its own thread. */
    Consumer<HostEvent> into(Consumer<List<HostEvent>> target);
}
