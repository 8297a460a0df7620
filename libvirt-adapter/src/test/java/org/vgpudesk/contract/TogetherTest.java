package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.contract.KilledProgramTest.Ground;
import org.vgpudesk.contract.KilledProgramTest.Picture;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/**
 * Two processes of ours with one journal, and another client, work on one host at the same time: each gets what it asked
 * for, and each can take back its own.
 */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherTest {

    private static final int ROUNDS = 3;

    private final Sheet sheet = new Sheet(
            "22-together",
            "Two programs and another client at once, on one journal",
            "host",
            "rounds",
            "plans",
            "changes by the other client meanwhile",
            "in the end");

    @Test
    void onTheSimulatedHost(@TempDir Path folder) throws Exception {
        together(
                KilledProgramTest.simulated(),
                "media-debian",
                (ground, stop) -> {
                    int changes = 0;
                    try (var other = Hosts.open(ground.address(), OpenPolicy.SAFE)) {
                        while (stop.getCount() > 0) {
                            var id = new MediatedDeviceId(UUID.randomUUID(), ground.parent());
                            assertEquals(
                                    new Outcome.Confirmed(),
                                    other.perform(new Verb.Define(new DeviceDefinition(id, ground.type()))));
                            assertEquals(new Outcome.Confirmed(), other.perform(new Verb.Undefine(id)));
                            changes += 2;
                        }
                    }
                    return changes;
                },
                folder);
    }

    @Test
    void onTheLab(@TempDir Path folder) throws Exception {
        var ground = KilledProgramTest.lab();
        var lab = new Lab(ground.address().toString());
        together(
                ground,
                "demo-mute",
                (where, stop) -> {
                    int changes = 0;
                    while (stop.getCount() > 0) {
                        var uuid = UUID.randomUUID();
                        lab.virshWith(document(where, uuid), "nodedev-define %s");
                        lab.inside(undefine("mdev_" + uuid.toString().replace('-', '_') + "_0000_00_11_0"));
                        changes += 2;
                    }
                    return changes;
                },
                folder);
    }

    /** libvirt may not show for a moment what it has just defined, when others define at the same time. */
    private static String undefine(String name) {
        return "for i in $(seq 1 50); do virsh -q nodedev-undefine " + name + " && exit 0; sleep 0.2; done; exit 1";
    }

    private static String document(Ground ground, UUID uuid) {
        return "<device><parent>" + ground.parent() + "</parent><capability type='mdev'><type id='" + ground.type()
                + "'/><uuid>" + uuid + "</uuid></capability></device>";
    }

    private interface Other {
        int client(Ground ground, CountDownLatch stop) throws HostException;
    }

    private void together(Ground ground, String secondMachine, Other other, Path folder) throws Exception {
        var before = Picture.of(ground.address());
        var journal = new FileJournal(folder);
        int plans = 0;
        var changes = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            var stop = new CountDownLatch(1);
            var failure = new ArrayList<Throwable>();
            var client = Thread.ofPlatform().start(() -> {
                try {
                    changes.addAndGet(other.client(ground, stop));
                } catch (HostException | RuntimeException | AssertionError e) {
                    failure.add(e);
                }
            });
            var first = program(ground, ground.machine(), folder);
            var second = program(ground, secondMachine, folder);
            assertDone(first);
            assertDone(second);
            stop.countDown();
            client.join();
            assertEquals(List.of(), failure);
            for (var entry : journal.entries()) {
                if (entry.state() == Journal.State.DONE) {
                    plans++;
                    try (var host = Hosts.open(ground.address(), OpenPolicy.SAFE)) {
                        assertEquals(
                                new Result.Done(),
                                new PlanRunner(host, journal).undo(entry.plan().id(), progress -> {}));
                    }
                }
            }
            assertEquals(before, Picture.of(ground.address()));
        }
        assertEquals(2 * ROUNDS, plans);
        sheet.row(ground, ROUNDS, plans + " done, and each taken back", changes, "as before");
    }

    private record Running(Process process, Path output) {}

    private static Running program(Ground ground, String machine, Path journal) throws IOException {
        var output = Files.createTempFile("together", ".txt");
        var command = KilledProgramTest.command(ground, machine, journal, GivingProgram.Place.NOWHERE, -1);
        return new Running(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    private static void assertDone(Running running) throws IOException, InterruptedException {
        int status = running.process.waitFor();
        assertEquals(0, status, () -> said(running));
        assertEquals("Done[]", said(running).strip().lines().toList().getLast());
    }

    private static String said(Running running) {
        try {
            return Files.readString(running.output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
