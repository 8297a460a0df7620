package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;
import static org.vgpudesk.host.plan.Known.RUNNING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

class PlannerTest {

    private static final Request GIVE_KEPT = give(true, Request.When.NEXT_START);

    @Test
    void givesByDefiningStartingAndAttaching() throws HostException {
        assertEquals(
                List.of(
                        new Verb.Define(DEFINITION),
                        new Verb.SetAutostart(ID, true),
                        new Verb.Start(ID),
                        new Verb.Attach(OFF, DEVICE, Scope.CONFIG)),
                verbs(plan(Known.state(), GIVE_KEPT)));
    }

    @Test
    void eachStepOfAGiveHasItsInverse() throws HostException {
        assertEquals(
                List.of(
                        new Verb.Undefine(ID),
                        new Verb.SetAutostart(ID, false),
                        new Verb.Stop(ID),
                        new Verb.Detach(OFF, DEVICE, Scope.CONFIG)),
                plan(Known.state(), GIVE_KEPT).steps().stream()
                        .map(Step::inverse)
                        .toList());
    }

    @Test
    void aSliceThatIsNotKeptIsCreatedWithoutDefinition() throws HostException {
        assertEquals(
                List.of(new Verb.Create(DEFINITION), new Verb.Attach(OFF, DEVICE, Scope.CONFIG)),
                verbs(plan(Known.state(), give(false, Request.When.NEXT_START))));
    }

    @Test
    void givingNowReachesTheRunningMachineAndItsConfiguration() throws HostException {
        var request = new Request.Give(RUNNING, new Request.Source.NewSlice(DEFINITION, false), Request.When.NOW);
        assertEquals(
                new Verb.Attach(RUNNING, DEVICE, Scope.BOTH),
                verbs(plan(Known.state(), request)).getLast());
    }

    @Test
    void theModelIsTheTypesDeviceApiWhateverItIs() throws HostException {
        var room = new HostEvent.GpuChanged(new org.vgpudesk.host.Gpu(
                "css",
                null,
                null,
                List.of(new org.vgpudesk.host.GpuFunction(
                        "css_0_0_0023",
                        null,
                        null,
                        "vfio_ccw",
                        List.of(new org.vgpudesk.host.MdevType("x-io", null, "vfio-anything", 1))))));
        var definition = new DeviceDefinition(new MediatedDeviceId(Known.SLICE, "css_0_0_0023"), "x-io");
        var request = new Request.Give(OFF, new Request.Source.NewSlice(definition, true), Request.When.NEXT_START);
        assertEquals(
                new Verb.Attach(OFF, new Hostdev.Mediated(Known.SLICE, "vfio-anything"), Scope.CONFIG),
                verbs(plan(Known.state(room), request)).getLast());
    }

