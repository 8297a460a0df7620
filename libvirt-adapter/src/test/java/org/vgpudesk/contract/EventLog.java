package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.MediatedDeviceId;

/** Writes down what a watch tells, and waits for what it should tell. */
final class EventLog implements Consumer<HostEvent> {

    private final List<HostEvent> events = new ArrayList<>();

    @Override
    public synchronized void accept(HostEvent event) {
        events.add(event);
        notifyAll();
    }

    synchronized List<HostEvent> all() {
        return List.copyOf(events);
    }

    /** A place in the log: everything told later is {@link #since} it. */
    synchronized int now() {
        return events.size();
    }

    synchronized List<HostEvent> since(int place) {
        return List.copyOf(events.subList(place, events.size()));
    }

    /** What became of one device since a place: what was told of it before, told again, is nothing new. */
    synchronized List<HostEvent> about(MediatedDeviceId id, int place) {
        var story = new ArrayList<HostEvent>();
        HostEvent last = null;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (isAbout(id, event)) {
                if (i >= place && !event.equals(last)) {
                    story.add(event);
                }
                last = event;
            }
        }
        return story;
    }

    static boolean isAbout(MediatedDeviceId id, HostEvent event) {
        return switch (event) {
            case HostEvent.DeviceChanged(var device) -> device.id().equals(id);
            case HostEvent.DeviceGone(var gone) -> gone.equals(id);
            default -> false;
        };
    }

    HostEvent await(HostEvent event, int place, Duration deadline) {
        return await(event::equals, event.toString(), place, deadline);
    }

    /** Waits until something was told since a place that is as wanted. */
    synchronized HostEvent await(Predicate<HostEvent> wanted, String what, int place, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        int next = place;
        try {
            while (true) {
                for (; next < events.size(); next++) {
                    if (wanted.test(events.get(next))) {
                        return events.get(next);
                    }
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return fail("Not told within " + deadline.toMillis() + " ms: " + what + "; told instead: "
                            + since(place));
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + what, e);
        }
    }
}
