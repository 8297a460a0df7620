package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** How devices come into the hands of machines, and out of them. */
interface AttachPromises extends OnScene {

    @Promise(number = "P50", text = "attached to the configuration of a machine that is off: seen there, and told")
    default void attachesToConfig() {
        var s = scene();
        attaches(s.fixture.off(), Scope.CONFIG);
    }

    @Promise(
            number = "P51",
            text = "attached to the configuration of a running machine: what it runs with stays as it is")
    default void attachesToConfigOfARunningMachine() {
        var s = scene();
        attaches(s.fixture.answering(), Scope.CONFIG);
    }

    @Promise(number = "P52", text = "attached to a running machine only: its configuration stays as it is")
    default void attachesLive() {
        var s = scene();
        attaches(s.fixture.answering(), Scope.LIVE);
    }

    @Promise(number = "P53", text = "attached to a running machine and its configuration: seen in both")
    default void attachesToBoth() {
        var s = scene();
        attaches(s.fixture.answering(), Scope.BOTH);
    }

    private void attaches(Machine machine, Scope scope) {
        var s = scene();
        var hostdev = s.hostdev(s.started(s.fixture.pooled()));
        int place = s.log.now();
        s.confirm(new Verb.Attach(machine.uuid(), hostdev, scope));
        holds(machine, scope.live() ? List.of(hostdev) : List.of(), scope.config() ? List.of(hostdev) : List.of());
        s.toldMachine(machine, place);
    }

    @Promise(number = "P54", text = "an inactive device is refused to a running machine, but goes into a configuration")
    default void refusesAnInactiveDeviceLive() {
        var s = scene();
        var hostdev = s.hostdev(s.defined(s.fixture.pooled()));
        var machine = s.fixture.answering();
        s.refuse(FailureKind.WRONG_STATE, new Verb.Attach(machine.uuid(), hostdev, Scope.LIVE));
        s.refuse(FailureKind.WRONG_STATE, new Verb.Attach(machine.uuid(), hostdev, Scope.BOTH));
        s.confirm(new Verb.Attach(machine.uuid(), hostdev, Scope.CONFIG));
        holds(machine, List.of(), List.of(hostdev));
    }

    @Promise(number = "P55", text = "a device that another running machine holds is refused to a running machine")
    default void refusesADeviceOfAnotherMachine() {
        var s = scene();
        var hostdev = s.given(s.fixture.answering(), Scope.LIVE);
        s.refuse(FailureKind.IN_USE, new Verb.Attach(s.fixture.mute().uuid(), hostdev, Scope.LIVE));
    }

    @Promise(
            number = "P56",
            text = "a device that a machine has already is refused to it, live and in its configuration")
    default void refusesADeviceTwice() {
        var s = scene();
        var machine = s.fixture.answering();
        var hostdev = s.given(machine, Scope.BOTH);
        s.refuse(FailureKind.ALREADY_EXISTS, new Verb.Attach(machine.uuid(), hostdev, Scope.LIVE));
        s.refuse(FailureKind.ALREADY_EXISTS, new Verb.Attach(machine.uuid(), hostdev, Scope.CONFIG));
    }

    @Promise(number = "P57", text = "attaching live to a machine that is off is refused")
    default void refusesToAttachLiveToAMachineThatIsOff() {
        var s = scene();
        var hostdev = s.hostdev(s.started(s.fixture.pooled()));
        s.refuse(FailureKind.WRONG_STATE, new Verb.Attach(s.fixture.off().uuid(), hostdev, Scope.LIVE));
    }

    @Promise(
            number = "P58",
            text = "detaching what a machine does not have is refused, live and from its configuration")
    default void refusesToDetachWhatIsNotThere() {
        var s = scene();
        var hostdev = s.hostdev(s.started(s.fixture.pooled()));
        var machine = s.fixture.answering();
        s.refuse(FailureKind.NOT_FOUND, new Verb.Detach(machine.uuid(), hostdev, Scope.LIVE));
        s.refuse(FailureKind.NOT_FOUND, new Verb.Detach(machine.uuid(), hostdev, Scope.CONFIG));
    }

    @Promise(number = "P59", text = "detached from the configuration only: the running machine keeps it")
    default void detachesFromConfig() {
        var s = scene();
        var machine = s.fixture.answering();
        var hostdev = s.given(machine, Scope.BOTH);
        int place = s.log.now();
        s.confirm(new Verb.Detach(machine.uuid(), hostdev, Scope.CONFIG));
        holds(machine, List.of(hostdev), List.of());
        s.toldMachine(machine, place);
    }

    @Promise(number = "P60", text = "detached from a running machine that answers: let go, the configuration stays")
    default void detachesLive() {
        var s = scene();
        var machine = s.fixture.answering();
        var hostdev = s.given(machine, Scope.BOTH);
        int place = s.log.now();
        s.confirm(new Verb.Detach(machine.uuid(), hostdev, Scope.LIVE));
        holds(machine, List.of(), List.of(hostdev));
        s.toldMachine(machine, place);
    }

    @Promise(number = "P61", text = "detached from both: seen in neither, and the machine's configuration is as before")
    default void detachesFromBoth() {
        var s = scene();
        var machine = s.fixture.answering();
        var before = s.fixture.truth().configuration(machine);
        var hostdev = s.given(machine, Scope.BOTH);
        s.confirm(new Verb.Detach(machine.uuid(), hostdev, Scope.BOTH));
        holds(machine, List.of(), List.of());
        assertEquals(before, s.fixture.truth().configuration(machine));
    }

    @Promise(
            number = "P62",
            text =
                    "a guest that does not answer: the detach is unknown and the guest keeps it; told when it lets go at last")
    default void doesNotKnowWhatAMuteGuestDoes() {
        var s = scene();
        var machine = s.fixture.mute();
        var hostdev = s.given(machine, Scope.LIVE);
        var unknown = assertInstanceOf(
                Outcome.Unknown.class, s.host.perform(new Verb.Detach(machine.uuid(), hostdev, Scope.LIVE)));
        assertEquals(false, unknown.why().isBlank(), "it does not say what is waited for");
        holds(machine, List.of(hostdev), List.of());
        int place = s.log.now();
        s.fixture.letGo(machine);
        s.log.await(
                event -> event instanceof HostEvent.DomainChanged(var domain)
                        && domain.uuid().equals(machine.uuid())
                        && domain.live().isEmpty(),
                machine.name() + " without its device",
                place,
                scene().soon());
    }

    @Promise(number = "P63", text = "a prepared virtual function is attached as a PCI device and detached again")
    default void attachesAVirtualFunction() {
        var s = scene();
        var machine = s.fixture.off();
        var hostdev = new Hostdev.Pci(s.fixture.preparedFunction(), false);
        s.confirm(new Verb.Attach(machine.uuid(), hostdev, Scope.CONFIG));
        holds(machine, List.of(), List.of(hostdev));
        s.confirm(new Verb.Detach(machine.uuid(), hostdev, Scope.CONFIG));
        holds(machine, List.of(), List.of());
    }

    private void holds(Machine machine, List<Hostdev> live, List<Hostdev> config) {
        var domain = scene().fixture.truth().domain(machine);
        assertEquals(live, domain.live(), machine.name() + " runs with");
        assertEquals(config, domain.config(), machine.name() + " is configured with");
    }
}
