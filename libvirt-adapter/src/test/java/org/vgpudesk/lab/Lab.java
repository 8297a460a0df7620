package org.vgpudesk.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.contract.RunningLab;

/** The running lab machine, by its command. The instance is the environment's {@code VGPU_LAB_INSTANCE}. */
final class Lab {

    private static final Path COMMAND = Path.of("src", "lab", "lab").toAbsolutePath();

    private Lab() {}

    static URI address() {
        var given = System.getProperty("vgpu.lab");
        return URI.create(given != null ? given : run("uri").strip());
    }

    /** Where nobody says which lab: this project's, in which nothing has happened yet. */
    static void startUnlessGiven() {
        if (System.getProperty("vgpu.lab") == null) {
            RunningLab.fresh();
        }
    }

    /** What the lab command prints; a failure is an error with all of it. */
    static String run(String... words) {
        var command = new ArrayList<String>(List.of(COMMAND.toString()));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + status + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Runs a script inside; a command of it that fails is an error with all that was printed. */
    static void script(String text) {
        run("sh", text);
    }

    /** What virsh prints inside. */
    static String virsh(String arguments) {
        return run("sh", "virsh -q " + arguments);
    }
}
