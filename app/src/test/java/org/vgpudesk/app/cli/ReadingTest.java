package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/** The verbs that only look. */
final class ReadingTest {

    @TempDir
    private Path folder;

    @Test
    void listsSlicesWithWhoHasThem() {
        var out = Terminal.onDemo("workstation", folder).run("list").out();

        assertTrue(out.lines().anyMatch(l -> l.contains("active  started") && l.endsWith("cad-station")), out);
    }

    @Test
    void showsHowManyMoreFit() {
        var out = Terminal.onDemo("samples", folder).run("types").out();

        assertTrue(out.lines().anyMatch(l -> l.strip().matches("labgpu-10[0-9] +.* [0-9]+ +vfio-pci.*")), out);
    }

    @Test
    void saysThatACardCannotBeShared() {
        var out = Terminal.onDemo("workstation", folder).run("types").out();

        assertTrue(out.contains("No driver on this host divides it into slices."), out);
    }

    @Test
    void saysThatThereIsNothingToShareAndNamesTheDemo() {
        var answer = Terminal.onDemo("empty", folder).run("types");

        assertTrue(answer.out().contains("sim:///workstation"), answer.out());
        assertEquals(0, answer.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "types", "vms"})
    void showsNothingThatATerminalObeys(String verb) {
        var answer =
                Terminal.on((address, policy) -> AwkwardHost.open(), folder).run(verb);

        var all = answer.out() + answer.err();
        assertTrue(all.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), all);
        assertFalse(all.contains("\u202e"), all);
    }

    @Test
    void showsControlCharactersByTheirNumber() {
        var out = Terminal.on((address, policy) -> AwkwardHost.open(), folder)
                .run("vms")
                .out();

        assertTrue(out.contains("loud\\u001b[2J\\u0007\\u202egnp.exe\\u000asecond line"), out);
        assertTrue(out.contains(AwkwardHost.MARKUP_NAME), out);
    }

    @Test
    void saysWhatCannotBeReadOnTheErrorOutput() {
        var answer =
                Terminal.on((address, policy) -> AwkwardHost.open(), folder).run("list");

        assertEquals("Warning: mdev_\\u0007 cannot be read: Not well-formed: a&b\n", answer.err());
        assertEquals(0, answer.status());
    }

    @Test
    void namesEverybodyWhoClaimsTheSameSlice() {
        var out = Terminal.on((address, policy) -> AwkwardHost.open(), folder)
                .run("list")
                .out();

        var line = out.lines()
                .filter(l -> l.startsWith(AwkwardHost.CONTESTED.toString()))
                .findFirst()
                .orElseThrow();
        assertTrue(line.endsWith("second line, " + AwkwardHost.MARKUP_NAME), line);
    }

    @Test
    void looksBeforeAndAfterAndFindsNothingChanged() {
        var terminal = Terminal.onDemo("workstation", folder);
        var before = terminal.everything();

        terminal.run("list");
        terminal.run("types");
        terminal.run("vms");
        terminal.run("plan", "take", "cad-station");

        assertEquals(before, terminal.everything());
    }

    @Test
    void givesUpOnAHostThatDoesNotAnswer() {
        var never = new CountDownLatch(1);
        var terminal = Terminal.on(
                (address, policy) -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new HostException(FailureKind.UNREACHABLE, "too late");
                },
                folder);
        long begun = System.nanoTime();

        var answer = terminal.run("list", "--timeout", "1");

        never.countDown();
        assertEquals(1, answer.status());
        assertTrue(answer.err().startsWith("Error: test:///made did not answer within 1 s."), answer.err());
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 20);
    }
}
