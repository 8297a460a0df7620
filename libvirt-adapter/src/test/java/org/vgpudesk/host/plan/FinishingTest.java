package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Plans that are cut off as by a kill, and what the next start makes of them. */
class FinishingTest {

    private static final int STEPS = 5;

    @TempDir
    Path folder;

    private FileJournal journal = new FileJournal(Path.of("."));
    private Set<Object> before = Set.of();

    /** The end of the process, as far as the runner can tell. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** When within a step the process ends. */
    enum Moment {
        BEFORE_IT_IS_DONE,
        BEFORE_ITS_OUTCOME_IS_WRITTEN,
        AFTER_ITS_OUTCOME_IS_WRITTEN
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(Host host) throws HostException, IOException;
    }

    @BeforeEach
    void look() throws HostException, IOException {
        journal = new FileJournal(folder.resolve("journal"));
        before = everything();
    }

    /** Opens the host anew, as the next start does. */
    private <T> T onHost(Use<T> use) throws HostException, IOException {
        var address = URI.create("sim:///workstation?lag=0&state=" + folder.resolve("host"));
        try (var host = Hosts.open(address, OpenPolicy.SAFE)) {
            return use.of(host);
        }
    }

    private static HostState state(Host host) throws HostException {
        return HostState.read(host, Duration.ofSeconds(20));
    }

    private Set<Object> everything() throws HostException, IOException {
        return onHost(host -> {
            var state = state(host);
            var all = new HashSet<Object>(state.devices());
            all.addAll(state.domains());
            all.addAll(state.gpus());
            return all;
        });
    }

