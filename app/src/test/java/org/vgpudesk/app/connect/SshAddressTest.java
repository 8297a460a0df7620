package org.vgpudesk.app.connect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.HostException;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

final class SshAddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', lab-2, '', qemu+ssh://lab-2/system",
                "visitor, lab-2, '', qemu+ssh://visitor@lab-2/system",
                "' visitor ', ' lab-2 ', '', qemu+ssh://visitor@lab-2/system",
                "'', lab-2:2222, '', qemu+ssh://lab-2:2222/system",
                "'', fd00::2, '', qemu+ssh://[fd00::2]/system",
                "root, 10.0.0.2, /root/a key, qemu+ssh://root@10.0.0.2/system?keyfile=/root/a%20key"
            })
    void isAsLibvirtWritesIt(String user, String computer, String key, String address) {
        assertEquals(address, SshAddress.of(user, computer, key));
        assertDoesNotThrow(() -> Hosts.check(URI.create(address), OpenPolicy.SAFE));
    }

    @Test
    void putsTheHomeFolderInItsPlace() {
        assertEquals(
                "qemu+ssh://lab-2/system?keyfile=" + System.getProperty("user.home") + "/.ssh/id",
                SshAddress.of("", "lab-2", "~/.ssh/id"));
    }

    @Test
    void isEmptyWithoutAComputer() {
        assertEquals("", SshAddress.of("visitor", " ", "key"));
    }

    @Test
    void isRefusedIfTheComputerIsAnOptionOfSsh() {
        var address = URI.create(SshAddress.of("", "-oProxyCommand", ""));

        assertThrows(HostException.class, () -> Hosts.check(address, OpenPolicy.SAFE));
    }

    @Test
    void cannotSmuggleAParameterInByTheKey() {
        var address = SshAddress.of("", "lab-2", "k&command=/bin/evil");

        assertEquals("qemu+ssh://lab-2/system?keyfile=k%26command%3D/bin/evil", address);
    }
}
