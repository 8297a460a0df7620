package org.vgpudesk.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.contract.Sheet;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/**
 * libvirtd is killed at every step boundary of give and while a guest's process hangs; with the trust tests also within
 * every step, where it depends on the machine how far it was.
 */
class KilledDaemonTest {

    private static final String PARENT = "pci_0000_00_11_0";
    private static final String MACHINE = "demo-off";
    private static final int STEPS = 5;
    private static final Duration KILLED = Duration.ofMinutes(3);

    @TempDir
    Path journal;

    /**
     * When the daemon dies.
     *
     * @param step the index of the step
     * @param how how far into it
     */
    record Moment(int step, How how) {
        @Override
        public String toString() {
            return switch (how) {
                case BEFORE -> "before step " + (step + 1);
                case SOON -> "60 ms into step " + (step + 1);
                case LATER -> "400 ms into step " + (step + 1);
                case HANGING -> "while the guest's process hangs in step " + (step + 1);
            };
        }
    }

    enum How {
        BEFORE,
        SOON,
        LATER,
        /** libvirt finds a guest then that it cannot finish, and keeps it as "paused (starting up)". */
        HANGING;

        /** Returns once the daemon is about to be killed, and what ends when it is. */
        Thread kill() {
            var script = switch (this) {
                case BEFORE -> "lab-libvirtd kill";
                case SOON -> "sleep 0.06; kill -9 $(pidof libvirtd)";
                case LATER -> "sleep 0.4; kill -9 $(pidof libvirtd)";
                case HANGING -> HANG;
            };
            var killing = Thread.ofVirtual().start(() -> Lab.run("sh", script));
            if (this == BEFORE) {
                await(killing);
            }
            return killing;
        }

