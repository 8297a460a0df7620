package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls that nobody can interrupt: each runs on a daemon thread of its own, and its caller has the deadline. A call that
 * comes back too late keeps its thread until then.
 */
final class Abandonable {

    private Abandonable() {}

    /** The answer, or empty if the deadline passed or the waiting was interrupted. */
    static <T> Optional<T> within(Duration deadline, String what, Callable<T> call) throws ExecutionException {
        var task = new FutureTask<>(call);
        start(what, task);
        try {
            return Optional.of(task.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Runs something that nobody waits for. */
    static void start(String what, Runnable call) {
        Thread.ofPlatform().daemon().name("libvirt " + what).start(call);
    }
}
