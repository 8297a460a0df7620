package org.vgpudesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.language.TextFile;

/**
 * Looks at a device with an administrator's right: polkit asks for it and starts a program of ours that only looks. Who
 * calls this has asked the person before.
 */
public final class AdministratorRegions {

    private static final TextFile TEXTS = TextFile.beside(AdministratorRegions.class);

    /** Where the packages put the program; polkit's policy names the same place. */
    private static final Path PROGRAM = Path.of("/opt/vgpu-desk/bin/vgpu-desk-regions");

    /** polkit's answers: nobody is allowed to, or the person said no. */
    private static final int DISMISSED = 126;

    private static final int NOT_ALLOWED = 127;
    private static final int LONGEST = 1 << 20;
    private static final int MINUTES = 5;

    private final List<String> starter;
    private final Path program;

    AdministratorRegions(List<String> starter, Path program) {
        this.starter = List.copyOf(starter);
        this.program = program;
    }

    /** By the program that is installed on this computer. */
    public static AdministratorRegions installed() {
        return new AdministratorRegions(List.of("pkexec", "--disable-internal-agent"), PROGRAM);
    }

    /**
     * What the device shows. Blocks while a person is asked for a password, five minutes at most.
     *
     * @throws HostException if the program is not installed so that nobody but an administrator can change it, or it
     *     fails
     */
    public RegionView look(UUID uuid, RegionQuestion question) throws HostException {
        requireSafe();
        var words = new ArrayList<>(starter);
        words.add(program.toString());
        words.addAll(new RegionsRequest(uuid, question).words());
        try {
            var process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out = process.getInputStream()) {
                process.getOutputStream().close();
                var bytes = out.readNBytes(LONGEST);
                if (bytes.length == LONGEST) {
                    throw new IOException("The answer has no end.");
                }
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    throw new HostException(FailureKind.OTHER, TEXTS.get("administrator.unanswered"));
                }
                int status = process.exitValue();
                return status == DISMISSED || status == NOT_ALLOWED
                        ? new RegionView.NotShown(RegionView.Reason.NO_RIGHT, TEXTS.get("administrator.refused"))
                        : RegionsAnswer.read(new String(bytes, StandardCharsets.UTF_8))
                                .view();
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new HostException(
                    FailureKind.OTHER, TEXTS.get("administrator.failed"), String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(FailureKind.OTHER, TEXTS.get("administrator.interrupted"), "", e);
        }
    }

    /** What somebody else could change is not started as administrator. */
    private void requireSafe() throws HostException {
        try {
            for (var path = program; path != null; path = path.getParent()) {
                var found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                var rights = found.permissions();
                if (!found.owner().getName().equals("root")
                        || found.isSymbolicLink()
                        || rights.contains(PosixFilePermission.OTHERS_WRITE)
                        || rights.contains(PosixFilePermission.GROUP_WRITE)) {
                    throw new HostException(FailureKind.UNSAFE, TEXTS.get("administrator.unsafe", path));
                }
            }
        } catch (IOException e) {
            throw new HostException(FailureKind.NOT_INSTALLED, TEXTS.get("administrator.missing", program), "", e);
        }
    }
}
