package org.vgpudesk.host.plan;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A journal of one file per plan in a folder: a first line with the plan, then a line per mark, each on disk before
 * anything else happens. A line that power failure tore off is taken as not written. A file is locked while its plan
 * runs.
 */
public final class FileJournal implements Journal {

    private static final int FORMAT = 1;
    /** Plans are some thousand bytes; what is longer than this is none of ours, and would only fill the memory. */
    private static final long LONGEST = 32L << 20;

    private static final String ENDING = ".jsonl";

    private final Path folder;

    /** @param folder where the files are; made when the first plan is written */
    public FileJournal(Path folder) {
        this.folder = folder;
    }

    /** {@code $XDG_STATE_HOME/vgpu-desk/journal}, by default under {@code ~/.local/state} (XDG base directories). */
    public static Path defaultFolder() {
        var state = System.getenv("XDG_STATE_HOME");
        var base = state != null && Path.of(state).isAbsolute()
                ? Path.of(state)
                : Path.of(System.getProperty("user.home"), ".local", "state");
        return base.resolve("vgpu-desk").resolve("journal");
    }

    @Override
    public Writer begin(Plan plan) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, owner);
        var begun = Instant.now();
        var file = folder.resolve(begun.toEpochMilli() + "-" + plan.id() + ENDING);
        var writer = new FileWriter(PlanFiles.hold(
                file,
                plan.id(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        try {
            writer.line(PlanJson.write(new PlanJson.Head(FORMAT, begun.toString(), plan)));
            syncFolder();
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    /** A new file's name is on disk only when its folder is. */
    private void syncFolder() throws IOException {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    @Override
    public Writer resume(UUID plan) throws IOException {
        var file = file(plan).orElseThrow(() -> new IOException(PlanText.of("undo.unknown", plan)));
        var writer =
                new FileWriter(PlanFiles.hold(file, plan, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)));
        try {
            writer.goToEnd();
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    @Override
    public boolean running(UUID plan) throws IOException {
        var file = file(plan);
        return file.isPresent() && PlanFiles.isHeld(file.get());
    }

    private Optional<Path> file(UUID plan) throws IOException {
        return files().stream()
                .filter(f -> f.getFileName().toString().endsWith("-" + plan + ENDING))
                .findFirst();
    }

    @Override
    public List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var file : files()) {
            read(file).ifPresent(entries::add);
        }
        entries.sort((a, b) -> a.begun().compareTo(b.begun()));
        return entries;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Empty if its first line was never finished: then nothing was changed either. */
    private static Optional<Entry> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException(PlanText.of("journal.broken", file));
        }
        var bytes = PlanFiles.read(file);
        // Cut before it is decoded: a torn line may end within a character.
        var lines = new String(bytes, 0, wholeLines(ByteBuffer.wrap(bytes)), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            var head = PlanJson.head(lines.getFirst());
            if (head.format() != FORMAT) {
                throw new JsonParseException(null, "It has the format " + head.format());
            }
            var marks = new ArrayList<Mark>();
            for (var line : lines.subList(1, lines.size())) {
                marks.add(PlanJson.mark(line).mark());
            }
            return Optional.of(new Entry(head.plan(), head.begunAt(), marks));
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.of(NewerPlan.read(lines.getFirst(), FORMAT, e)
                    .orElseThrow(() -> new IOException(PlanText.of("journal.broken", file), e)));
        }
    }

    /** The length up to and with the last line feed. */
    private static int wholeLines(ByteBuffer bytes) {
        int end = bytes.limit();
        while (end > 0 && bytes.get(end - 1) != '\n') {
            end--;
        }
        return end;
    }

    private static final class FileWriter implements Writer {

        private final FileChannel channel;

        FileWriter(FileChannel channel) {
            this.channel = channel;
        }

        /** Goes behind the last whole line and cuts off what was torn. */
        void goToEnd() throws IOException {
            int end = wholeLines(ByteBuffer.wrap(PlanFiles.read(channel)));
            channel.truncate(end);
            channel.position(end);
        }

        void line(String text) throws IOException {
            var bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }

        @Override
        public void mark(Mark mark) throws IOException {
            line(PlanJson.write(PlanJson.MarkLine.of(mark)));
        }

        @Override
        public void close() throws IOException {
            PlanFiles.release(channel);
        }
    }
}
