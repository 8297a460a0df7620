package org.vgpudesk.simulated;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * Keeps a world's state in a file that several programs may use at once. A change holds the lock of a file beside it
 * ({@code FILE.lock}), because the file itself is replaced whole: it is always the old state or the new one.
 */
final class StateFile implements Store {

    /** A hundred times what the largest fleet fills; what is longer is something else. */
    private static final long LONGEST = 64L << 20;

    /** A lock of a file excludes other programs only; these exclude the other worlds of this one. */
    private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final Path file;
    private final String host;
    private final Hardware hardware;
    private final WorldState first;
    private Stamp read = Stamp.NONE;

    /**
     * @param host names what the file must be a state of
     * @param first the state until something is changed: only then a file is made
     */
    StateFile(Path file, String host, Hardware hardware, WorldState first) {
        this.file = file;
        this.host = host;
        this.hardware = hardware;
        this.first = first;
    }

    @Override
    public WorldState current() throws HostException {
        try {
            var stamp = stamp();
            var state = stamp.equals(Stamp.NONE) ? first : read();
            read = stamp;
            return state;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public WorldState change(Transition transition) throws HostException, Refusal {
        var inThisProgram = LOCKS.computeIfAbsent(file, path -> new ReentrantLock());
        inThisProgram.lock();
        try (var lockFile = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = lockFile.lock()) {
            Objects.requireNonNull(lock);
            var next = transition.from(current());
            write(next);
            read = stamp();
            return next;
        } catch (IOException e) {
            throw new HostException(
                    FailureKind.OTHER,
                    "The state of the simulated host cannot be written to " + file + ".",
                    String.valueOf(e.getMessage()),
                    e);
        } finally {
            inThisProgram.unlock();
        }
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public Optional<WorldState> changedElsewhere() throws HostException {
        try {
            return stamp().equals(read) ? Optional.empty() : Optional.of(current());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private WorldState read() throws IOException, HostException {
        try {
            if (Files.size(file) > LONGEST) {
                throw broken("it is too long", null);
            }
            var saved = JSON.readValue(Files.readAllBytes(file), SavedWorld.class);
            if (saved == null) {
                throw broken("there is nothing in it", null);
            }
            if (saved.format() != SavedWorld.FORMAT || !saved.host().equals(host)) {
                throw broken(
                        "it is a state of '" + saved.host() + "' in form " + saved.format() + ", not of '" + host
                                + "' in form " + SavedWorld.FORMAT,
                        null);
            }
            var state = saved.state();
            for (var slice : state.slices()) {
                if (!hardware.offers(slice.id().parent(), slice.definition().typeId())) {
                    throw broken(
                            "'" + host + "' offers no " + slice.definition().typeId() + " on "
                                    + slice.id().parent(),
                            null);
                }
            }
            return state;
        } catch (JacksonException | XmlFormatException | IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()), e);
        }
    }

    private HostException broken(String why, @Nullable Exception cause) {
        return new HostException(
                FailureKind.INVALID,
                "The file " + file + " does not hold the state of a simulated host; it is left as it is. Name another"
                        + " file, or move this one away.",
                why,
                cause);
    }

    private HostException unreadable(IOException cause) {
        return new HostException(
                FailureKind.OTHER,
                "The state of the simulated host cannot be read from " + file + ".",
                String.valueOf(cause.getMessage()),
                cause);
    }

    private void write(WorldState state) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        try (var out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(SavedWorld.of(host, state)));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Stamp stamp() throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(
                    String.valueOf(attributes.fileKey()),
                    attributes.lastModifiedTime().toString(),
                    attributes.size());
        } catch (NoSuchFileException e) {
            return Stamp.NONE;
        }
    }

    /** Which version of the file it is: a replaced file is another one even within a tick of the clock. */
    private record Stamp(String key, String modified, long size) {
        static final Stamp NONE = new Stamp("", "", 0);
    }
}
