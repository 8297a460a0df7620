package org.vgpudesk.app.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.tasks.DirectTasks;
import org.vgpudesk.hosts.Hosts;

final class RecentHostsTest {

    private static final URI LAB = URI.create("qemu+ssh://visitor@lab-2/system");
    private static final URI OTHER = URI.create("qemu+tls://lab-3/system");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("recent-hosts");
    }

    private List<URI> readByAnother() {
        var recent = new RecentHosts(file());
        recent.load(new DirectTasks());
        return List.copyOf(recent.hosts());
    }

    @Test
    void areTheNewestFirstAndEachOnce() {
        var recent = new RecentHosts(file());
        recent.remember(LAB, new DirectTasks());
        recent.remember(OTHER, new DirectTasks());
        recent.remember(LAB, new DirectTasks());

        assertEquals(List.of(LAB, OTHER), readByAnother());
    }

    @Test
    void keepWhatAnotherWindowRemembered() {
        var one = new RecentHosts(file());
        var another = new RecentHosts(file());
        one.remember(LAB, new DirectTasks());
        another.remember(OTHER, new DirectTasks());

        assertEquals(List.of(OTHER, LAB), readByAnother());
    }

    @Test
    void holdNoPassword() throws IOException {
        new RecentHosts(file()).remember(URI.create("qemu+ssh://visitor:secret@lab-2/system"), new DirectTasks());

        assertFalse(Files.readString(file()).contains("secret"));
        assertEquals(List.of(LAB), readByAnother());
    }

    @Test
    void leaveOutWhatIsAlwaysOffered() {
        var recent = new RecentHosts(file());
        recent.remember(Hosts.THIS_COMPUTER, new DirectTasks());
        recent.remember(Hosts.DEMO_WORKSTATION, new DirectTasks());

        assertEquals(List.of(), readByAnother());
    }

    @Test
    void leaveOutLinesThatAreNoAddress() throws IOException {
        Files.write(
                file(),
                ("\u0000\u0001 not one\n" + LAB + "\nqemu+ssh://a:b@c/system\nmailto:x\n\n%%\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of(LAB), readByAnother());
    }

    @Test
    void areAFew() {
        var recent = new RecentHosts(file());
        for (int i = 0; i < 30; i++) {
            recent.remember(URI.create("qemu+tls://lab-" + i + "/system"), new DirectTasks());
        }

        assertEquals(8, readByAnother().size());
        assertEquals(URI.create("qemu+tls://lab-29/system"), readByAnother().getFirst());
    }
}
