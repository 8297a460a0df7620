package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.language.TextFile;

/**
 * One watch: signals in, host events out, on one thread. Signals that come while something is being read wait and are
 * taken together, so a thing is never read twice at a time and an old reading never replaces a newer one.
 */
final class Watcher implements Host.Watch, Runnable {

    private static final TextFile TEXTS = TextFile.beside(Watcher.class);

    private static final System.Logger LOG = System.getLogger(Watcher.class.getName());

    /** One change makes libvirt tell several things at once; those are read together. */
    private static final Duration SETTLE = Duration.ofMillis(30);

    private static final Signal CLOSE = new Signal.Lost(TEXTS.get("watch.closed"));

    private final HostSource source;
    private final Consumer<HostEvent> listener;
    private final @Nullable Duration poll;
    private final Consumer<Watcher> whenClosed;
    private final SignalBox signals = new SignalBox();
    private final Consumer<Signal> entrance = signals::add;
    private final Object delivering = new Object();
    private boolean closed;

    private Picture picture = new Picture();
    private @Nullable HostFacts facts;
    private Access access = new Access.Changing();
    private boolean lost;

    /** @param poll how often to ask on a host that tells nothing by itself; null on one that does */
    Watcher(HostSource source, Consumer<HostEvent> listener, @Nullable Duration poll, Consumer<Watcher> whenClosed) {
        this.source = source;
        this.listener = listener;
        this.poll = poll;
        this.whenClosed = whenClosed;
    }

    /** Where signals go in; on any thread, returns at once. Always the same object. */
    Consumer<Signal> signals() {
        return entrance;
    }

    @Override
    public void run() {
        handle(List.of(new Signal.Back()));
        while (!isClosed()) {
            try {
                handle(next());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What has gathered; empty if it is time to ask. */
    private List<Signal> next() throws InterruptedException {
        if (!signals.await(poll)) {
            return List.of();
        }
        if (signals.onlyTouched()) {
            Thread.sleep(SETTLE);
        }
        return signals.drain();
    }

    private void handle(List<Signal> batch) {
        if (batch.contains(CLOSE)) {
            return;
        }
        try {
            if (batch.isEmpty() && !lost) {
                readAll();
            }
            var devices = new LinkedHashSet<String>();
            var domains = new LinkedHashSet<UUID>();
            for (var signal : batch) {
                switch (signal) {
                    case Signal.DeviceTouched(var name) -> devices.add(name);
                    case Signal.DomainTouched(var uuid) -> domains.add(uuid);
                    case Signal.RemovalFailed(var domain, var alias) -> refused(domain, alias);
                    case Signal.Lost(var why) -> lose(why);
                    case Signal.AccessChanged changed -> tellAccess();
                    case Signal.Back back -> replay();
                }
            }
            if (!lost && !(devices.isEmpty() && domains.isEmpty())) {
                read(devices, domains);
            }
        } catch (HostException e) {
            lose(String.valueOf(e.getMessage()));
        }
    }

    private void replay() throws HostException {
        picture = new Picture();
        facts = null;
        lost = false;
        deliver(new HostEvent.ReplayBegun());
        tellAccess();
        readAll();
        deliver(new HostEvent.CaughtUp());
    }

    /** Reads everything; what is known and not listed any more is read too, and found gone. */
    private void readAll() throws HostException {
        var names = new HashSet<>(source.deviceNames());
        names.addAll(picture.deviceNames());
        var uuids = new HashSet<>(source.domainUuids());
        uuids.addAll(picture.domainUuids());
        picture.apply(source.devices(names), source.domains(uuids)).forEach(this::deliver);
        tellFacts();
    }

    private void read(Set<String> names, Set<UUID> uuids) throws HostException {
        var readings = new ArrayList<>(source.devices(names));
        readings.addAll(source.devices(picture.alsoToRead(readings)));
        picture.apply(readings, source.domains(uuids)).forEach(this::deliver);
        if (!names.isEmpty()) {
            tellFacts();
        }
    }

    private void tellFacts() {
        var now = source.facts(picture.cards());
        if (!now.equals(facts)) {
            facts = now;
            deliver(new HostEvent.FactsChanged(now));
        }
    }

    private void tellAccess() {
        var now = source.access();
        if (!now.equals(access)) {
            access = now;
            deliver(new HostEvent.AccessChanged(now));
        }
    }

    private void refused(UUID domain, String alias) throws HostException {
        source.deviceOf(domain, alias).ifPresent(device -> deliver(new HostEvent.DetachRefused(domain, device)));
    }

    private void lose(String why) {
        if (!lost) {
            lost = true;
            deliver(new HostEvent.HostLost(why));
        }
    }

    private void deliver(HostEvent event) {
        synchronized (delivering) {
            if (closed) {
                return;
            }
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A listener failed at " + event, e);
            }
        }
    }

    private boolean isClosed() {
        synchronized (delivering) {
            return closed;
        }
    }

    @Override
    public void close() {
        synchronized (delivering) {
            if (closed) {
                return;
            }
            closed = true;
        }
        signals.add(CLOSE);
        whenClosed.accept(this);
    }
}
