package org.vgpudesk.app.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vgpudesk.app.tasks.Tasks;

/**
 * What people call their slices, by UUID. No host keeps such a name, so it is kept here, in a file of this user. Belongs
 * to the window's thread; the file is read and written elsewhere.
 */
public final class OwnNames {

    private static final int LONGEST = 60;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path file;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Map<UUID, String>> names = new ReadOnlyObjectWrapper<>(Map.of());

    /** @param file where the names are; it may be missing, and is made when the first name is given */
    public OwnNames(Path file, Tasks tasks) {
        this.file = file;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<Map<UUID, String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** Reads the names that were given before. */
    public void load(Consumer<? super Exception> failed) {
        tasks.run(this::read, names::set, failed);
    }

    /** Gives a slice a name of one's own; an empty one takes it away. Other windows' names stay as they are. */
    public void name(UUID slice, String name, Consumer<? super Exception> failed) {
        var given = name.strip().substring(0, Math.min(LONGEST, name.strip().length()));
        tasks.run(() -> write(slice, given), names::set, failed);
    }

    private synchronized Map<UUID, String> read() throws IOException {
        return named(properties());
    }

    private synchronized Map<UUID, String> write(UUID slice, String name) throws IOException {
        var all = properties();
        if (name.isEmpty()) {
            all.remove(slice.toString());
        } else {
            all.setProperty(slice.toString(), name);
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            all.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return named(all);
    }

    private Properties properties() throws IOException {
        var all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(in);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static Map<UUID, String> named(Properties all) {
        return all.stringPropertyNames().stream()
                .filter(key -> UUID_FORM.matcher(key).matches())
                .collect(Collectors.toUnmodifiableMap(UUID::fromString, all::getProperty));
    }
}
