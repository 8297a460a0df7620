package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;

/**
 * Threads that read on one connection at once; libvirt pipelines them. How many help follows the round trip: on this
 * machine the processor is what is short, far away it is the waiting (docs/PERFORMANCE.md).
 *
 * <p>One thing that hangs holds up nobody else: it is answered for as late, its thread is replaced while it hangs, and
 * it is not asked for again until then. libvirt itself waits 30 s for a virtual machine that another call holds.
 */
final class Readers implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(Readers.class);

    private static final int FEWEST = 4;
    private static final int MOST = 20;

    private final ThreadPoolExecutor pool;
    private final Duration patience;
    private final Duration pause;
    private final Set<Place> hanging = ConcurrentHashMap.newKeySet();

    Readers(Duration roundTrip) {
        this(count(roundTrip), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /**
     * @param patience how long one answer may take
     * @param pause until something that hung and then failed is asked for again
     */
    Readers(int count, Duration patience, Duration pause) {
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name("libvirt reader ", 1).factory();
        pool = new ThreadPoolExecutor(count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        this.patience = patience;
        this.pause = pause;
    }

    /** One more for each millisecond of waiting. */
    static int count(Duration roundTrip) {
        return Math.clamp(FEWEST + roundTrip.toMillis(), FEWEST, MOST);
    }

    /** Something that reads one thing. */
    interface Reading<K, V> {
        V of(K key) throws LibvirtFailure;

        /** What it is read on: a thing that hangs there may be read elsewhere. */
        Object where();

        /** What is said of a thing that hangs. */
        V late(K key);

        /** The thing may answer again: it should be read. On any thread. */
        void again(K key);
    }

    /** Reads all of them, in their order. */
    <K, V> List<V> all(Collection<K> keys, Reading<K, V> reading) throws HostException {
        var calls = new ArrayList<Call<K, V>>();
        var answers = new ArrayList<V>();
        try {
            for (var key : keys) {
                calls.add(new Call<>(key, reading));
            }
            for (var call : calls) {
                answers.add(call.answer());
            }
            return answers;
        } catch (RejectedExecutionException e) {
            throw new HostException(FailureKind.UNREACHABLE, TEXTS.get("link.closed"), "", e);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new HostException(
                    FailureKind.UNREACHABLE, TEXTS.get("read.failed", String.valueOf(cause.getMessage())), "", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(FailureKind.OTHER, TEXTS.get("read.interrupted"), "", e);
        } finally {
            calls.forEach(Call::drop);
        }
    }

    private synchronized void resize(int by) {
        if (by > 0) {
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + by);
            pool.setCorePoolSize(pool.getCorePoolSize() + by);
        } else {
            pool.setCorePoolSize(pool.getCorePoolSize() + by);
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + by);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private record Place(Object where, Object key) {}

    /** One thing being read. Its time runs from when a thread took it up. */
    private final class Call<K, V> implements Callable<V> {

        private final K key;
        private final Reading<K, V> reading;
        private final CompletableFuture<Long> begun = new CompletableFuture<>();
        private final Future<V> answer;
        private boolean late;
        private boolean over;

        Call(K key, Reading<K, V> reading) {
            this.key = key;
            this.reading = reading;
            answer = hanging.contains(place())
                    ? CompletableFuture.completedFuture(reading.late(key))
                    : pool.submit(this);
        }

        private Place place() {
            return new Place(reading.where(), key);
        }

        @Override
        public V call() throws LibvirtFailure {
            begun.complete(System.nanoTime());
            boolean worked = false;
            try {
                var value = reading.of(key);
                worked = true;
                return value;
            } finally {
                over(worked);
            }
        }

        V answer() throws ExecutionException, InterruptedException {
            while (true) {
                try {
                    return answer.get(left(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (begun.isDone() && left() <= 0 && hangs()) {
                        return reading.late(key);
                    }
                }
            }
        }

        private long left() {
            return begun.isDone() ? begun.join() + patience.toNanos() - System.nanoTime() : patience.toNanos();
        }

        private synchronized boolean hangs() {
            if (!over && !late) {
                late = true;
                hanging.add(place());
                resize(1);
            }
            return late;
        }

        private synchronized void over(boolean worked) {
            over = true;
            if (late) {
                hanging.remove(place());
                resize(-1);
                CompletableFuture.delayedExecutor(worked ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> reading.again(key));
            }
        }

        /** Not started any more, if nobody has. */
        void drop() {
            answer.cancel(false);
        }
    }
}
