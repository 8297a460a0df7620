package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Several gives as one plan on the demo host, each slice on a function of its own: done, undone, done again. */
final class SeveralOnAHostTest {

    private static final String SIZE = "nvidia-712";

    @TempDir
    Path folder;

    private Host host;
    private Journal journal;

    @BeforeEach
    void open() throws HostException {
        host = Hosts.open(URI.create("sim:///workstation"), OpenPolicy.SAFE);
        journal = new FileJournal(folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private HostState state() throws HostException {
        return HostState.read(host, Duration.ofSeconds(30));
    }

    private PlanRunner runner() {
        return new PlanRunner(host, journal);
    }

    /** The functions of the card that take one of the size. */
    private static List<GpuFunction> free(HostState state) {
        return state.gpus().stream()
                .flatMap(gpu -> gpu.functions().stream())
                .filter(f ->
                        f.type(SIZE).filter(t -> t.availableInstances() > 0).isPresent())
                .toList();
    }

    private Plan two(HostState state) throws HostException {
        var gives = new ArrayList<Request.Give>();
        var machines =
                state.domains().stream().filter(Domain::persistent).limit(2).toList();
        for (int i = 0; i < machines.size(); i++) {
            var id = new MediatedDeviceId(UUID.randomUUID(), free(state).get(i).name());
            gives.add(new Request.Give(
                    machines.get(i).uuid(),
                    new Request.Source.NewSlice(new DeviceDefinition(id, SIZE), true),
                    Request.When.NEXT_START));
        }
        return Planner.plan(host.info(), state, new Request.Together(gives));
    }

    private Plan done() throws HostException, IOException {
        var plan = two(state());
        assertInstanceOf(Result.Done.class, runner().run(plan, progress -> {}, () -> false));
        return plan;
    }

    private static Set<Object> picture(HostState state) {
        var picture = new HashSet<Object>(state.devices());
        picture.addAll(state.domains());
        return picture;
    }

    @Test
    void isTakenBackAsOne() throws HostException, IOException {
        var before = picture(state());
        var plan = done();
        assertEquals(2, plan.labels().each().size());
        for (var given : plan.labels().each()) {
            assertTrue(state().domain(given.domain()).orElseThrow().holdsInConfig(given.device()));
        }
        assertEquals(1, journal.entries().size());
        assertInstanceOf(Result.Done.class, runner().undo(plan.id(), progress -> {}));
        assertEquals(before, picture(state()));
    }

    @Test
    void isTakenBackAsOneWhenItIsStoppedAtTheSecondMachine() throws HostException, IOException {
        var before = picture(state());
        var plan = two(state());
        var ended = new ArrayList<Integer>();
        var result = runner().run(
                        plan,
                        progress -> {
                            if (progress instanceof Progress.Ended(int step, boolean undoing, var outcome)) {
                                ended.add(step);
                            }
                        },
                        () -> ended.size() >= 6);
        assertInstanceOf(Result.TakenBack.class, result);
        assertEquals(before, picture(state()));
    }

    @Test
    void isNotTakenBackInPart() throws HostException, IOException {
        var plan = done();
        var last = plan.labels().each().getLast();
        host.perform(new Verb.Detach(last.domain(), last.device(), Scope.CONFIG));
        var moved = picture(state());
        var failure = assertThrows(HostException.class, () -> runner().undo(plan.id(), progress -> {}));
        assertEquals(FailureKind.STALE, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains(last.name()), failure.getMessage());
        assertEquals(moved, picture(state()));
    }

    @Test
    void isDoneAgainOnOtherFunctionsWhereTheOldOnesAreTaken() throws HostException, IOException {
        var plan = done();
        runner().undo(plan.id(), progress -> {});
        for (var parent : parents(plan)) {
            var id = new MediatedDeviceId(UUID.randomUUID(), parent);
            runner().run(
                            Planner.plan(
                                    host.info(),
                                    state(),
                                    new Request.CreateSlice(new DeviceDefinition(id, SIZE), false)),
                            progress -> {},
                            () -> false);
        }
        var again = Redo.plan(journal.entry(plan.id()).orElseThrow(), host.info(), state());
        assertInstanceOf(Result.Done.class, runner().redo(again, plan.id(), progress -> {}, () -> false));
        assertEquals(PlanText.sentence(plan), PlanText.sentence(again));
        var now = plan.labels().each().stream()
                .map(given -> ((Hostdev.Mediated) given.device()).uuid())
                .map(uuid -> device(uuid).id().parent())
                .toList();
        assertEquals(2, new HashSet<>(now).size());
        assertTrue(now.stream().noneMatch(parents(plan)::contains), now + " and before " + parents(plan));
    }

    private MediatedDevice device(UUID uuid) {
        try {
            return state().devices(uuid).getFirst();
        } catch (HostException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> parents(Plan plan) {
        return plan.steps().stream()
                .map(Step::verb)
                .filter(Verb.Define.class::isInstance)
                .map(verb -> ((Verb.Define) verb).definition().id().parent())
                .toList();
    }
}