        static void await(Thread killing) {
            try {
                assertTrue(killing.join(KILLED), "The daemon is still not killed.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private static final String HANG = """
            while true; do
              for guest in $(pidof qemu-system-x86_64); do
                if grep -qa guest=%s /proc/$guest/cmdline; then
                  kill -STOP $guest
                  kill -9 $(pidof libvirtd)
                  exit
                fi
              done
              sleep 0.05
            done
            """.replace("%s", MACHINE);

    static Stream<Moment> boundaries() {
        return Stream.concat(atEachStep(How.BEFORE), Stream.of(new Moment(STEPS - 1, How.HANGING)));
    }

    private static Stream<Moment> atEachStep(How how) {
        return IntStream.range(0, STEPS).mapToObj(step -> new Moment(step, how));
    }

    @BeforeAll
    static void everyStepIsCovered() throws HostException {
        Lab.startUnlessGiven();
        try (var host = open()) {
            assertEquals(STEPS, plan(host).steps().size());
        }
    }

    @AfterEach
    void leaveADaemonBehind() {
        startDaemonAndEndMachine();
    }

    private static void startDaemonAndEndMachine() {
        Lab.run("start-libvirtd");
        // What one moment leaves behind must not break the next ones.
        Lab.run("sh", "virsh -q destroy " + MACHINE + " >/dev/null 2>&1 || true");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    @Tag("lab")
    void giveIsTakenBackOrNamedAndRepaired(Moment moment) throws HostException, IOException {
        killed(moment, new FileJournal(journal));
    }

    @Test
    @Tag("trust")
    void giveIsTakenBackOrNamedAndRepairedWithinEveryStep() throws HostException, IOException {
        var moments = Stream.of(How.SOON, How.LATER)
                .flatMap(KilledDaemonTest::atEachStep)
                .toList();
        for (var moment : moments) {
            killed(moment, new FileJournal(journal.resolve(moment.how + "-" + moment.step)));
            startDaemonAndEndMachine();
        }
        new Sheet("13-killed-daemon", "libvirtd is killed (kill -9) within a step", "host", "when", "in the end")
                .row(
                        "lab",
                        "60 ms and 400 ms after each of the " + STEPS + " steps began",
                        "as before, or named and repaired by undo");
    }

    private static void killed(Moment moment, FileJournal file) throws HostException, IOException {
        var before = seen();
        var killers = new ArrayList<Thread>();
        UUID id;
        String came;
        try (var host = open()) {
            var plan = plan(host);
            id = plan.id();
            came = run(host, plan, file, moment, killers);
        }
        // What is still to kill it must not kill the next one.
        killers.forEach(How::await);
        Lab.run("start-libvirtd");
        var after = seen();
        var state = file.entry(id).map(Journal.Entry::state).orElse(Journal.State.UNDONE);
        String verdict;
        if (state == Journal.State.UNDONE) {
            assertEquals(before, after, "the journal says that all was taken back");
            verdict = "as before";
        } else {
            var repaired = repair(file, id);
            assertEquals(before, seen(), "after the repair");
            verdict = before.equals(after) ? "named, nothing was left" : repaired;
        }
        report(moment, came, state, verdict);
    }

    /** How undo came to its end: a libvirtd that finds a half started guest answers "busy" for a while. */
    private static String repair(FileJournal file, UUID plan) throws HostException, IOException {
        for (int tries = 1; tries < 4; tries++) {
            if (undo(file, plan)) {
                return "named, repaired by undo " + tries;
            }
            if (isHeldForGood()) {
                Lab.run("reboot");
                assertTrue(undo(file, plan), "not even after the host has restarted");
                return "named, repaired by undo after the host has restarted";
            }
        }
        return fail("not repaired by three undos");
    }

    private static boolean undo(FileJournal file, UUID plan) throws HostException, IOException {
        try (var host = open()) {
            return new PlanRunner(host, file).undo(plan, progress -> {}) instanceof Result.Done;
        }
    }

    /**
     * A libvirtd that dies after it wrote down that a guest is starting, and before there is one, never lets go of the
     * machine again, however often it is started: only a restart of the host ends that.
     */
    private static boolean isHeldForGood() {
        return Lab.run("sh", "grep -c \"<domstatus .*pid='0'\" /run/libvirt/qemu/" + MACHINE + ".xml || true")
                .strip()
                .equals("1");
    }

    private static String run(Host host, Plan plan, FileJournal file, Moment moment, List<Thread> killers)
            throws IOException {
        try {
            var result = new PlanRunner(host, file, Duration.ZERO)
                    .run(plan, progress -> kill(progress, moment, killers), () -> false);
            if (result instanceof Result.Done && (moment.how == How.BEFORE || moment.how == How.HANGING)) {
                fail("given without a daemon: " + moment);
            }
            return result.getClass().getSimpleName();
        } catch (HostException e) {
            return "not begun: " + e.getMessage();
        }
    }

    private static void kill(Progress progress, Moment moment, List<Thread> killers) {
        if (progress instanceof Progress.Began(int step, boolean undoing) && step == moment.step && !undoing) {
            killers.add(moment.how.kill());
        }
    }

    private static Host open() throws HostException {
        return Hosts.open(Lab.address(), OpenPolicy.SAFE);
    }

    private static Plan plan(Host host) throws HostException {
        var state = HostState.read(host, Duration.ofSeconds(30));
        var machine = state.domain(MACHINE).map(Domain::uuid).orElseThrow();
        var type = state.gpuOf(PARENT).orElseThrow().types().getFirst().id();
        var slice = new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), PARENT), type);
        return Planner.plan(
                host.info(),
                state,
                new Request.Give(machine, new Request.Source.NewSlice(slice, true), Request.When.START));
    }

    /** Node devices, the machine's stored configuration and its state, as virsh shows them. */
    private static List<String> seen() {
        var devices = Lab.virsh("nodedev-list --all");
        assertNotEquals("", devices);
        return List.of(devices, Lab.virsh("dumpxml --inactive " + MACHINE), Lab.virsh("domstate " + MACHINE));
    }

    private static void report(Moment moment, String came, Journal.State state, String verdict) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "killed-daemon.md"),
                "| " + moment + " | " + came + " | " + state + " | " + verdict + " |\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
