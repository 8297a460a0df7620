package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vgpudesk.libvirt.Devices.name;
import static org.vgpudesk.libvirt.Devices.pci;
import static org.vgpudesk.libvirt.Devices.read;
import static org.vgpudesk.libvirt.Devices.slice;
import static org.vgpudesk.libvirt.Devices.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.Hostdev;

@Timeout(20)
class WatcherTest {

    private static final String CARD = "0000:41:00.0";
    private static final HostFacts NOTHING = HostFacts.unknown("Nothing.");

    private final Shelf shelf = new Shelf();
    private final BlockingQueue<HostEvent> told = new LinkedBlockingQueue<>();
    private @Nullable Watcher watcher;

    @AfterEach
    void close() {
        if (watcher != null) {
            watcher.close();
        }
    }

    @Test
    void tellsEverythingAndThenThatItHasCaughtUp() throws InterruptedException {
        shelf.put(read(pci(CARD, Devices.DISPLAY)));
        start(null);
        assertEquals(new HostEvent.ReplayBegun(), next());
        assertInstanceOf(HostEvent.GpuChanged.class, next());
        assertEquals(new HostEvent.FactsChanged(NOTHING), next());
        assertEquals(new HostEvent.CaughtUp(), next());
    }

    @Test
    void readsTheParentAgainWhenADeviceAppears() throws InterruptedException {
        shelf.put(read(pci(CARD, Devices.DISPLAY, type("t", 2))));
        caughtUp(null);
        shelf.put(read(pci(CARD, Devices.DISPLAY, type("t", 1))));
        var device = slice(1, name(CARD), true);
        shelf.put(read(device));
        signals().accept(new Signal.DeviceTouched(device.nodeDeviceName()));
        var card = assertInstanceOf(HostEvent.GpuChanged.class, next());
        assertEquals(List.of(type("t", 1)), card.gpu().types());
        assertEquals(new HostEvent.DeviceChanged(device), next());
    }

    @Test
    void takesABurstOfSignalsForOneReading() throws InterruptedException {
        caughtUp(null);
        shelf.put(read(slice(1, name(CARD), true)));
        shelf.put(read(slice(2, name(CARD), true)));
        shelf.readingNames.clear();
        shelf.hold();
        signals().accept(new Signal.DeviceTouched("mdev-1"));
        shelf.awaitReading();
        for (int i = 0; i < 50; i++) {
            signals().accept(new Signal.DeviceTouched("mdev-1"));
            signals().accept(new Signal.DeviceTouched("mdev-2"));
        }
        shelf.go();
        assertEquals(new HostEvent.DeviceChanged(slice(1, name(CARD), true)), next());
        assertEquals(new HostEvent.DeviceChanged(slice(2, name(CARD), true)), next());
        assertEquals(List.of(List.of("mdev-1"), List.of("mdev-1", "mdev-2")), shelf.readingNames);
    }

    @Test
    void tellsALossOnceAndEverythingAgainWhenTheHostIsBack() throws InterruptedException {
        shelf.put(read(slice(1, name(CARD), true)));
        caughtUp(null);
        shelf.gone = true;
        signals().accept(new Signal.DeviceTouched("mdev-1"));
        assertInstanceOf(HostEvent.HostLost.class, next());
        signals().accept(new Signal.Lost("again"));
        signals().accept(new Signal.DeviceTouched("mdev-1"));
        shelf.gone = false;
        signals().accept(new Signal.Back());
        assertEquals(new HostEvent.ReplayBegun(), next());
        assertEquals(new HostEvent.DeviceChanged(slice(1, name(CARD), true)), next());
    }

    @Test
    void asksAHostThatTellsNothing() throws InterruptedException {
        shelf.put(read(slice(1, name(CARD), true)));
        caughtUp(Duration.ofMillis(20));
        shelf.devices.clear();
        shelf.put(read(slice(2, name(CARD), true)));
        var first = next();
        var events = Set.of(first, next());
        assertEquals(
                Set.of(
                        new HostEvent.DeviceGone(slice(1, name(CARD), true).id()),
                        new HostEvent.DeviceChanged(slice(2, name(CARD), true))),
                events);
    }

    @Test
    void tellsWhichDeviceAGuestRefusedToLetGo() throws InterruptedException {
        caughtUp(null);
        var domain = new UUID(0, 7);
        signals().accept(new Signal.RemovalFailed(domain, "hostdev0"));
        assertEquals(new HostEvent.DetachRefused(domain, shelf.held), next());
    }

    @Test
    void tellsNothingAfterItWasClosed() throws InterruptedException {
        caughtUp(null);
        var open = watcher;
        assertTrue(open != null);
        open.close();
        shelf.put(read(slice(1, name(CARD), true)));
        open.signals().accept(new Signal.DeviceTouched("mdev-1"));
        assertNull(told.poll(200, TimeUnit.MILLISECONDS));
    }

    private void start(@Nullable Duration poll) {
        watcher = new Watcher(shelf, told::add, poll, w -> {});
        Thread.ofPlatform().daemon().start(watcher);
    }

    private void caughtUp(@Nullable Duration poll) throws InterruptedException {
        start(poll);
        while (!next().equals(new HostEvent.CaughtUp())) {}
    }

    private java.util.function.Consumer<Signal> signals() {
        assertTrue(watcher != null);
        return watcher.signals();
    }

    private HostEvent next() throws InterruptedException {
        var event = told.poll(10, TimeUnit.SECONDS);
        assertTrue(event != null, "nothing was told");
        return event;
    }

    /** A host that is a shelf of readings. */
    private static final class Shelf implements HostSource {

        @Override
        public Access access() {
            return new Access.Changing();
        }

        final Map<String, DeviceReading> devices = new ConcurrentHashMap<>();
        final List<List<String>> readingNames = java.util.Collections.synchronizedList(new ArrayList<>());
        final Hostdev held = new Hostdev.Mediated(new UUID(0, 1), "vfio-pci");
        volatile boolean gone;
        private volatile CountDownLatch reading = new CountDownLatch(0);
        private volatile CountDownLatch gate = new CountDownLatch(0);

        void put(DeviceReading reading) {
            devices.put(reading.name(), reading);
        }

        void hold() {
            reading = new CountDownLatch(1);
            gate = new CountDownLatch(1);
        }

        void awaitReading() throws InterruptedException {
            assertTrue(reading.await(10, TimeUnit.SECONDS));
        }

        void go() {
            gate.countDown();
        }

        @Override
        public Set<String> deviceNames() {
            return devices.keySet();
        }

        @Override
        public Set<UUID> domainUuids() {
            return Set.of();
        }

        @Override
        public List<DeviceReading> devices(Collection<String> names) throws HostException {
            if (gone) {
                throw new HostException(FailureKind.UNREACHABLE, "It is gone.");
            }
            if (names.isEmpty()) {
                return List.of();
            }
            readingNames.add(names.stream().sorted().toList());
            reading.countDown();
            try {
                assertTrue(gate.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new HostException(FailureKind.OTHER, "Interrupted.", "", e);
            }
            return names.stream()
                    .sorted()
                    .map(n -> devices.getOrDefault(n, new DeviceReading.Gone(n)))
                    .toList();
        }

        @Override
        public List<DomainReading> domains(Collection<UUID> uuids) {
            return List.of();
        }

        @Override
        public Optional<Hostdev> deviceOf(UUID domain, String alias) {
            return Optional.of(held);
        }

        @Override
        public HostFacts facts(List<Gpu> cards) {
            return NOTHING;
        }
    }
}
