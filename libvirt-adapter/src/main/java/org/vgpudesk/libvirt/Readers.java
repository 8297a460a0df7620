package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/**
 * Threads that read on one connection at once; libvirt pipelines them. How many help follows the round trip: on this
 * machine the processor is what is short, far away it is the waiting (docs/PERFORMANCE.md).
 */
final class Readers implements AutoCloseable {

    private static final int FEWEST = 4;
    private static final int MOST = 20;

    private final ThreadPoolExecutor pool;

    Readers(Duration roundTrip) {
        this(count(roundTrip));
    }

    Readers(int count) {
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name("libvirt reader ", 1).factory();
        pool = new ThreadPoolExecutor(count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
    }

    /** One more for each millisecond of waiting. */
    static int count(Duration roundTrip) {
        return Math.clamp(FEWEST + roundTrip.toMillis(), FEWEST, MOST);
    }

    /** Something that reads one thing. */
    interface Reading<K, V> {
        V of(K key) throws LibvirtFailure;
    }

    /** Reads all of them, in their order. */
    <K, V> List<V> all(Collection<K> keys, Reading<K, V> reading) throws HostException {
        var futures = new ArrayList<Future<V>>();
        var answers = new ArrayList<V>();
        try {
            for (var key : keys) {
                futures.add(pool.submit(() -> reading.of(key)));
            }
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (RejectedExecutionException e) {
            throw new HostException(FailureKind.UNREACHABLE, "This host is closed.", "", e);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new HostException(
                    FailureKind.UNREACHABLE, "The host could not be read: " + cause.getMessage(), "", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(FailureKind.OTHER, "Reading the host was interrupted.", "", e);
        } finally {
            futures.forEach(f -> f.cancel(false));
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
