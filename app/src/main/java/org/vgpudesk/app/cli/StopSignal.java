package org.vgpudesk.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Ctrl-C (or a kill) while a plan runs: does not end the process, but asks the plan to stop, and ends the process when
 * what was done has been taken back.
 */
final class StopSignal implements BooleanSupplier {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean heeded = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile int status;

    /** Whether somebody asked to stop. */
    @Override
    public boolean getAsBoolean() {
        return asked.get();
    }

    /**
     * From now on, asking to stop waits for the end of {@link #during}.
     *
     * @param told runs when somebody asks
     */
    void heed(Runnable told) {
        if (heeded.compareAndSet(false, true)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop-signal").unstarted(() -> waitForTheEnd(told)));
        }
    }

    /**
     * Does the work and gives its exit status; a process that was asked to stop ends then, with that status. Work that ends
     * by an error has ended too: nobody waits for it.
     */
    int during(IntSupplier work) {
        status = Failure.REFUSED;
        try {
            status = work.getAsInt();
            return status;
        } finally {
            finished.countDown();
        }
    }

    private void waitForTheEnd(Runnable told) {
        if (finished.getCount() == 0) {
            return;
        }
        ask();
        told.run();
        try {
            finished.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        // Ending by the signal would report its number, and System.exit would wait for this very thread.
        Runtime.getRuntime().halt(status);
    }

    void ask() {
        asked.set(true);
    }
}