    @Test
    void takingBackForgetsTheAutostartSoThatAnUndoCanSetItAgain() throws HostException {
        var state = Known.state(
                Known.slice(true, true, true),
                Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE)));
        assertEquals(
                List.of(
                        new Verb.Detach(OFF, DEVICE, Scope.CONFIG),
                        new Verb.Stop(ID),
                        new Verb.SetAutostart(ID, false),
                        new Verb.Undefine(ID)),
                verbs(plan(state, new Request.TakeBack(OFF, DEVICE, false))));
    }

    @Test
    void takingBackKeepsTheOptionsThatTheMachineHasItWith() throws HostException {
        var shown = new Hostdev.Mediated(Known.SLICE, "vfio-pci", true, true);
        var state = Known.state(
                Known.slice(true, true, false),
                Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(shown)));
        var plan = plan(state, new Request.TakeBack(OFF, DEVICE, true));
        assertEquals(
                new Verb.Attach(OFF, shown, Scope.CONFIG),
                plan.steps().getFirst().inverse());
    }

    @Test
    void anInactiveSliceIsStartedBeforeItIsGiven() throws HostException {
        var state = Known.state(Known.slice(false, true, false));
        var request = new Request.Give(OFF, new Request.Source.Existing(DEVICE), Request.When.NEXT_START);
        assertEquals(
                List.of(new Verb.Start(ID), new Verb.Attach(OFF, DEVICE, Scope.CONFIG)), verbs(plan(state, request)));
    }

    @Test
    void refusesAFullCard() {
        assertRefused(FailureKind.NO_ROOM, Known.state(new HostEvent.GpuChanged(Known.gpu(0))), GIVE_KEPT);
    }

    @Test
    void refusesASliceThatAnotherMachineNames() {
        var state = Known.state(
                Known.slice(true, true, true),
                Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE)));
        assertRefused(
                FailureKind.IN_USE,
                state,
                new Request.Give(RUNNING, new Request.Source.Existing(DEVICE), Request.When.NOW));
    }

    @Test
    void refusesToGiveNowToAMachineThatIsOff() {
        assertRefused(FailureKind.WRONG_STATE, Known.state(), give(true, Request.When.NOW));
    }

    @Test
    void refusesToRemoveASliceThatIsNamed() {
        var state = Known.state(
                Known.slice(false, true, true),
                Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE)));
        assertRefused(FailureKind.IN_USE, state, new Request.RemoveSlice(ID));
    }

    @Test
    void refusesUnknownThings() {
        var unknown = UUID.fromString("99999999-9999-4999-8999-999999999999");
        assertRefused(
                FailureKind.NOT_FOUND,
                Known.state(),
                new Request.Give(unknown, new Request.Source.NewSlice(DEFINITION, true), Request.When.NEXT_START));
        assertRefused(
                FailureKind.NOT_FOUND,
                Known.state(),
                new Request.CreateSlice(new DeviceDefinition(ID, "no-such-type"), true));
        assertRefused(
                FailureKind.NOT_FOUND,
                Known.state(),
                new Request.CreateSlice(new DeviceDefinition(new MediatedDeviceId(unknown, "nowhere"), "lab-2"), true));
        assertRefused(FailureKind.NOT_FOUND, Known.state(), new Request.RemoveSlice(ID));
        assertRefused(FailureKind.NOT_FOUND, Known.state(), new Request.TakeBack(OFF, DEVICE, false));
    }

    @Test
    void aHostThatOnlyReadsSaysSo() {
        var refused = assertThrows(
                HostException.class,
                () -> Planner.plan(
                        Known.info(Map.of(Ability.CHANGE, "This address is for reading only.")),
                        Known.state(),
                        GIVE_KEPT));
        assertEquals("This address is for reading only.", refused.getMessage());
    }

    @Test
    void aHostWithoutAutostartKeepsTheSliceAndSaysWhatIsMissing() throws HostException {
        var plan = Planner.plan(Known.info(Map.of(Ability.AUTOSTART, "It is too old.")), Known.state(), GIVE_KEPT);
        assertEquals(
                "The slice is kept, but not started by itself after a reboot. It is too old.",
                plan.notes().getFirst());
    }

    @Test
    void aHostWithoutDefinitionsRefusesToKeep() {
        var refused = assertThrows(
                HostException.class,
                () -> Planner.plan(Known.info(Map.of(Ability.DEFINE, "It is too old.")), Known.state(), GIVE_KEPT));
        assertEquals(FailureKind.UNSUPPORTED, refused.kind());
    }

    @Test
    void readsAsOneSentence() throws HostException {
        assertEquals(
                "Give office one LAB 2 GB slice of the Lab GPU, kept after a reboot, from its next start on.",
                PlanText.sentence(plan(Known.state(), GIVE_KEPT)));
    }

    private static Request give(boolean keep, Request.When when) {
        return new Request.Give(OFF, new Request.Source.NewSlice(DEFINITION, keep), when);
    }

    private static Plan plan(HostState state, Request request) throws HostException {
        return Planner.plan(Known.info(Map.of()), state, request);
    }

    private static List<Verb> verbs(Plan plan) {
        return plan.steps().stream().map(Step::verb).toList();
    }

    private static void assertRefused(FailureKind kind, HostState state, Request request) {
        assertEquals(
                kind,
                assertThrows(HostException.class, () -> plan(state, request)).kind());
    }
}
