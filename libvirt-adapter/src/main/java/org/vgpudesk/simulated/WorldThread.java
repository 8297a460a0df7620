package org.vgpudesk.simulated;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread on which a world's time passes. Steps with the same delay happen in the order in which they were given. */
final class WorldThread implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WorldThread.class.getName());

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("simulated-world").factory(), (step, closed) -> {});

    @SuppressWarnings("FutureReturnValueIgnored") // logged() tells what fails
    void after(Duration delay, Runnable step) {
        executor.schedule(() -> logged(step), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void every(Duration period, Runnable step) {
        executor.scheduleWithFixedDelay(
                () -> logged(step), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void logged(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // the world goes on: one step that fails must not stop the time of all clients
            LOG.log(Level.ERROR, "A step of the simulated host failed", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