    private static Plan give(Host host) throws HostException {
        var state = state(host);
        var parent = state.gpus().stream()
                .flatMap(g -> g.functions().stream())
                .filter(f -> f.type("nvidia-712")
                        .filter(t -> t.availableInstances() > 0)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .name();
        var slice = new DeviceDefinition(
                new MediatedDeviceId(UUID.fromString("c2177883-f1bb-47f0-914d-32a22e3a8804"), parent), "nvidia-712");
        var machine = state.domain("training-01").orElseThrow().uuid();
        return Planner.plan(
                host.info(),
                state,
                new Request.Give(machine, new Request.Source.NewSlice(slice, true), Request.When.START));
    }

    private static Plan takeBack(Host host) throws HostException {
        var state = state(host);
        var machine = state.domain("cad-station").orElseThrow();
        return Planner.plan(
                host.info(),
                state,
                new Request.TakeBack(machine.uuid(), machine.live().getFirst(), false));
    }

    private static void run(Host host, Journal journal, Plan plan) throws HostException, IOException {
        assertEquals(new Result.Done(), new PlanRunner(host, journal).run(plan, p -> {}, () -> false));
    }

    /** Runs a plan and is killed in one of its steps. */
    private UUID interrupted(Use<Plan> made, int step, Moment moment) throws HostException, IOException {
        return onHost(host -> {
            var plan = made.of(host);
            var runner = new PlanRunner(
                    moment == Moment.BEFORE_ITS_OUTCOME_IS_WRITTEN ? new Dying(host, step) : host, journal);
            assertThrows(Killed.class, () -> runner.run(plan, killer(step, moment), () -> false));
            return plan.id();
        });
    }

    private static Consumer<Progress> killer(int step, Moment moment) {
        return progress -> {
            boolean now = switch (progress) {
                case Progress.Began(var s, var undoing) -> moment == Moment.BEFORE_IT_IS_DONE && s == step;
                case Progress.Ended(var s, var undoing, var outcome) ->
                    moment == Moment.AFTER_ITS_OUTCOME_IS_WRITTEN && s == step;
            };
            if (now) {
                throw new Killed();
            }
        };
    }

    /** Does its n-th verb and then ends. */
    private static final class Dying implements Host {

        private final Host real;
        private int verbs;

        Dying(Host real, int verbs) {
            this.real = real;
            this.verbs = verbs;
        }

        @Override
        public HostInfo info() {
            return real.info();
        }

        @Override
        public Outcome unlock() {
            return real.unlock();
        }

        @Override
        public Watch watch(Consumer<HostEvent> listener) throws HostException {
            return real.watch(listener);
        }

        @Override
        public Outcome perform(Verb verb) {
            var outcome = real.perform(verb);
            if (verbs-- == 0) {
                throw new Killed();
            }
            return outcome;
        }

        @Override
        public DomainCapabilities capabilities(UUID domain) throws HostException {
            return real.capabilities(domain);
        }

        @Override
        public RegionView regions(MediatedDeviceId device, RegionQuestion question) {
            return new RegionView.NotShown(RegionView.Reason.UNSUPPORTED, "");
        }

        @Override
        public String configuration(UUID domain) throws HostException {
            return real.configuration(domain);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    static Stream<Arguments> kills() {
        return IntStream.range(0, STEPS)
                .boxed()
                .flatMap(step -> Stream.of(Moment.values()).map(moment -> Arguments.of(step, moment)));
    }

    private Result finish(UUID plan) throws HostException, IOException {
        return onHost(host -> new PlanRunner(host, journal).finish(plan, p -> {}, () -> false));
    }

    private Result undo(UUID plan) throws HostException, IOException {
        return onHost(host -> new PlanRunner(host, journal).undo(plan, p -> {}));
    }

    private Journal.State state(UUID plan) throws IOException {
        return journal.entry(plan).orElseThrow().state();
    }

    private List<UUID> offered() throws IOException {
        return journal.interrupted().stream().map(e -> e.plan().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void finishesAsIfNothingHadHappened(int step, Moment moment) throws HostException, IOException {
        var plan = interrupted(FinishingTest::give, step, moment);
        assertEquals(List.of(plan), offered());

        assertEquals(new Result.Done(), finish(plan));

        var finished = everything();
        assertEquals(Journal.State.DONE, state(plan));
        assertEquals(List.of(), offered());
        assertEquals(new Result.Done(), undo(plan));
        assertEquals(before, everything());
        onHost(host -> {
            run(host, journal, give(host));
            return host;
        });
        assertEquals(finished, everything());
    }

    @ParameterizedTest
    @MethodSource("kills")
    void takesBackWhatIsThere(int step, Moment moment) throws HostException, IOException {
        var plan = interrupted(FinishingTest::give, step, moment);

        assertEquals(new Result.Done(), undo(plan));

        assertEquals(before, everything());
        assertEquals(List.of(), offered());
    }

    @ParameterizedTest
    @MethodSource("kills")
    void mendsTakingBackAsWell(int step, Moment moment) throws HostException, IOException {
        int last = Math.min(step, onHost(FinishingTest::takeBack).steps().size() - 1);
        var plan = interrupted(FinishingTest::takeBack, last, moment);

        assertEquals(new Result.Done(), undo(plan));

        assertEquals(before, everything());
    }

    @Test
    void finishesTakingBack() throws HostException, IOException {
        var plan = interrupted(FinishingTest::takeBack, 1, Moment.BEFORE_ITS_OUTCOME_IS_WRITTEN);

        assertEquals(new Result.Done(), finish(plan));

        var machine = onHost(host -> state(host).domain("cad-station").orElseThrow());
        assertEquals(List.of(), machine.config());
        assertEquals(List.of(), machine.live());
    }

    @Test
    void takesBackAnUndoThatWasItselfInterrupted() throws HostException, IOException {
        var plan = interrupted(FinishingTest::give, 3, Moment.AFTER_ITS_OUTCOME_IS_WRITTEN);
        onHost(host -> assertThrows(
                Killed.class,
                () -> new PlanRunner(host, journal).undo(plan, killer(2, Moment.AFTER_ITS_OUTCOME_IS_WRITTEN))));
        assertEquals(List.of(plan), offered());

        assertEquals(new Result.Done(), undo(plan));

        assertEquals(before, everything());
    }

    @Test
    void takesAllBackWhereFinishingFails() throws HostException, IOException {
        var plan = interrupted(FinishingTest::give, 2, Moment.BEFORE_IT_IS_DONE);

        var result = onHost(host -> new PlanRunner(host, journal).finish(plan, p -> {}, () -> true));

        assertTrue(result instanceof Result.TakenBack, String.valueOf(result));
        assertEquals(before, everything());
    }

    @Test
    void doesNotOfferWhatWasForgotten() throws HostException, IOException {
        var plan = interrupted(FinishingTest::give, 2, Moment.BEFORE_IT_IS_DONE);
        var then = everything();

        PlanRunner.forget(journal, plan);

        assertEquals(List.of(), offered());
        assertEquals(then, everything());
        assertEquals(Journal.State.FORGOTTEN, state(plan));
    }

    @Test
    void takesBackWhatWasForgottenAllTheSame() throws HostException, IOException {
        var plan = interrupted(FinishingTest::give, 2, Moment.BEFORE_IT_IS_DONE);
        PlanRunner.forget(journal, plan);

        assertEquals(new Result.Done(), undo(plan));

        assertEquals(before, everything());
    }

    @Test
    void neitherFinishesNorForgetsWhatIsDone() throws HostException, IOException {
        var plan = onHost(host -> {
            var made = give(host);
            run(host, journal, made);
            return made.id();
        });

        assertThrows(HostException.class, () -> finish(plan));
        assertThrows(HostException.class, () -> PlanRunner.forget(journal, plan));
        assertEquals(Journal.State.DONE, state(plan));
    }

    @Test
    void doesNotOfferWhatThisProcessIsRunning() throws HostException, IOException {
        var plan = onHost(FinishingTest::give);
        try (var running = journal.begin(plan)) {
            assertEquals(List.of(), offered());
        }
        assertEquals(List.of(plan.id()), offered());
    }

    @Test
    void doesNotOfferWhatAnotherProcessIsRunning() throws Exception {
        var plan = onHost(FinishingTest::give);
        var other = otherProcess(Holder.class, begun(plan));
        try (var says = other.inputReader()) {
            assertEquals("held", says.readLine());

            assertEquals(List.of(), offered());
            assertThrows(IOException.class, () -> undo(plan.id()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(List.of(plan.id()), offered());
    }

    @Test
    void goesOnHoldingAPlanThatIsReadMeanwhile() throws Exception {
        var plan = onHost(FinishingTest::give);
        try (var running = journal.begin(plan)) {
            assertFalse(journal.entries().isEmpty());
            assertTrue(journal.running(plan.id()));

            var other = otherProcess(Asker.class, plan.id());
            try (var says = other.inputReader()) {
                assertEquals("true", says.readLine());
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    /** A plan that was written down and nothing more. */
    private UUID begun(Plan plan) throws IOException {
        journal.begin(plan).close();
        return plan.id();
    }

    private Process otherProcess(Class<?> main, UUID plan) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.resolve("journal").toString(),
                        plan.toString())
                .redirectError(Files.createTempFile(folder, "other", ".err").toFile())
                .start();
    }

    /** Holds a plan until it is killed. */
    static final class Holder {
        public static void main(String[] words) throws Exception {
            try (var held = new FileJournal(Path.of(words[0])).resume(UUID.fromString(words[1]))) {
                System.out.println("held");
                System.in.read();
            }
        }
    }

    /** Says whether somebody is running a plan. */
    static final class Asker {
        public static void main(String[] words) throws Exception {
            System.out.println(new FileJournal(Path.of(words[0])).running(UUID.fromString(words[1])));
        }
    }
}
