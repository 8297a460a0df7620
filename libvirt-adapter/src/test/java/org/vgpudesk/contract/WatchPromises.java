package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What a watch tells. */
interface WatchPromises extends OnScene {

    Duration AT_ONCE = Duration.ofSeconds(1);

    @Promise(
            number = "P01",
            text = "a replay begins, tells everything that is there exactly once as it is, and catches up")
    default void replaysEverythingOnce() throws HostException {
        var s = scene();
        s.started(s.fixture.pooled());
        s.defined(s.fixture.equalSize());
        s.created(s.fixture.equalSize());
        var replay = new EventLog();
        try (var watch = s.host.watch(replay)) {
            replay.await(new HostEvent.CaughtUp(), 0, scene().soon());
        }
        var told = replay.all();
        assertEquals(new HostEvent.ReplayBegun(), told.getFirst());
        assertEquals(
                1, told.stream().filter(HostEvent.ReplayBegun.class::isInstance).count());
        assertEquals(new HostEvent.CaughtUp(), told.getLast());
        var truth = s.fixture.truth();
        assertEquals(truth.devices(), devices(told));
        assertEquals(truth.domains(), domains(told));
        assertEquals(truth.room().get(s.fixture.pooled().parent()), room(told, s.fixture.pooled()));
        assertEquals(truth.room().get(s.fixture.equalSize().parent()), room(told, s.fixture.equalSize()));
        assertEquals(new HashSet<>(told).size(), told.size(), "told twice: " + told);
    }

    @Promise(
            number = "P02",
            text = "what has not changed is told, if at all, as it is, and not more often than something else changed")
    default void tellsNothingWrongOfWhatHasNotChanged() {
        var s = scene();
        var bystander = s.started(s.fixture.pooled());
        var other = s.fresh(s.fixture.equalSize());
        s.settle();
        int place = s.log.now();
        s.fixture.elsewhere(new Verb.Define(other));
        s.fixture.elsewhere(new Verb.Start(other.id()));
        s.fixture.elsewhere(new Verb.Stop(other.id()));
        s.settle();
        var told = s.log.since(place).stream()
                .filter(event -> EventLog.isAbout(bystander.id(), event))
                .toList();
        assertEquals(Collections.nCopies(told.size(), new HostEvent.DeviceChanged(s.device(bystander))), told);
        assertTrue(told.size() <= 4, "told " + told.size() + " times for 4 changes of others");
    }

    @Promise(number = "P03", text = "a watch that was closed tells nothing more")
    default void tellsNothingAfterClose() throws HostException {
        var s = scene();
        var closed = new EventLog();
        var watch = s.host.watch(closed);
        closed.await(new HostEvent.CaughtUp(), 0, scene().soon());
        watch.close();
        int place = closed.now();
        s.started(s.fixture.pooled());
        s.settle();
        assertEquals(List.of(), closed.since(place));
    }

    @Promise(number = "P04", text = "two watches of one host tell the same changes")
    default void tellsTwoWatchesTheSame() throws HostException {
        var s = scene();
        var second = new EventLog();
        try (var watch = s.host.watch(second)) {
            second.await(new HostEvent.CaughtUp(), 0, scene().soon());
            int here = s.log.now();
            int there = second.now();
            var device = s.started(s.fixture.pooled());
            s.confirm(new Verb.Stop(device.id()));
            s.confirm(new Verb.Undefine(device.id()));
            var gone = new HostEvent.DeviceGone(device.id());
            s.log.await(gone, here, scene().soon());
            second.await(gone, there, scene().soon());
            assertEquals(s.log.about(device.id(), here), second.about(device.id(), there));
        }
    }

    @Promise(number = "P05", text = "a view opened later shows what an earlier one shows")
    default void showsTheSameInALaterView() throws HostException {
        var s = scene();
        s.given(s.fixture.off(), Scope.CONFIG);
        s.created(s.fixture.equalSize());
        var first = s.state();
        try (var later = s.fixture.open()) {
            var second = org.vgpudesk.host.HostState.read(later, scene().soon());
            assertEquals(new HashSet<>(first.gpus()), new HashSet<>(second.gpus()));
            assertEquals(new HashSet<>(first.devices()), new HashSet<>(second.devices()));
            assertEquals(new HashSet<>(first.domains()), new HashSet<>(second.domains()));
        }
    }

