package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vgpudesk.host.plan.Known.OFF;
import static org.vgpudesk.host.plan.Known.RUNNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Several gives as one plan: its steps, what is refused before it begins, and how it is told everywhere. */
final class SeveralGivesTest {

    private static final UUID THIRD = UUID.fromString("00000000-0000-4000-8000-00000000000c");
    private static final HostEvent LAB = Known.domain(THIRD, "lab", Domain.State.OFF, List.of(), List.of());

    @TempDir
    Path folder;

    private static DeviceDefinition slice(int number) {
        var uuid = new UUID(Known.SLICE.getMostSignificantBits(), Known.SLICE.getLeastSignificantBits() + number);
        return new DeviceDefinition(new MediatedDeviceId(uuid, Known.PARENT), "lab-2");
    }

    private static Hostdev device(int number) {
        return new Hostdev.Mediated(slice(number).id().uuid(), "vfio-pci");
    }

    private static Request.Give give(UUID domain, int number, Request.When when) {
        return new Request.Give(domain, new Request.Source.NewSlice(slice(number), true), when);
    }

    private static Request.Give passing(UUID domain, int number) {
        return new Request.Give(domain, new Request.Source.NewSlice(slice(number), false), Request.When.NEXT_START);
    }

    private static Plan plan(Request.Give... gives) throws HostException {
        return Planner.plan(Known.info(Map.of()), Known.state(LAB), new Request.Together(List.of(gives)));
    }

    private static Plan three() throws HostException {
        return plan(
                give(OFF, 0, Request.When.NEXT_START),
                give(RUNNING, 1, Request.When.NEXT_START),
                give(THIRD, 2, Request.When.NEXT_START));
    }

    private static List<Verb> verbs(Plan plan) {
        return plan.steps().stream().map(Step::verb).toList();
    }

    private static void refused(FailureKind kind, String words, Request.Give... gives) {
        var refused = assertThrows(HostException.class, () -> plan(gives));
        assertEquals(kind, refused.kind());
        assertEquals(words, refused.getMessage());
    }

    @Test
    void oneByItselfIsTheSamePlanAsEver() throws HostException {
        var give = give(OFF, 0, Request.When.NEXT_START);
        var alone = Planner.plan(Known.info(Map.of()), Known.state(), give);
        var together = plan(give);
        assertEquals(alone.steps(), together.steps());
        assertEquals(alone.labels(), together.labels());
        assertEquals(alone.notes(), together.notes());
    }

    @Test
    void givesOneAfterTheOtherAndStartsMachinesLast() throws HostException {
        var plan = plan(passing(RUNNING, 0), give(OFF, 1, Request.When.START), give(OFF, 2, Request.When.START));
        assertEquals(
                List.of(
                        new Verb.Create(slice(0)),
                        new Verb.Attach(RUNNING, device(0), Scope.CONFIG),
                        new Verb.Define(slice(1)),
                        new Verb.SetAutostart(slice(1).id(), true),
                        new Verb.Start(slice(1).id()),
                        new Verb.Attach(OFF, device(1), Scope.CONFIG),
                        new Verb.Define(slice(2)),
                        new Verb.SetAutostart(slice(2).id(), true),
                        new Verb.Start(slice(2).id()),
                        new Verb.Attach(OFF, device(2), Scope.CONFIG),
                        new Verb.StartDomain(OFF)),
                verbs(plan));
    }

    @Test
    void theOnesBeforeTakeTheRoom() {
        refused(
                FailureKind.NO_ROOM,
                "No room is left on this GPU for another slice of the size lab-2.",
                passing(OFF, 0),
                passing(RUNNING, 1),
                passing(THIRD, 2),
                passing(OFF, 3));
    }

    @Test
    void oneSliceServesOneMachine() {
        refused(
                FailureKind.ALREADY_EXISTS,
                "A slice with the identity " + Known.SLICE + " is defined already.",
                give(OFF, 0, Request.When.NEXT_START),
                give(THIRD, 0, Request.When.NEXT_START));
    }

    @Test
    void oneThatCannotBeStopsAllBeforeAnythingIsDone() {
        refused(
                FailureKind.WRONG_STATE,
                "lab is not running.",
                give(RUNNING, 0, Request.When.NOW),
                give(THIRD, 1, Request.When.NOW));
    }

