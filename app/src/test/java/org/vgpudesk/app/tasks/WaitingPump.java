package org.vgpudesk.app.tasks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vgpudesk.host.HostEvent;

/** Keeps a host's events until the test's thread comes for them. */
public final class WaitingPump implements EventPump {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private record Kept<E>(Consumer<List<E>> target, E event) {

        void deliver() {
            target.accept(List.of(event));
        }
    }

    private final LinkedBlockingQueue<Kept<?>> events = new LinkedBlockingQueue<>();

    @Override
    public <E> Consumer<E> into(Consumer<List<E>> target) {
        return event -> events.add(new Kept<>(target, event));
    }

    @Override
    public Consumer<HostEvent> newest(Consumer<List<HostEvent>> target) {
        return into(target);
    }

    /** Delivers events on this thread until something is so; fails if it is not so in time. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            var next = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("It did not come true within " + DEADLINE);
            }
            next.deliver();
        }
    }
}