    @Promise(
            number = "P06",
            text = "a device that another client defines, starts, stops or undefines is told within a second")
    default void tellsDeviceChangesOfAnotherClient() {
        var s = scene();
        var definition = s.fresh(s.fixture.pooled());
        var id = definition.id();
        tellsAtOnce(new Verb.Define(definition), e -> shows(e, id, d -> d.persistent() && !d.active()));
        tellsAtOnce(new Verb.SetAutostart(id, true), e -> shows(e, id, MediatedDevice::autostart));
        tellsAtOnce(new Verb.Start(id), e -> shows(e, id, MediatedDevice::active));
        tellsAtOnce(new Verb.Stop(id), e -> shows(e, id, d -> d.persistent() && !d.active()));
        tellsAtOnce(new Verb.Undefine(id), new HostEvent.DeviceGone(id)::equals);
    }

    @Promise(
            number = "P07",
            text = "a device that another client attaches to or detaches from a machine is told within a second")
    default void tellsAttachmentsOfAnotherClient() {
        var s = scene();
        var machine = s.fixture.answering();
        var hostdev = s.hostdev(s.started(s.fixture.pooled()));
        tellsAtOnce(
                new Verb.Attach(machine.uuid(), hostdev, Scope.CONFIG),
                e -> shows(e, machine, d -> d.holdsInConfig(hostdev)));
        tellsAtOnce(
                new Verb.Attach(machine.uuid(), hostdev, Scope.LIVE),
                e -> shows(e, machine, d -> d.holdsLive(hostdev)));
        tellsAtOnce(
                new Verb.Detach(machine.uuid(), hostdev, Scope.LIVE),
                e -> shows(e, machine, d -> !d.holdsLive(hostdev)));
        tellsAtOnce(
                new Verb.Detach(machine.uuid(), hostdev, Scope.CONFIG),
                e -> shows(e, machine, d -> !d.holdsInConfig(hostdev)));
    }

    private void tellsAtOnce(Verb verb, Predicate<HostEvent> expected) {
        int place = scene().log.now();
        scene().fixture.elsewhere(verb);
        scene().log.await(expected, "what came of " + verb, place, AT_ONCE);
    }

    private static boolean shows(HostEvent event, MediatedDeviceId id, Predicate<MediatedDevice> as) {
        return event instanceof HostEvent.DeviceChanged(var device)
                && device.id().equals(id)
                && as.test(device);
    }

    private static boolean shows(HostEvent event, Machine machine, Predicate<Domain> as) {
        return event instanceof HostEvent.DomainChanged(var domain)
                && domain.uuid().equals(machine.uuid())
                && as.test(domain);
    }

    private static Map<MediatedDeviceId, MediatedDevice> devices(List<HostEvent> told) {
        var devices = new HashMap<MediatedDeviceId, MediatedDevice>();
        for (var event : told) {
            if (event instanceof HostEvent.DeviceChanged(var device)) {
                devices.put(device.id(), device);
            }
        }
        return devices;
    }

    private static Map<java.util.UUID, Domain> domains(List<HostEvent> told) {
        var domains = new HashMap<java.util.UUID, Domain>();
        for (var event : told) {
            if (event instanceof HostEvent.DomainChanged(var domain)) {
                domains.put(domain.uuid(), domain);
            }
        }
        return domains;
    }

    /** What the last telling of the card says of each type. */
    static Map<String, Long> room(List<HostEvent> told, Card card) {
        var cards = new ArrayList<org.vgpudesk.host.GpuFunction>();
        for (var event : told) {
            if (event instanceof HostEvent.GpuChanged(var gpu)) {
                gpu.function(card.parent()).ifPresent(cards::add);
            }
        }
        assertTrue(!cards.isEmpty(), card.parent() + " was not told in " + told);
        var room = new HashMap<String, Long>();
        cards.getLast().types().forEach(type -> room.put(type.id(), type.availableInstances()));
        return room;
    }
}
