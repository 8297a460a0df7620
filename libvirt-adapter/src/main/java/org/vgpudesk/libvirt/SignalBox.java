package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signals that wait to be taken, in their order. The same thing touched twice waits once, and nothing that was touched
 * waits beyond a replay, which reads it anyway: a storm takes no more room than there are things on the host.
 */
final class SignalBox {

    private final LinkedHashSet<Signal> touched = new LinkedHashSet<>();
    private List<Signal> others = new ArrayList<>();

    /** On any thread; returns at once. */
    synchronized void add(Signal signal) {
        switch (signal) {
            case Signal.DeviceTouched device -> touched.add(device);
            case Signal.DomainTouched domain -> touched.add(domain);
            case Signal.Back back -> {
                touched.clear();
                others.add(back);
            }
            case Signal.AccessChanged changed -> others.add(changed);
            case Signal.Lost lost -> others.add(lost);
            case Signal.RemovalFailed failed -> others.add(failed);
        }
        notifyAll();
    }

    /** Waits until there is something; false if there is nothing when the time is over. */
    synchronized boolean await(@Nullable Duration longest) throws InterruptedException {
        long end = longest == null ? 0 : System.nanoTime() + longest.toNanos();
        while (touched.isEmpty() && others.isEmpty()) {
            if (longest == null) {
                wait();
                continue;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Whether nothing but things to be read waits: those come in bursts. */
    synchronized boolean onlyTouched() {
        return others.isEmpty();
    }

    /** All that waits: what is about the connection first, then what is to be read. */
    synchronized List<Signal> drain() {
        var drained = others;
        others = new ArrayList<>();
        drained.addAll(touched);
        touched.clear();
        return drained;
    }

    synchronized int size() {
        return touched.size() + others.size();
    }
}
