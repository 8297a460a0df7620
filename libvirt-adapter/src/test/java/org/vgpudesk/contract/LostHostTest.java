package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Hosts that stop answering without hanging up: noticed, bounded, and nobody else's trouble. */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostHostTest {

    /** Three openings that hang, one thread that opens again, one that closes, one that watches; and some to spare. */
    private static final int MOST_THREADS = 10;

    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final Lab lab = new Lab(RunningLab.fresh());
    private final LabFixture fixture = new LabFixture(lab.uri().toString());
    private final Sheet sheet = new Sheet(
            "30-lost",
            "A host that falls silent for " + SILENCE.toSeconds() + " s",
            "how",
            "told as lost after",
            "a change meanwhile",
            "another host meanwhile",
            "threads at most",
            "told from the beginning again after");

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void aSilentLine() throws Exception {
        fallsSilent("its packets are dropped", fixture::silence, fixture::mend, this::answers);
    }

    @Test
    void aStoppedMachine() throws Exception {
        fallsSilent("its machine is stopped", () -> lab.lab("pause"), () -> lab.lab("resume"), other -> {});
    }

    private void fallsSilent(String how, Runnable silence, Runnable mend, Consumer<Host> elsewhere) throws Exception {
        fixture.reset();
        var log = new EventLog();
        try (var host = fixture.open();
                var other = Hosts.open(lab.uri(), OpenPolicy.SAFE);
                var demo = Hosts.open(URI.create("sim:///workstation"), OpenPolicy.SAFE);
                var watch = host.watch(log)) {
            log.await(new HostEvent.CaughtUp(), 0, fixture.soon());
            int quiet = threads();
            int place = log.now();
            long start = System.nanoTime();
            silence.run();
            log.await(e -> e instanceof HostEvent.HostLost, "that it is lost", place, Duration.ofSeconds(40));
            var lost = since(start);
            long asked = System.nanoTime();
            var outcome = host.perform(new Verb.SetAutostart(
                    new MediatedDeviceId(UUID.randomUUID(), fixture.pooled().parent()), true));
            assertFalse(outcome.confirmed());
            var change = (outcome instanceof Outcome.Refused ? "refused" : "unknown") + " after " + since(asked);
            elsewhere.accept(other);
            long demoAsked = System.nanoTime();
            HostState.read(demo, Duration.ofSeconds(5));
            var meanwhile = "answers in " + since(demoAsked);
            int most = 0;
            while (System.nanoTime() - start < SILENCE.toNanos()) {
                most = Math.max(most, threads() - quiet);
                Thread.sleep(500);
            }
            assertTrue(most <= MOST_THREADS, most + " threads more than before");
            place = log.now();
            long mended = System.nanoTime();
            mend.run();
            log.await(new HostEvent.CaughtUp(), place, Duration.ofSeconds(60));
            sheet.row(how, lost, change, meanwhile, most, since(mended));
        }
    }

    private void answers(Host other) {
        try {
            HostState.read(other, Duration.ofSeconds(10));
        } catch (HostException e) {
            throw new AssertionError("another host does not answer while one is silent", e);
        }
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("libvirt "))
                .count();
    }
}
