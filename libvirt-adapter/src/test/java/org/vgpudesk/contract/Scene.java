package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What one test works with: a host that is at its beginning, watched by a log that has caught up. */
final class Scene implements AutoCloseable {

    final HostFixture fixture;
    final Host host;
    final EventLog log = new EventLog();
    private final Host.Watch watch;

    Scene(HostFixture fixture) throws HostException {
        this.fixture = fixture;
        fixture.reset();
        host = fixture.open();
        watch = host.watch(log);
        log.await(new HostEvent.CaughtUp(), 0, soon());
    }

    /** By when an event that belongs to something done has come; how fast it should be is a promise of its own. */
    Duration soon() {
        return fixture.soon();
    }

    /** A definition of the smallest type with a UUID that nobody has used. */
    DeviceDefinition fresh(Card card) {
        return fresh(card, card.smallest());
    }

    DeviceDefinition fresh(Card card, String type) {
        return new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), card.parent()), type);
    }

    DeviceDefinition defined(Card card) {
        var definition = fresh(card);
        confirm(new Verb.Define(definition));
        return definition;
    }

    /** An active device that is defined. */
    DeviceDefinition started(Card card) {
        var definition = defined(card);
        confirm(new Verb.Start(definition.id()));
        return definition;
    }

    /** An active device that is not defined. */
    DeviceDefinition created(Card card) {
        var definition = fresh(card);
        confirm(new Verb.Create(definition));
        return definition;
    }

    /** A new active device in the hands of a machine. */
    Hostdev given(Machine machine, Scope scope) {
        var hostdev = hostdev(started(fixture.pooled()));
        confirm(new Verb.Attach(machine.uuid(), hostdev, scope));
        return hostdev;
    }

    Hostdev hostdev(DeviceDefinition definition) {
        var card = fixture.pooled().parent().equals(definition.id().parent()) ? fixture.pooled() : fixture.equalSize();
        return new Hostdev.Mediated(definition.id().uuid(), card.deviceApi());
    }

    void confirm(Verb verb) {
        assertEquals(new Outcome.Confirmed(), host.perform(verb), verb.toString());
    }

    /** The verb is refused for that reason with some words of the host's, and nothing has changed. */
    void refuse(FailureKind kind, Verb verb) {
        var before = fixture.truth();
        var refused = assertInstanceOf(Outcome.Refused.class, host.perform(verb), verb.toString());
        assertEquals(kind, refused.kind(), verb + ": " + refused);
        assertFalse(refused.hostWords().isBlank(), "the host's words are missing");
        assertEquals(before, fixture.truth());
    }

    MediatedDevice device(DeviceDefinition definition) {
        return fixture.truth().device(definition.id());
    }

    /** Waits until everything that happened so far has been told: what somebody else does now is told after it. */
    void settle() {
        var marker = fresh(fixture.equalSize());
        int place = log.now();
        fixture.elsewhere(new Verb.Define(marker));
        log.await(
                event -> event instanceof HostEvent.DeviceChanged(var device)
                        && device.id().equals(marker.id()),
                "the definition of " + marker.id(),
                place,
                soon());
    }

    /** The same, and the device has been told as it is now: other devices' events do not wait for its own. */
    void settle(DeviceDefinition definition) {
        settle();
        log.await(new HostEvent.DeviceChanged(device(definition)), 0, soon());
    }

    /** The device was told exactly as it is now, and in no other way, since a place. */
    void told(DeviceDefinition definition, int place) {
        settle();
        log.await(new HostEvent.DeviceChanged(device(definition)), place, soon());
        assertEquals(List.of(new HostEvent.DeviceChanged(device(definition))), log.about(definition.id(), place));
    }

    /** The device was told gone, and nothing else of it, since a place. */
    void toldGone(DeviceDefinition definition, int place) {
        settle();
        assertFalse(fixture.truth().has(definition.id()), definition.id() + " is still there");
        log.await(new HostEvent.DeviceGone(definition.id()), place, soon());
        assertEquals(List.of(new HostEvent.DeviceGone(definition.id())), log.about(definition.id(), place));
    }

    /** The machine is told as it is now. */
    void toldMachine(Machine machine, int place) {
        log.await(new HostEvent.DomainChanged(fixture.truth().domain(machine)), place, soon());
    }

    /** What a new watch tells. */
    HostState state() throws HostException {
        return HostState.read(host, soon());
    }

    @Override
    public void close() {
        watch.close();
        host.close();
    }
}
