package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.Verb;

/** What a host tells, on its way to who watches it: it can be held back, and waited for. */
final class Hearing {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HostState told = new HostState();
    private final List<Consumer<HostEvent>> listeners = new ArrayList<>();
    private boolean heldBack;
    private boolean over;
    private int losses;

    Host.Watch watch(Host real, Consumer<HostEvent> listener) throws HostException {
        synchronized (this) {
            listeners.add(listener);
        }
        return real.watch(event -> pass(event, listener));
    }

    private synchronized void pass(HostEvent event, Consumer<HostEvent> listener) {
        boolean loss = event instanceof HostEvent.HostLost;
        if (over || heldBack && !loss) {
            return;
        }
        heldBack = false;
        listener.accept(event);
        told.apply(event);
        if (loss) {
            losses++;
        }
        notifyAll();
    }

    /** Nothing is told from now on until the host is told as lost: what was on its way is lost with it. */
    synchronized void holdBack() {
        heldBack = true;
    }

    /** Tells that the host is lost, and nothing any more after that. */
    synchronized void lose() {
        over = true;
        listeners.forEach(listener -> listener.accept(new HostEvent.HostLost("the host was lost")));
    }

    /** How often the host was told as lost so far. */
    synchronized int losses() {
        return losses;
    }

    /** Waits until everybody who watches was told once more that the host is lost. */
    void awaitLossAfter(int before) {
        await("that the host is lost", () -> losses > before);
    }

    /** Waits until everybody who watches was told what a verb did. */
    void awaitEffect(Verb verb) {
        await("the effect of " + verb, () -> shows(verb));
    }

    private boolean shows(Verb verb) {
        return switch (verb) {
            case Verb.Define(var definition) ->
                told.device(definition.id()).filter(MediatedDevice::persistent).isPresent();
            case Verb.Start(var id) ->
                told.device(id).filter(MediatedDevice::active).isPresent();
            case Verb.SetAutostart(var id, var on) ->
                told.device(id).filter(d -> d.autostart() == on).isPresent();
            case Verb.Attach(var domain, var device, var scope) ->
                told.domain(domain).filter(d -> d.holdsInConfig(device)).isPresent();
            default -> throw new IllegalArgumentException("Nobody has said how this is seen: " + verb);
        };
    }

    private synchronized void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    fail("Not told within " + PATIENCE.toSeconds() + " s: " + what);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + what, e);
        }
    }
}
