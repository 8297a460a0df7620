package org.vgpudesk.host.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The plan files that this process holds locked, and the only place where any of them is opened. A process loses all its
 * locks on a file when it closes any handle of it (fcntl(2), "Record locks"), so a file that is held is never opened a
 * second time: it is read through the handle that holds it.
 */
final class PlanFiles {

    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private PlanFiles() {}

    /**
     * Opens a plan's file and locks it until {@link #release}.
     *
     * @throws IOException if this or another process holds it already
     */
    static synchronized FileChannel hold(
            Path file, UUID plan, Set<? extends OpenOption> how, FileAttribute<?>... attributes) throws IOException {
        if (held(file).isPresent()) {
            throw running(plan);
        }
        var channel = FileChannel.open(file, how, attributes);
        try {
            if (channel.tryLock() == null) {
                throw running(plan);
            }
            HELD.put(file.toRealPath(), channel);
            return channel;
        } catch (IOException | OverlappingFileLockException e) {
            channel.close();
            throw e;
        }
    }

    private static IOException running(UUID plan) {
        return new IOException(PlanText.of("journal.running", plan));
    }

    private static Optional<FileChannel> held(Path file) throws IOException {
        return Files.exists(file) ? Optional.ofNullable(HELD.get(file.toRealPath())) : Optional.empty();
    }

    static synchronized void release(FileChannel channel) throws IOException {
        HELD.values().remove(channel);
        channel.close();
    }

    /** Whether this or another process holds it. */
    static synchronized boolean isHeld(Path file) throws IOException {
        if (held(file).isPresent()) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    static synchronized byte[] read(Path file) throws IOException {
        var holder = held(file);
        return holder.isPresent() ? read(holder.get()) : Files.readAllBytes(file);
    }

    /** All that is in it, without moving to where it is read. */
    static byte[] read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // read on
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
