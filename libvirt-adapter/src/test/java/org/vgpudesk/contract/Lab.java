package org.vgpudesk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The lab's machine: its command, and virsh as the other client of its libvirt. Which machine it is says the environment
 * ({@code VGPU_LAB_INSTANCE}), as for everybody who uses the command.
 */
final class Lab {

    /** This project's, from the module's folder. */
    static final String COMMAND = Path.of("src", "lab", "lab").toString();

    private static final int MINUTES = 5;

    private final Path command;
    private final URI uri;

    /** @param where the lab's command, or the address of its libvirt: then the command is this project's */
    Lab(String where) {
        boolean address = where.contains("://");
        command = Path.of(address ? COMMAND : where);
        uri = URI.create(address ? where : lab("uri").strip());
    }

    /** Builds this project's machine if need be, and starts it; if it runs, what happened in it is forgotten. */
    static void startAfresh() {
        for (var step : List.of("build", "stop", "start")) {
            run(List.of(Path.of(COMMAND).toAbsolutePath().toString(), step));
        }
    }

    /** Ends the machine if it runs. */
    static void stop() {
        run(List.of(Path.of(COMMAND).toAbsolutePath().toString(), "stop"));
    }

    /** Where its libvirt is found. */
    URI uri() {
        return uri;
    }

    /** Its libvirt forgets what it only remembers, and looks again. Guests survive it. */
    void restartLibvirt() {
        lab("kill-libvirtd");
        lab("start-libvirtd");
    }

    /** One of the lab's commands. */
    String lab(String... arguments) {
        var line = new ArrayList<>(List.of(command.toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        return run(line);
    }

    /** A script for the shell inside. */
    String inside(String script) {
        return lab("sh", script);
    }

    /** Commands for virsh outside, all on one connection. */
    String virsh(List<String> commands) {
        return run(List.of("virsh", "-q", "-c", uri.toString(), String.join("; ", commands)));
    }

    String virsh(String command) {
        return virsh(List.of(command));
    }

    /** A virsh command that takes a document: {@code %s} stands for its file. */
    String virshWith(String document, String command) {
        try {
            var file = Files.createTempFile("contract", ".xml");
            try {
                Files.writeString(file, document);
                return virsh(command.formatted(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(List<String> line) {
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(line + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(line + " answers " + process.exitValue() + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
