package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.contract.GivingProgram.Place;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** The program itself is killed (kill -9) while it gives: around every step, and at moments that nobody chose. */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProgramTest {

    private static final int STEPS = 4;

    private final Sheet sheet = new Sheet(
            "12-killed",
            "vgpu-desk itself is killed (kill -9) while it gives",
            "host",
            "when",
            "found at the next start",
            "in the end");

    /** @param parent of the slice */
    record Ground(String name, URI address, String machine, String parent, String type) {

        /** How often it is killed at a moment that nobody chose. */
        int moments() {
            return name.equals("lab") ? 6 : 12;
        }

        /** What a round that failed may have left on the lab must not make the next ones fail. */
        void clean() {
            if (name.equals("lab")) {
                new LabClient(new Lab(address.toString())).clean(machine);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What a host has, to compare. */
    record Picture(Set<MediatedDevice> devices, Set<Domain> domains, Map<UUID, String> configurations) {
        static Picture of(URI address) throws HostException {
            try (var host = Hosts.open(address, OpenPolicy.SAFE)) {
                return of(host);
            }
        }

        private static Picture of(Host host) throws HostException {
            var state = HostState.read(host, Duration.ofSeconds(60));
            var configurations = new HashMap<UUID, String>();
            for (var domain : state.domains()) {
                configurations.put(domain.uuid(), host.configuration(domain.uuid()));
            }
            return new Picture(Set.copyOf(state.devices()), Set.copyOf(state.domains()), configurations);
        }
    }

    static Ground simulated() throws IOException {
        var file = Files.createTempDirectory("trust").resolve("state.json");
        return new Ground(
                "simulated",
                URI.create("sim:///workstation?state=" + file),
                "training-01",
                "pci_0000_00_02_0",
                "i915-GVTg_V5_8");
    }

    static Ground lab() {
        return new Ground("lab", URI.create(RunningLab.fresh()), "demo-off", "pci_0000_00_11_0", "labgpu-201");
    }

    static Stream<Ground> grounds() throws IOException {
        return Stream.of(simulated(), lab());
    }

    static Stream<Arguments> kills() throws IOException {
        return grounds()
                .flatMap(ground -> Stream.of(Place.BEFORE, Place.AFTER, Place.WRITTEN)
                        .flatMap(place ->
                                IntStream.range(0, STEPS).mapToObj(step -> Arguments.of(ground, place, step))));
    }

    @ParameterizedTest(name = "{0}, {1}, step {2}")
    @MethodSource("kills")
    void isFoundAndTakenBackAtTheNextStart(Ground ground, Place place, int step, @TempDir Path folder)
            throws Exception {
        ground.clean();
        var before = Picture.of(ground.address);
        kill(command(ground, ground.machine, folder, place, step), 0);
        int there = interrupted(ground, new FileJournal(folder));
        assertEquals(place == Place.BEFORE ? step : step + 1, there);
        takeBack(ground, new FileJournal(folder), before);
        sheet.row(ground, place.words(step), there + " of " + STEPS + " steps are there", "repaired by undo");
    }

    /** How far each of them is depends on the machine; that it is written down, and can be taken back, does not. */
    @ParameterizedTest
    @MethodSource("grounds")
    void isFoundAndTakenBackWheneverItIsKilled(Ground ground, @TempDir Path folder) throws Exception {
        var random = new Random(20260101);
        for (int moment = 0; moment < ground.moments(); moment++) {
            ground.clean();
            var before = Picture.of(ground.address);
            var journal = new FileJournal(folder.resolve("moment-" + moment));
            int after = random.nextInt(ground.name.equals("lab") ? 4000 : 500);
            kill(command(ground, ground.machine, folder.resolve("moment-" + moment), Place.NOWHERE, -1), after);
            var entries = journal.entries();
            assertEquals(1, entries.size(), "killed " + after + " ms after the first step was written down");
            switch (entries.getFirst().state()) {
                case DONE -> {}
                case OPEN -> interrupted(ground, journal);
                default -> fail("It failed before it was killed: " + entries.getFirst());
            }
            takeBack(ground, journal, before);
        }
        sheet.row(
                ground,
                "at " + ground.moments() + " moments after it began that nobody chose",
                "each plan, as far as it was",
                "undo makes it as before");
    }

    /** How many steps the host shows of the one plan that was interrupted. */
    private static int interrupted(Ground ground, FileJournal journal) throws HostException, IOException {
        var found = journal.interrupted();
        assertEquals(1, found.size(), () -> "interrupted, of " + all(journal));
        try (var host = Hosts.open(ground.address, OpenPolicy.SAFE)) {
            var state = HostState.read(host, Duration.ofSeconds(60));
            var interruption = Interruption.of(found.getFirst(), state);
            assertEquals(Optional.empty(), interruption.whyNotUndo(state));
            return interruption.there().size();
        }
    }

    private static String all(FileJournal journal) {
        try {
            return journal.entries().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void takeBack(Ground ground, FileJournal journal, Picture before) throws HostException, IOException {
        undo(ground, journal, journal.entries().getFirst().plan().id());
        assertEquals(before, Picture.of(ground.address));
        assertEquals(List.of(), journal.interrupted());
    }

    private static void undo(Ground ground, FileJournal journal, UUID plan) throws HostException, IOException {
        try (var host = Hosts.open(ground.address, OpenPolicy.SAFE)) {
            assertEquals(new Result.Done(), new PlanRunner(host, journal).undo(plan, progress -> {}));
        }
    }

    /** A program that gives a machine a slice, and may stop at a place of a step. */
    static List<String> command(Ground ground, String machine, Path journal, Place place, int step) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                GivingProgram.class.getName(),
                ground.address.toString(),
                journal.toString(),
                machine,
                ground.parent,
                ground.type,
                place.name(),
                String.valueOf(step));
    }

    /** Starts the program, and kills it some milliseconds after it said that it is there. */
    private static void kill(List<String> command, int after) throws IOException, InterruptedException {
        var program = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            var said = new ArrayList<String>();
            var line = lines.readLine();
            while (line != null && !line.equals(GivingProgram.HERE)) {
                said.add(line);
                line = lines.readLine();
            }
            assertNotNull(line, () -> "It ended before it was there: " + String.join("\n", said));
            program.waitFor(after, TimeUnit.MILLISECONDS);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
