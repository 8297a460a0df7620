package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What a host refuses to do to mediated devices: always with its kind and words, and never with a trace. */
interface RefusalPromises extends OnScene {

    @Promise(number = "P25", text = "defining an identity that is defined already is refused and changes nothing")
    default void refusesToDefineTwice() {
        var s = scene();
        var definition = s.defined(s.fixture.pooled());
        s.refuse(FailureKind.ALREADY_EXISTS, new Verb.Define(definition));
        s.refuse(
                FailureKind.ALREADY_EXISTS,
                new Verb.Define(
                        new DeviceDefinition(definition.id(), s.fixture.pooled().largest())));
    }

    @Promise(number = "P26", text = "creating a device under a UUID that is active anywhere is refused")
    default void refusesToCreateTwice() {
        var s = scene();
        var here = s.created(s.fixture.pooled());
        s.refuse(FailureKind.ALREADY_EXISTS, new Verb.Create(here));
        var there = new MediatedDeviceId(here.id().uuid(), s.fixture.equalSize().parent());
        s.refuse(
                FailureKind.ALREADY_EXISTS,
                new Verb.Create(
                        new DeviceDefinition(there, s.fixture.equalSize().smallest())));
    }

    @Promise(number = "P27", text = "an unknown parent device is refused")
    default void refusesAnUnknownParent() {
        var s = scene();
        var nowhere = new DeviceDefinition(
                new MediatedDeviceId(UUID.randomUUID(), "pci_0000_de_ad_0"),
                s.fixture.pooled().smallest());
        s.refuse(FailureKind.NOT_FOUND, new Verb.Define(nowhere));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Create(nowhere));
    }

    @Promise(number = "P28", text = "a type that the parent does not offer is refused")
    default void refusesAnUnknownType() {
        var s = scene();
        var unknown = s.fresh(s.fixture.pooled(), "nobody-1");
        s.refuse(FailureKind.NOT_FOUND, new Verb.Define(unknown));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Create(unknown));
    }

    @Promise(number = "P29", text = "every verb on an unknown device is refused")
    default void refusesAnUnknownDevice() {
        var s = scene();
        var nobody = s.fresh(s.fixture.pooled()).id();
        s.refuse(FailureKind.NOT_FOUND, new Verb.Start(nobody));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Stop(nobody));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Undefine(nobody));
        s.refuse(FailureKind.NOT_FOUND, new Verb.SetAutostart(nobody, true));
    }

    @Promise(number = "P30", text = "starting an active device is refused")
    default void refusesToStartAnActiveDevice() {
        var s = scene();
        s.refuse(
                FailureKind.WRONG_STATE,
                new Verb.Start(s.started(s.fixture.pooled()).id()));
    }

    @Promise(number = "P31", text = "stopping an inactive device is refused")
    default void refusesToStopAnInactiveDevice() {
        var s = scene();
        s.refuse(
                FailureKind.WRONG_STATE,
                new Verb.Stop(s.defined(s.fixture.pooled()).id()));
    }

    @Promise(number = "P32", text = "undefining a transient device is refused")
    default void refusesToUndefineATransientDevice() {
        var s = scene();
        s.refuse(
                FailureKind.WRONG_STATE,
                new Verb.Undefine(s.created(s.fixture.pooled()).id()));
    }

    @Promise(number = "P33", text = "start at boot of a transient device is refused")
    default void refusesToAutostartATransientDevice() {
        var s = scene();
        s.refuse(
                FailureKind.WRONG_STATE,
                new Verb.SetAutostart(s.created(s.fixture.pooled()).id(), true));
    }

    @Promise(number = "P34", text = "stopping a device that a machine holds is refused, and the machine keeps it")
    default void refusesToStopADeviceInUse() {
        var s = scene();
        var definition = s.started(s.fixture.pooled());
        var hostdev = s.hostdev(definition);
        var machine = s.fixture.answering();
        s.confirm(new Verb.Attach(machine.uuid(), hostdev, Scope.LIVE));
        s.refuse(FailureKind.IN_USE, new Verb.Stop(definition.id()));
        assertEquals(true, s.fixture.truth().domain(machine).holdsLive(hostdev));
    }

    @Promise(
            number = "P35",
            text = "a device that its driver fails to make is refused, and a definition stays as it was")
    default void refusesWhatTheDriverCannotMake() {
        var s = scene();
        var definition = s.defined(s.fixture.pooled());
        s.fixture.breakDriver(s.fixture.pooled());
        s.refuse(FailureKind.OTHER, new Verb.Start(definition.id()));
        s.refuse(FailureKind.OTHER, new Verb.Create(s.fresh(s.fixture.pooled())));
    }
}
