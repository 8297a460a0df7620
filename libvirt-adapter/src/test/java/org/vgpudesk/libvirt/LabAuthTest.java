package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Credentials;

@Tag("lab")
class LabAuthTest {
    @Test
    void asks() throws Exception {
        var seen = new ArrayList<Challenge>();
        Credentials c = new Credentials() {
            @Override
            public boolean present() {
                return true;
            }

            @Override
            public Optional<List<char[]>> ask(Challenge challenge) {
                seen.add(challenge);
                System.gc();
                return Optional.of(List.of("visitor".toCharArray(), (seen.size() < 2 ? "no" : "lab").toCharArray()));
            }
        };
        for (int i = 0; i < 20; i++) {
            try (var connection = Opening.open(
                    NativeLibvirt.start(), URI.create(System.getenv("VISITOR")), false, Duration.ofSeconds(20), c)) {
                assertEquals("lab", connection.use(Session::hostName));
            }
        }
        System.out.println(seen);
        assertEquals(21, seen.size());
    }
}
