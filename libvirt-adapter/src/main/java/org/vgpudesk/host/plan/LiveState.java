package org.vgpudesk.host.plan;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;

/** A host's state while a plan runs, kept by its events; safe for several threads. */
final class LiveState implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final HostState state = new HostState();
    private final Host.Watch watch;
    private String lost = "";

    /**
     * @throws HostException if the host cannot be reached, or did not tell all it has before the deadline
     */
    LiveState(Host host, Duration deadline) throws HostException {
        watch = host.watch(this::apply);
        if (!await(HostState::caughtUp, deadline)) {
            watch.close();
            throw new HostException(
                    FailureKind.UNREACHABLE, PlanText.of("host.silent", deadline.toSeconds()), lost, null);
        }
    }

    private void apply(HostEvent event) {
        lock.lock();
        try {
            state.apply(event);
            if (event instanceof HostEvent.HostLost(var why)) {
                lost = why;
            } else if (event instanceof HostEvent.CaughtUp) {
                lost = "";
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    <T> T look(Function<HostState, T> question) {
        lock.lock();
        try {
            return question.apply(state);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the host shows it; false if it did not before the deadline, or the host was lost. */
    boolean await(Predicate<HostState> condition, Duration deadline) {
        return await(condition, deadline, true);
    }

    /** Waits for a host that was lost to come back and tell what it has; true at once if it is not lost. */
    boolean awaitBack(Duration patience) {
        return await(HostState::caughtUp, patience, false);
    }

    private boolean await(Predicate<HostState> condition, Duration deadline, boolean lossEndsIt) {
        lock.lock();
        try {
            long left = deadline.toNanos();
            while (!condition.test(state)) {
                if (left <= 0 || lossEndsIt && !lost.isEmpty()) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
