package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @ParameterizedTest
    @CsvSource({"1000, 1000 27, false", "0, 0, true", "1000, 1000 64055, true"})
    void asksNobodyWhoIsRootOrInTheGroup(String uid, String groups, boolean nobody) throws IOException {
        computer(uid, groups);
        assertEquals(nobody, Authorisation.asksNobody(URI.create("qemu:///system"), root));
    }

    @ParameterizedTest
    @CsvSource({"qemu+ssh://there/system", "qemu:///session", "test:///default"})
    void asksNobodyElsewhere(URI address) throws IOException {
        computer("1000", "1000");
        assertEquals(true, Authorisation.asksNobody(address, root));
    }

    @Test
    void takesItThatSomebodyIsAskedWhereNothingCanBeRead() {
        assertEquals(false, Authorisation.asksNobody(URI.create("qemu:///system"), root));
    }

    private void computer(String uid, String groups) throws IOException {
        Files.createDirectories(root.resolve("proc/self"));
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(
                root.resolve("proc/self/status"),
                "Name:\tjava\nUid:\t%s\t%s\t%s\t%s\nGid:\t1000\t1000\t1000\t1000\nGroups:\t%s \n"
                        .formatted(uid, uid, uid, uid, groups));
        Files.writeString(root.resolve("etc/group"), "root:x:0:\nlibvirt-qemu:x:27:\nlibvirt:x:64055:somebody\n");
    }
}
