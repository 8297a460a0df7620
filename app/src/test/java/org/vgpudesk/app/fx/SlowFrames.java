package org.vgpudesk.app.fx;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What JavaFX's threads do in frames that take too long: a call tree of samples, with how often each call was seen.
 * Only with {@code -Dvgpu.slow.frames=true}: to look at a thread makes it wait, and slow frames slower.
 * Safe for several threads.
 */
final class SlowFrames implements AutoCloseable {

    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(3);
    /** In hundredths of all samples: less is left out. */
    private static final int LEAST = 2;

    private static final class Call {
        private int seen;
        private final Map<String, Call> calls = new LinkedHashMap<>();
    }

    private final List<Thread> threads;
    private volatile long begun = Long.MAX_VALUE;
    private volatile boolean closed;
    private Call tree = new Call();

    /** @param threads JavaFX's own, and the one that it paints with */
    SlowFrames(Collection<Thread> threads) {
        this.threads = List.copyOf(threads);
        if (Boolean.getBoolean("vgpu.slow.frames")) {
            Thread.ofPlatform().daemon().name("slow-frames").start(this::sample);
        }
    }

    /** Those of this process that JavaFX draws with; once it has drawn something. */
    static SlowFrames ofThisProcess() {
        return new SlowFrames(Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("JavaFX Application Thread")
                        || t.getName().startsWith("QuantumRenderer"))
                .toList());
    }

    List<Thread> threads() {
        return threads;
    }

    /** A frame begins now. */
    void frame() {
        begun = System.nanoTime();
    }

    private void sample() {
        while (!closed) {
            LockSupport.parkNanos(PERIOD);
            var since = begun;
            if (since != Long.MAX_VALUE && System.nanoTime() - since > SLOW) {
                threads.forEach(this::add);
            }
        }
    }

    private synchronized void add(Thread thread) {
        var stack = thread.getStackTrace();
        tree.seen++;
        var call = tree.calls.computeIfAbsent(thread.getName(), n -> new Call());
        call.seen++;
        for (int i = stack.length - 1; i >= 0; i--) {
            var name = stack[i].getClassName() + "." + stack[i].getMethodName();
            call = call.calls.computeIfAbsent(name, n -> new Call());
            call.seen++;
        }
    }

    /** The samples since the last question, as text. */
    synchronized String tree() {
        var text = new StringBuilder();
        print(tree, tree.seen, 0, text);
        tree = new Call();
        return text.toString();
    }

    private static void print(Call call, int all, int depth, StringBuilder text) {
        call.calls.entrySet().stream()
                .filter(c -> c.getValue().seen * 100 >= all * LEAST)
                .sorted(Comparator.comparing(c -> -c.getValue().seen))
                .forEach(c -> {
                    text.append(" ".repeat(depth))
                            .append(c.getValue().seen)
                            .append(' ')
                            .append(c.getKey())
                            .append('\n');
                    print(c.getValue(), all, depth + 1, text);
                });
    }

    @Override
    public void close() {
        closed = true;
    }
}
