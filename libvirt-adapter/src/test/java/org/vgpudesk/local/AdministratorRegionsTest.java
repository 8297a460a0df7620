package org.vgpudesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.profile.region.DeviceInfo;

/** What is asked of the program that polkit starts, and what of its answer is believed. */
final class AdministratorRegionsTest {

    private static final UUID DEVICE = UUID.fromString("11111111-1111-4111-8111-111111111101");
    private static final RegionQuestion QUESTION =
            new RegionQuestion(new TreeSet<>(Set.of(16, 9)), true, new TreeSet<>(Set.of(0)));

    /** Everybody's /bin/true is an administrator's own; what is started first here stands for polkit's pkexec. */
    private static final Path PROGRAM = program();

    private static Path program() {
        try {
            return Path.of("/bin/true").toRealPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegionView ask(String script) throws HostException {
        return new AdministratorRegions(List.of("/bin/sh", "-c", script, "pkexec"), PROGRAM).look(DEVICE, QUESTION);
    }

    @Test
    void asksByWordsThatTheProgramReads() {
        var words = new RegionsRequest(DEVICE, QUESTION).words();

        assertEquals(List.of(DEVICE.toString(), "--try-mapping", "--also-ask", "9,16", "--never-touch", "0"), words);
        assertEquals(new RegionsRequest(DEVICE, QUESTION), RegionsRequest.read(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "11111111-1111-4111-8111-11111111110A",
                "../11111111-1111-4111-8111-111111111101",
                "11111111-1111-4111-8111-111111111101 --all",
                "11111111-1111-4111-8111-111111111101 --also-ask",
                "11111111-1111-4111-8111-111111111101 --also-ask -1",
                "11111111-1111-4111-8111-111111111101 --also-ask 1,",
                "11111111-1111-4111-8111-111111111101 --also-ask 99999",
                "11111111-1111-4111-8111-111111111101 --also-ask 1 --also-ask 2",
                "11111111-1111-4111-8111-111111111101 --try-mapping --try-mapping",
                "11111111-1111-4111-8111-111111111101 --never-touch x",
                "--try-mapping 11111111-1111-4111-8111-111111111101"
            })
    void refusesEveryOtherWord(String words) {
        assertThrows(IllegalArgumentException.class, () -> RegionsRequest.read(List.of(words.split(" "))));
    }

    @Test
    void givesTheProgramItsWordsAndNothingElse() throws HostException {
        var view = ask("printf '{\"notShown\":{\"reason\":\"IN_USE\",\"said\":\"%s\"}}' \"$*\"");

        assertEquals(
                new RegionView.NotShown(
                        RegionView.Reason.IN_USE,
                        PROGRAM + " " + DEVICE + " --try-mapping --also-ask 9,16 --never-touch 0"),
                view);
    }

    @Test
    void believesARegionTable() throws HostException {
        var device = new DeviceInfo("vfio-pci", 0, List.of(), Map.of(0, 1));

        assertEquals(
                new RegionView.Shown(device),
                ask("echo '" + RegionsAnswer.of(new RegionView.Shown(device)).json() + "'"));
    }

    @Test
    void passesAFailureOn() {
        var failed = RegionsAnswer.of(new HostException(FailureKind.OTHER, "It fails.", "EIO", null));

        var failure = assertThrows(HostException.class, () -> ask("echo '" + failed.json() + "'; exit 1"));

        assertEquals("It fails.", failure.getMessage());
        assertEquals("EIO", failure.hostWords());
    }

    @ParameterizedTest
    @ValueSource(ints = {126, 127})
    void hasNoRightWherePolkitSaysNo(int status) throws HostException {
        assertEquals(
                new RegionView.NotShown(RegionView.Reason.NO_RIGHT, "polkit did not allow it."), ask("exit " + status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo",
                "echo '[]'",
                "echo '{}'",
                "echo 'null'",
                "echo '{\"shown\":{}}'",
                "head -c 2000000 /dev/zero"
            })
    void believesNothingElse(String script) {
        assertThrows(HostException.class, () -> ask(script));
    }

    @Test
    void startsNoProgramThatIsNotThere() {
        var failure = assertThrows(
                HostException.class,
                () -> new AdministratorRegions(List.of("/bin/sh"), Path.of("/opt/nothing/here"))
                        .look(DEVICE, QUESTION));

        assertEquals(FailureKind.NOT_INSTALLED, failure.kind());
    }

    @Test
    void startsNoProgramThatOthersCanChange(@TempDir Path folder) throws IOException {
        var program = Files.createFile(folder.resolve("vgpu-desk-regions"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwxrwx"));

        var failure = assertThrows(
                HostException.class,
                () -> new AdministratorRegions(List.of("/bin/sh"), program).look(DEVICE, QUESTION));

        assertEquals(FailureKind.UNSAFE, failure.kind());
        assertTrue(failure.getMessage().startsWith(folder.toString()), failure.getMessage());
    }
}
