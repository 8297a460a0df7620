package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;
import static org.vgpudesk.host.plan.Known.RUNNING;
import static org.vgpudesk.host.plan.Known.SLICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Plans for each wish, what takes each step back, and how they are told. */
class PlanWordsTest {

    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-0000000000ff");
    private static final UUID PASSING = UUID.fromString("00000000-0000-4000-8000-00000000000c");
    private static final HostEvent DEFINED = Known.slice(false, true, false);
    private static final HostEvent ACTIVE = Known.slice(true, true, true);
    private static final HostEvent TRANSIENT = Known.slice(true, false, false);
    private static final HostEvent NAMED = Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE));
    private static final HostEvent HELD =
            Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(DEVICE), List.of());
    private static final Hostdev FUNCTION = new Hostdev.Pci(PciAddress.parse("0000:00:10.0"), false);

    private static Plan plan(Request request, HostEvent... more) throws HostException {
        return Planner.plan(Known.info(Map.of()), Known.state(more), request);
    }

    private static Request give(UUID domain, Request.When when, boolean keep) {
        return new Request.Give(domain, new Request.Source.NewSlice(DEFINITION, keep), when);
    }

    private static Request giveExisting(Hostdev device, Request.When when) {
        return new Request.Give(OFF, new Request.Source.Existing(device), when);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(new Verb.Define(DEFINITION), new Verb.Undefine(ID), List.of()),
                Arguments.of(new Verb.Create(DEFINITION), new Verb.Stop(ID), List.of()),
                Arguments.of(new Verb.Start(ID), new Verb.Stop(ID), List.of(DEFINED)),
                Arguments.of(new Verb.Stop(ID), new Verb.Start(ID), List.of(ACTIVE)),
                Arguments.of(new Verb.Stop(ID), new Verb.Create(DEFINITION), List.of(TRANSIENT)),
                Arguments.of(new Verb.Undefine(ID), new Verb.Define(DEFINITION), List.of(DEFINED)),
                Arguments.of(new Verb.SetAutostart(ID, true), new Verb.SetAutostart(ID, false), List.of(DEFINED)),
                Arguments.of(new Verb.SetAutostart(ID, false), new Verb.SetAutostart(ID, true), List.of(ACTIVE)),
                Arguments.of(
                        new Verb.Attach(OFF, DEVICE, Scope.CONFIG),
                        new Verb.Detach(OFF, DEVICE, Scope.CONFIG),
                        List.of(DEFINED)),
                Arguments.of(
                        new Verb.Detach(OFF, DEVICE, Scope.CONFIG),
                        new Verb.Attach(OFF, DEVICE, Scope.CONFIG),
                        List.of(NAMED)),
                Arguments.of(new Verb.StartDomain(OFF), new Verb.ShutdownDomain(OFF), List.of()),
                Arguments.of(new Verb.ShutdownDomain(RUNNING), new Verb.StartDomain(RUNNING), List.of()),
                Arguments.of(new Verb.DestroyDomain(RUNNING), new Verb.StartDomain(RUNNING), List.of()),
                Arguments.of(
                        new Verb.Redefine(OFF, "<a/>", "<b/>"), new Verb.Redefine(OFF, "<b/>", "<a/>"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void knowsWhatTakesEachVerbBack(Verb verb, Verb inverse, List<HostEvent> more) throws HostException {
        var plan = plan(new Request.Change(verb), more.toArray(HostEvent[]::new));
        assertEquals(List.of(new Step(verb, inverse)), plan.steps());
        assertEquals(PlanText.step(plan, 0) + ".", PlanText.sentence(plan));
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        give(OFF, Request.When.NEXT_START, true),
                        "Give office one LAB 2 GB slice of the Lab GPU, kept after a reboot, from its next start on.",
                        List.of()),
                Arguments.of(
                        give(RUNNING, Request.When.NOW, false),
                        "Give render one LAB 2 GB slice of the Lab GPU, gone after a reboot, now and at every start.",
                        List.of()),
                Arguments.of(
                        give(OFF, Request.When.START, true),
                        "Give office one LAB 2 GB slice of the Lab GPU, kept after a reboot, and start it.",
                        List.of()),
                Arguments.of(
                        giveExisting(DEVICE, Request.When.NEXT_START),
                        "Give office the device LAB 2 GB of the Lab GPU, from its next start on.",
                        List.of(ACTIVE)),
                Arguments.of(
                        giveExisting(FUNCTION, Request.When.NEXT_START),
                        "Give office the device 0000:00:10.0 of the Lab GPU, from its next start on.",
                        List.of()),
                Arguments.of(
                        new Request.TakeBack(OFF, DEVICE, false),
                        "Take the LAB 2 GB slice of the Lab GPU back from office and remove it.",
                        List.of(ACTIVE, NAMED)),
                Arguments.of(
                        new Request.TakeBack(OFF, DEVICE, true),
                        "Take LAB 2 GB of the Lab GPU back from office and keep it for others.",
                        List.of(ACTIVE, NAMED)),
                Arguments.of(
                        new Request.CreateSlice(DEFINITION, true),
                        "Make one LAB 2 GB slice on the Lab GPU, kept after a reboot.",
                        List.of()),
                Arguments.of(
                        new Request.CreateSlice(DEFINITION, false),
                        "Make one LAB 2 GB slice on the Lab GPU, gone after a reboot.",
                        List.of()),
                Arguments.of(
                        new Request.RemoveSlice(ID), "Remove the LAB 2 GB slice of the Lab GPU.", List.of(DEFINED)));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void tellsAPlanInOneSentence(Request request, String sentence, List<HostEvent> more) throws HostException {
        assertEquals(sentence, PlanText.sentence(plan(request, more.toArray(HostEvent[]::new))));
    }

    @Test
    void callsThingsByTheirIdentityWhereTheHostTellsNoName() {
        var labels = new PlanLabels(new HostState());
        assertEquals(new Labels(NOBODY.toString(), "", ""), labels.of(new Verb.StartDomain(NOBODY)));
        assertEquals(new Labels("", Known.PARENT, SLICE.toString()), labels.of(new Verb.Start(ID)));
        assertEquals(new Labels("", Known.PARENT, "lab-2"), labels.of(new Verb.Define(DEFINITION)));
        assertEquals(new Labels(NOBODY.toString(), "", SLICE.toString()), labels.of(NOBODY, DEVICE));
        assertEquals(new Labels(NOBODY.toString(), "", "0000:00:10.0"), labels.of(NOBODY, FUNCTION));
    }

    static Stream<Arguments> labelled() {
        var slice = new Labels("", "Lab GPU", "LAB 2 GB");
        var machine = new Labels("office", "", "");
        return Stream.of(
                Arguments.of(new Verb.Define(DEFINITION), slice),
                Arguments.of(new Verb.Create(DEFINITION), slice),
                Arguments.of(new Verb.Start(ID), slice),
                Arguments.of(new Verb.Stop(ID), slice),
                Arguments.of(new Verb.Undefine(ID), slice),
                Arguments.of(new Verb.SetAutostart(ID, true), slice),
                Arguments.of(new Verb.Attach(OFF, DEVICE, Scope.LIVE), new Labels("office", "Lab GPU", "LAB 2 GB")),
                Arguments.of(
                        new Verb.Detach(OFF, FUNCTION, Scope.LIVE), new Labels("office", "Lab GPU", "0000:00:10.0")),
                Arguments.of(new Verb.StartDomain(OFF), machine),
                Arguments.of(new Verb.ShutdownDomain(OFF), machine),
                Arguments.of(new Verb.DestroyDomain(OFF), machine),
                Arguments.of(new Verb.Redefine(OFF, "<a/>", "<b/>"), machine));
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void callsThingsAsPeopleDo(Verb verb, Labels labels) {
        assertEquals(labels, new PlanLabels(Known.state(DEFINED)).of(verb));
    }

    @Test
    void aMachineWithoutAConfigurationIsGivenItForAsLongAsItRuns() throws HostException {
        var passes = new HostEvent.DomainChanged(
                new Domain(PASSING, "passing", Domain.State.RUNNING, false, 1, null, List.of(), List.of()));
        var request = new Request.Give(PASSING, new Request.Source.Existing(DEVICE), Request.When.NOW);
        assertEquals(
                new Verb.Attach(PASSING, DEVICE, Scope.LIVE),
                plan(request, ACTIVE, passes).steps().getLast().verb());
    }

    @Test
    void takesBackFromWhereItIs() throws HostException {
        assertEquals(
                new Verb.Detach(RUNNING, DEVICE, Scope.LIVE),
                plan(new Request.TakeBack(RUNNING, DEVICE, true), ACTIVE, HELD)
                        .steps()
                        .getFirst()
                        .verb());
    }

    @Test
    void removingWhatIsNotKeptOnlyStopsIt() throws HostException {
        assertEquals(
                List.of(new Step(new Verb.Stop(ID), new Verb.Create(DEFINITION))),
                plan(new Request.RemoveSlice(ID), TRANSIENT).steps());
    }

    @Test
    void refusesAFunctionThatItsVendorsToolHasNotPrepared() {
        var address = PciAddress.parse("0000:00:10.0");
        var facts = new HostFacts(
                new Fact.Unknown<>(""),
                new Fact.Known<>(Map.of(address, new HostFacts.FunctionState(false, "")), "sysfs"),
                new Fact.Unknown<>(""),
                new Fact.Unknown<>(""),
                new Fact.Unknown<>(""));
        var e = assertThrows(
                HostException.class,
                () -> plan(giveExisting(FUNCTION, Request.When.NEXT_START), new HostEvent.FactsChanged(facts)));
        assertEquals(FailureKind.WRONG_STATE, e.kind());
        assertEquals(PlanText.of("device.not.prepared", address), e.getMessage());
    }

    @Test
    void refusesTypesAndSlicesThatAreNotThere() {
        var strange = new DeviceDefinition(new MediatedDeviceId(SLICE, "nowhere"), "lab-9");
        var request = new Request.Give(OFF, new Request.Source.NewSlice(strange, false), Request.When.NEXT_START);
        assertEquals(
                PlanText.of("type.unknown", "lab-9", "nowhere"),
                assertThrows(HostException.class, () -> plan(request)).getMessage());
        for (var verb : List.of(new Verb.Stop(ID), new Verb.Undefine(ID))) {
            assertEquals(
                    PlanText.of("slice.unknown", SLICE),
                    assertThrows(HostException.class, () -> plan(new Request.Change(verb)))
                            .getMessage());
        }
    }

    @Test
    void keepsThePlanWhenItsLabelsGetBetter() throws HostException {
        var plan = plan(new Request.CreateSlice(DEFINITION, false));
        var better = plan.withLabels(new Labels("", plan.labels().gpu(), "2 GB"));
        assertEquals("Make one 2 GB slice on the Lab GPU, gone after a reboot.", PlanText.sentence(better));
        assertEquals(plan.steps(), better.steps());
    }

    @Test
    void aStepReversedIsItsInverse() {
        var step = new Step(new Verb.Start(ID), new Verb.Stop(ID));
        assertEquals(new Step(new Verb.Stop(ID), new Verb.Start(ID)), step.reversed());
    }
}
