package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/** Opening against sockets of this computer behind which there is no libvirt. Needs the client library, and no daemon. */
@Timeout(60)
class OpeningSocketsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Opening opening = new Opening();

    @BeforeAll
    static void needsLibvirt() {
        try {
            NativeLibvirt.start();
        } catch (HostException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    /** A peer that takes connections and says nothing. */
    private static final class Peer implements AutoCloseable {

        private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

        /** @param hangsUp at once, on each */
        Peer(boolean hangsUp) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!here.isClosed()) {
                    try {
                        var client = here.accept();
                        taken.add(client);
                        if (hangsUp) {
                            client.close();
                        }
                    } catch (IOException e) {
                        // closed, or a client that went away at once
                    }
                }
            });
        }

        URI address() {
            return URI.create("qemu+tcp://127.0.0.1:" + here.getLocalPort() + "/system");
        }

        @Override
        public void close() throws IOException {
            here.close();
            for (var client : taken) {
                client.close();
            }
        }
    }

    private HostException failure(URI address, Duration deadline) {
        return assertThrows(
                HostException.class,
                () -> opening.open(NativeLibvirt.start(), address, true, deadline, Credentials.NOBODY)
                        .close());
    }

    private static void says(String words, HostException failure) {
        assertEquals(FailureKind.UNREACHABLE, failure.kind(), failure.toString());
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure.toString());
    }

    @Test
    void aPeerThatHangsUpIsAskedOnce() throws IOException {
        try (var peer = new Peer(true)) {
            assertNotEquals(FailureKind.DENIED, failure(peer.address(), LONG).kind(), "nobody was asked who they are");
            assertEquals(1, peer.taken.size());
        }
    }

    @Test
    void aPeerThatSaysNothingIsGivenUpAndHoldsThreeOpeningsAtMost() throws IOException {
        try (var peer = new Peer(false)) {
            for (int i = 0; i < 3; i++) {
                says("did not answer within", failure(peer.address(), SHORT));
            }
            says("has not answered on the last", failure(peer.address(), SHORT));
        }
        // the lines are given up now, and there is room again
        try (var peer = new Peer(true)) {
            long end = System.nanoTime() + LONG.toNanos();
            var failure = failure(peer.address(), LONG);
            while (String.valueOf(failure.getMessage()).contains("has not answered") && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                failure = failure(peer.address(), LONG);
            }
            assertFalse(String.valueOf(failure.getMessage()).contains("has not answered"), failure.toString());
        }
    }

    /** Somebody who always gives the same answers, and remembers whether they were asked again. */
    private static final class Person implements Credentials {

        private final char[] password;
        final List<Boolean> again = new ArrayList<>();

        Person(String password) {
            this.password = password.toCharArray();
        }

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public Optional<List<char[]>> ask(Challenge challenge) {
            again.add(challenge.again());
            return Optional.of(challenge.questions().stream()
                    .map(question ->
                            question.kind() == Challenge.Kind.PASSWORD ? password.clone() : "visitor".toCharArray())
                    .toList());
        }
    }

    /** libvirt's test driver lets in who knows what its file says. */
    private static URI guarded(Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("node.xml"), "<node><auth><user password='lab'>visitor</user></auth></node>");
        return URI.create("test://" + file);
    }

    @Test
    void whoGivesAWrongPasswordIsAskedThreeTimesAndThenToldWhatIsMissing(@TempDir Path folder) throws IOException {
        var person = new Person("wrong");
        var failure = assertThrows(
                HostException.class,
                () -> opening.open(NativeLibvirt.start(), guarded(folder), false, LONG, person)
                        .close());
        assertEquals(FailureKind.DENIED, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("password is not right"), failure.toString());
        // a name and a password, each a question of its own
        assertEquals(List.of(false, false, true, true, true, true), person.again);
    }

    @Test
    void whoGivesTheRightPasswordIsAskedOnce(@TempDir Path folder) throws Exception {
        var person = new Person("lab");
        opening.open(NativeLibvirt.start(), guarded(folder), false, LONG, person)
                .close();
        assertEquals(List.of(false, false), person.again);
    }

    @Test
    void missingCertificatesAndAMissingDaemonAreToldApart(@TempDir Path folder) {
        Assumptions.assumeFalse(
                Files.exists(Path.of("/etc/pki/CA/cacert.pem")), "this computer has certificates for libvirt");
        says("certificates", failure(URI.create("qemu+tls://127.0.0.1:1/system"), LONG));
        says("daemon does not run", failure(URI.create("qemu+unix:///system?socket=" + folder.resolve("none")), LONG));
    }
}
