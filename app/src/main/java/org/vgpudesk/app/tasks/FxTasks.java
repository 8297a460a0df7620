package org.vgpudesk.app.tasks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs work on daemon threads of the operating system (what a native library says of a failure is bound to such a
 * thread) and answers on JavaFX's thread.
 */
public final class FxTasks implements Tasks, AutoCloseable {

    private static final Logger LOG = System.getLogger(FxTasks.class.getName());

    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("worker-", 1).factory());

    @Override
    public <P, T> Running run(
            LongWork<P, T> work,
            Consumer<? super P> reports,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        var abandoned = new AtomicBoolean();
        workers.execute(() -> {
            try {
                T answer = work.get(report -> tell(abandoned, () -> reports.accept(report)));
                tell(abandoned, () -> done.accept(answer));
            } catch (Exception e) { // the end of the thread: whoever asked must hear of it, whatever it was
                if (e instanceof RuntimeException) {
                    LOG.log(Level.ERROR, "A task failed in a way that nobody expected", e);
                }
                tell(abandoned, () -> failed.accept(e));
            }
        });
        return () -> abandoned.set(true);
    }

    private static void tell(AtomicBoolean abandoned, Runnable news) {
        Platform.runLater(() -> {
            if (!abandoned.get()) {
                news.run();
            }
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
