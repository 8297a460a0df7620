package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Machines are started and shut down with what they are configured with. */
interface DomainPromises extends OnScene {

    @Promise(
            number = "P65",
            text = "a machine starts with the device of its configuration, and is told running with it")
    default void startsWithItsDevice() {
        var s = scene();
        var machine = s.fixture.off();
        var hostdev = s.given(machine, Scope.CONFIG);
        int place = s.log.now();
        s.confirm(new Verb.StartDomain(machine.uuid()));
        var domain = s.fixture.truth().domain(machine);
        assertEquals(Domain.State.RUNNING, domain.state());
        assertEquals(List.of(hostdev), domain.live());
        s.toldMachine(machine, place);
    }

    @Promise(number = "P66", text = "a machine whose device is not active is refused to start, and stays off")
    default void refusesToStartWithoutItsDevice() {
        var s = scene();
        var machine = s.fixture.off();
        var hostdev = s.hostdev(s.defined(s.fixture.pooled()));
        s.confirm(new Verb.Attach(machine.uuid(), hostdev, Scope.CONFIG));
        s.refuse(FailureKind.NOT_FOUND, new Verb.StartDomain(machine.uuid()));
        assertEquals(Domain.State.OFF, s.fixture.truth().domain(machine).state());
    }

    @Promise(number = "P67", text = "a machine whose device another one holds is refused to start")
    default void refusesToStartWithADeviceInUse() {
        var s = scene();
        var hostdev = s.given(s.fixture.answering(), Scope.LIVE);
        s.fixture.elsewhere(new Verb.Attach(s.fixture.off().uuid(), hostdev, Scope.CONFIG));
        s.refuse(FailureKind.IN_USE, new Verb.StartDomain(s.fixture.off().uuid()));
    }

    @Promise(number = "P68", text = "starting a running machine and shutting down one that is off is refused")
    default void refusesWhatIsSoAlready() {
        var s = scene();
        s.refuse(
                FailureKind.WRONG_STATE,
                new Verb.StartDomain(s.fixture.answering().uuid()));
        s.refuse(
                FailureKind.WRONG_STATE, new Verb.ShutdownDomain(s.fixture.off().uuid()));
    }

    @Promise(
            number = "P69",
            text = "a guest that shuts down when asked is confirmed off, and gives back its live device")
    default void shutsDown() {
        var s = scene();
        var machine = s.fixture.answering();
        s.given(machine, Scope.LIVE);
        int place = s.log.now();
        s.confirm(new Verb.ShutdownDomain(machine.uuid()));
        var domain = s.fixture.truth().domain(machine);
        assertEquals(Domain.State.OFF, domain.state());
        assertEquals(List.of(), domain.live());
        s.toldMachine(machine, place);
    }

    @Promise(number = "P70", text = "a guest that does not shut down when asked is unknown, and still runs")
    default void doesNotKnowWhetherAMuteGuestShutsDown() {
        var s = scene();
        var machine = s.fixture.mute();
        assertInstanceOf(Outcome.Unknown.class, s.host.perform(new Verb.ShutdownDomain(machine.uuid())));
        assertEquals(Domain.State.RUNNING, s.fixture.truth().domain(machine).state());
    }

    @Promise(number = "P71", text = "every verb on an unknown machine is refused")
    default void refusesAnUnknownMachine() {
        var s = scene();
        var nobody = UUID.randomUUID();
        var hostdev = s.hostdev(s.started(s.fixture.pooled()));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Attach(nobody, hostdev, Scope.CONFIG));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Detach(nobody, hostdev, Scope.CONFIG));
        s.refuse(FailureKind.NOT_FOUND, new Verb.StartDomain(nobody));
        s.refuse(FailureKind.NOT_FOUND, new Verb.ShutdownDomain(nobody));
        s.refuse(FailureKind.NOT_FOUND, new Verb.DestroyDomain(nobody));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Redefine(nobody, "<domain/>", "<domain/>"));
        var failure = assertThrows(HostException.class, () -> s.host.configuration(nobody));
        assertEquals(FailureKind.NOT_FOUND, failure.kind());
    }

    @Promise(
            number = "P72",
            text = "a machine is switched off at once without its guest being asked, and gives back its live device")
    default void destroys() {
        var s = scene();
        var machine = s.fixture.mute();
        var slice = s.given(machine, Scope.LIVE);
        int place = s.log.now();
        s.confirm(new Verb.DestroyDomain(machine.uuid()));
        var domain = s.fixture.truth().domain(machine);
        assertEquals(Domain.State.OFF, domain.state());
        assertEquals(List.of(), domain.live());
        s.toldMachine(machine, place);
        s.refuse(FailureKind.WRONG_STATE, new Verb.DestroyDomain(machine.uuid()));
        s.confirm(new Verb.Attach(s.fixture.answering().uuid(), slice, Scope.LIVE));
    }
}
