package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

/** The program itself is killed (kill -9) while it gives: at every step, and at moments that nobody chose. */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProgramTest {

    private static final int STEPS = 4;
    private static final int MOMENTS = 12;

    private final Sheet sheet = new Sheet(
            "12-killed",
            "vgpu-desk itself is killed (kill -9) while it gives",
            "host",
            "when",
            "found at the next start",
            "in the end");

    /** @param parent of the slice */
    record Ground(String name, URI address, String machine, String parent, String type) {
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
        return new Ground("lab", URI.create(RunningLab.address()), "demo-off", "pci_0000_00_11_0", "labgpu-201");
    }

    static Stream<Arguments> kills() throws IOException {
        var random = new Random(20260101);
        return Stream.of(simulated(), lab())
                .flatMap(ground -> Stream.concat(
                        IntStream.range(0, STEPS).mapToObj(step -> Arguments.of(ground, step, 0)),
                        IntStream.range(0, MOMENTS)
                                .mapToObj(n -> Arguments.of(
                                        ground, -1, random.nextInt(ground.name.equals("lab") ? 4000 : 500)))));
    }

    @ParameterizedTest(name = "{0}, step {1}, {2} ms after the first step began")
    @MethodSource("kills")
    void isFoundAndTakenBackAtTheNextStart(Ground ground, int step, int after, @TempDir Path folder) throws Exception {
        var before = Picture.of(ground.address);
        boolean ended = kill(ground, step, after, folder);
        var journal = new FileJournal(folder);
        var when = step >= 0 ? "at step " + (step + 1) : after + " ms after it began";
        if (ended) {
            for (var entry : journal.entries()) {
                undo(ground, journal, entry.plan().id());
            }
            assertEquals(before, Picture.of(ground.address));
            sheet.row(ground, when, "it was faster, and done", "undo makes it as before");
            return;
        }
        var found = journal.interrupted();
        assertEquals(1, found.size());
        var plan = found.getFirst().plan();
        String shown;
        try (var host = Hosts.open(ground.address, OpenPolicy.SAFE)) {
            var state = HostState.read(host, Duration.ofSeconds(60));
            var interruption = Interruption.of(found.getFirst(), state);
            shown = interruption.there().size() + " of " + plan.steps().size() + " steps are there";
            assertTrue(interruption.whyNotUndo(state).isEmpty());
        }
        undo(ground, journal, plan.id());
        assertEquals(before, Picture.of(ground.address));
        assertEquals(0, journal.interrupted().size());
        sheet.row(ground, when, shown, "repaired by undo");
    }

    private static void undo(Ground ground, FileJournal journal, UUID plan) throws HostException, IOException {
        try (var host = Hosts.open(ground.address, OpenPolicy.SAFE)) {
            assertEquals(new Result.Done(), new PlanRunner(host, journal).undo(plan, progress -> {}));
        }
    }

    /** A program that gives a machine a slice, and may stop at a step. */
    static List<String> command(Ground ground, String machine, Path journal, int stop) {
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
                String.valueOf(stop));
    }

    /** Whether the program ended before it was killed. */
    private static boolean kill(Ground ground, int step, int after, Path journal)
            throws IOException, InterruptedException {
        var program = new ProcessBuilder(command(ground, ground.machine, journal, step))
                .redirectErrorStream(true)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            var wanted = "began " + Math.max(step, 0);
            var said = lines.lines().takeWhile(line -> !line.equals(wanted)).collect(Collectors.joining("\n"));
            boolean ended = program.waitFor(after, TimeUnit.MILLISECONDS);
            assertTrue(!ended || program.exitValue() == 0, said);
            program.destroyForcibly().waitFor();
            return ended;
        }
    }
}