    @Test
    void oneMachineShowsOnePicture() {
        var capabilities = new DomainCapabilities(Set.of("vnc", "egl-headless"), Set.of("vga", "none"), true);
        var screen = new Screen(
                "<domain type='kvm'><name>office</name><uuid>" + OFF + "</uuid><devices/></domain>", capabilities);
        var look = new Request.Look.Shown(Request.Where.HERE, Traits.UNKNOWN, screen);
        refused(
                FailureKind.INVALID,
                "office can show the picture of one slice only.",
                new Request.Give(OFF, new Request.Source.NewSlice(slice(0), true), Request.When.NEXT_START, look),
                new Request.Give(OFF, new Request.Source.NewSlice(slice(1), true), Request.When.NEXT_START, look));
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        List.of(
                                give(OFF, 0, Request.When.NEXT_START),
                                give(RUNNING, 1, Request.When.NEXT_START),
                                give(THIRD, 2, Request.When.NEXT_START)),
                        "Give office, render and lab one LAB 2 GB slice each of the Lab GPU, kept after a reboot,"
                                + " from their next start on."),
                Arguments.of(
                        List.of(give(OFF, 0, Request.When.START), give(THIRD, 1, Request.When.START)),
                        "Give office and lab one LAB 2 GB slice each of the Lab GPU, kept after a reboot,"
                                + " and start them."),
                Arguments.of(
                        List.of(passing(OFF, 0), passing(OFF, 1)),
                        "Give office 2 slices of LAB 2 GB of the Lab GPU, gone after a reboot,"
                                + " from its next start on."),
                Arguments.of(
                        List.of(give(RUNNING, 0, Request.When.NOW), give(RUNNING, 1, Request.When.NOW)),
                        "Give render 2 slices of LAB 2 GB of the Lab GPU, kept after a reboot,"
                                + " now and at every start."),
                Arguments.of(
                        List.of(passing(OFF, 0), passing(OFF, 1), passing(THIRD, 2)),
                        "Give office and lab 3 slices altogether of the Lab GPU, gone after a reboot,"
                                + " from their next start on."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsAsOneSentence(List<Request.Give> gives, String sentence) throws HostException {
        assertEquals(sentence, PlanText.sentence(plan(gives.toArray(Request.Give[]::new))));
    }

    @Test
    void readsAsTwoEach() throws HostException {
        var room = new HostEvent.GpuChanged(Known.gpu(4));
        var gives = List.of(passing(OFF, 0), passing(OFF, 1), passing(THIRD, 2), passing(THIRD, 3));
        var plan = Planner.plan(Known.info(Map.of()), Known.state(LAB, room), new Request.Together(gives));
        assertEquals(
                "Give office and lab 2 slices of LAB 2 GB each of the Lab GPU, gone after a reboot,"
                        + " from their next start on.",
                PlanText.sentence(plan));
    }

    @Test
    void readsAsDevicesWhereTheyAreThereAlready() throws HostException {
        var there = Stream.of(0, 1)
                .map(n -> (HostEvent)
                        new HostEvent.DeviceChanged(new MediatedDevice(slice(n), "mdev_" + n, true, true, true, 7 + n)))
                .toList();
        var gives = List.of(
                new Request.Give(OFF, new Request.Source.Existing(device(0)), Request.When.NEXT_START),
                new Request.Give(THIRD, new Request.Source.Existing(device(1)), Request.When.NEXT_START));
        var plan = Planner.plan(
                Known.info(Map.of()), Known.state(LAB, there.get(0), there.get(1)), new Request.Together(gives));
        assertEquals(
                "Give office and lab 2 devices of the Lab GPU, from their next start on.", PlanText.sentence(plan));
    }

    @Test
    void eachStepNamesItsMachine() throws HostException {
        var plan = plan(give(OFF, 0, Request.When.START), give(THIRD, 1, Request.When.START));
        assertEquals(
                List.of(
                        "One LAB 2 GB slice for office is made known on the Lab GPU",
                        "The slice for office is started by itself whenever the host starts",
                        "The slice for office is started",
                        "office gets it from its next start on",
                        "One LAB 2 GB slice for lab is made known on the Lab GPU",
                        "The slice for lab is started by itself whenever the host starts",
                        "The slice for lab is started",
                        "lab gets it from its next start on",
                        "office is started",
                        "lab is started"),
                verbs(plan).stream().map(v -> PlanText.step(plan, v)).toList());
        assertEquals(
                List.of(
                        "The slice for office is removed from what the host remembers",
                        "The slice for office is not started by itself any more",
                        "The slice for office is stopped",
                        "office does not get it any more from its next start on"),
                plan.steps().subList(0, 4).stream()
                        .map(s -> PlanText.step(plan, s.inverse()))
                        .toList());
    }

    @Test
    void saysOnceWhatHoldsForAll() throws HostException {
        assertEquals(
                List.of(
                        "While office, render and lab run with it, all their memory, 3 GB together, stays in the"
                                + " host's memory.",
                        "While office, render and lab run with it, they can probably not be saved, moved to another"
                                + " host, or kept in a snapshot with their memory."),
                three().notes());
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptNamesEachMachine(Script.Format format) throws HostException {
        var text = Script.of(Known.info(Map.of()), three(), format).text();
        for (var name : List.of("office", "render", "lab")) {
            assertTrue(text.lines().anyMatch(l -> l.contains("attach-device") && l.contains(name)), name + "\n" + text);
        }
    }

    @Test
    void theCommandsNameEachMachine() throws HostException {
        var commands = Review.commands(Known.info(Map.of()), three());
        assertTrue(commands.get(3).startsWith("virsh -c qemu:///system attach-device office "), commands.get(3));
        assertTrue(commands.get(7).startsWith("virsh -c qemu:///system attach-device render "), commands.get(7));
    }

    @Test
    void theJournalHoldsTheOnePlan() throws HostException, IOException {
        var plan = three();
        new FileJournal(folder).begin(plan).close();
        var entries = new FileJournal(folder).entries();
        assertEquals(List.of(plan), entries.stream().map(Journal.Entry::plan).toList());
    }

    @Test
    void theJournalOfOneSaysNothingOfSeveral() throws HostException, IOException {
        new FileJournal(folder).begin(plan(passing(OFF, 0))).close();
        try (var files = Files.list(folder)) {
            assertFalse(Files.readString(files.findFirst().orElseThrow()).contains("\"each\""));
        }
        assertEquals(1, new FileJournal(folder).entries().size());
    }

    private static Interruption killed(Plan plan, HostState state, int... begun) {
        var marks = Arrays.stream(begun)
                .mapToObj(i -> new Journal.Mark(Instant.EPOCH, Journal.What.DOING, i, ""))
                .toList();
        return Interruption.of(new Journal.Entry(plan, Instant.EPOCH, marks), state);
    }

    @Test
    void whatWasInterruptedBetweenTwoMachinesIsFinishedOrTakenBack() throws HostException {
        var plan = plan(passing(OFF, 0), passing(THIRD, 1));
        var state = Known.state(
                LAB,
                new HostEvent.DeviceChanged(new MediatedDevice(slice(0), "mdev_x", true, false, false, 7)),
                Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(device(0))));
        var interruption = killed(plan, state, 0, 1, 2);
        assertEquals(List.of(0, 1), interruption.there());
        assertEquals(Optional.empty(), interruption.whyNotFinish(state));
        assertEquals(Optional.empty(), interruption.whyNotUndo(state));
        assertEquals(
                List.of(new Verb.Create(slice(1)), new Verb.Attach(THIRD, device(1), Scope.CONFIG)),
                verbs(interruption.rest(state)));
        var back = interruption.wayBack(state);
        assertEquals(List.of(new Verb.Detach(OFF, device(0), Scope.CONFIG), new Verb.Stop(slice(0).id())), verbs(back));
        assertEquals("The slice for office is stopped", PlanText.step(back, 1));
    }

    @Test
    void takingAllBackReadsAsOneSentence() throws HostException {
        var plan = plan(passing(OFF, 0), passing(THIRD, 1));
        var back = new Plan(
                plan.id(),
                plan.host(),
                Plan.Kind.TAKE_BACK,
                plan.labels(),
                plan.steps().reversed().stream().map(Step::reversed).toList(),
                List.of());
        assertEquals(
                "Take the LAB 2 GB slices of the Lab GPU back from office and lab and remove them.",
                PlanText.sentence(back));
    }
}
