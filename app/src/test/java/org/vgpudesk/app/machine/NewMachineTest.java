package org.vgpudesk.app.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.HostInfo;

final class NewMachineTest {

    @TempDir
    Path folder;

    @Test
    void findsTheToolInTheFirstFolderThatHasIt() throws IOException {
        var second = Files.createDirectory(folder.resolve("b"));
        var tool = Files.createFile(
                second.resolve("virt-manager"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        assertEquals(Optional.of(tool), NewMachine.find(folder.resolve("a") + File.pathSeparator + second));
    }

    @Test
    void whatCannotBeRunIsNoTool() throws IOException {
        Files.createFile(folder.resolve("virt-manager"));

        assertEquals(Optional.empty(), NewMachine.find(folder.toString()));
    }

    @Test
    void aFolderWithoutARootIsNotLookedInto() {
        assertEquals(Optional.empty(), NewMachine.find(":.:bin"));
    }

    @Test
    void theToolIsGivenTheHostThatIsOpen() {
        var host = new HostInfo(URI.create("qemu+ssh://lab/system"), "lab", "", false, Map.of());

        assertEquals(
                List.of("/usr/bin/virt-manager", "--connect", "qemu+ssh://lab/system", "--show-domain-creator"),
                NewMachine.command(Path.of("/usr/bin/virt-manager"), host));
    }
}
