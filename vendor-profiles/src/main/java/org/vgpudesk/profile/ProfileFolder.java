package org.vgpudesk.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.ProfileFinding.Severity;
import org.vgpudesk.profile.yaml.YamlReader;

/** Where profiles come from: the program's own, and the user's folder. */
final class ProfileFolder {

    private static final TextFile TEXTS = TextFile.beside(ProfileFolder.class);

    /** Files of a folder that are read: more are a mistake, not profiles. */
    private static final int MOST_FILES = 200;

    private final List<VendorProfile> profiles = new ArrayList<>();
    private final List<ProfileFinding> findings = new ArrayList<>();

    private ProfileFolder() {}

    static ProfileCatalog load(@Nullable Path folder) {
        var loading = new ProfileFolder();
        if (folder != null) {
            loading.users(folder);
        }
        for (var name : index()) {
            loading.ours(name);
        }
        return new ProfileCatalog(loading.profiles, loading.findings);
    }

    /** The names of the program's own profiles. */
    static List<String> index() {
        return new String(bytes("profiles/index"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    static byte[] bytes(String resource) {
        try (var in = Objects.requireNonNull(ProfileFolder.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A profile of the program cannot be read: " + resource, e);
        }
    }

    private void ours(String name) {
        var reading = ProfileReader.ours(name, bytes("profiles/" + name));
        findings.addAll(reading.findings());
        reading.profile().ifPresent(profile -> {
            var users = named(profile.id());
            if (users == null) {
                profiles.add(profile);
            } else {
                findings.add(note(users, TEXTS.get("profile.replaces", profile.id(), name)));
            }
        });
    }

    private @Nullable VendorProfile named(String id) {
        return profiles.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    private static ProfileFinding note(VendorProfile profile, String message) {
        return new ProfileFinding(Severity.NOTE, profile.file(), 1, 1, "/id", message);
    }

    private void users(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var reader = new ProfileReader();
        for (var file : files(folder)) {
            var reading = read(reader, file);
            findings.addAll(reading.findings());
            reading.profile().ifPresent(this::addUsers);
        }
    }

    private void addUsers(VendorProfile profile) {
        var first = named(profile.id());
        if (first == null) {
            profiles.add(profile);
        } else {
            findings.add(new ProfileFinding(
                    Severity.WARNING,
                    profile.file(),
                    1,
                    1,
                    "/id",
                    TEXTS.get("profile.same", first.file(), profile.id())));
        }
    }

    private List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (var file : entries) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            findings.add(unreadable(folder, e));
        }
        files.sort(null);
        return files.subList(0, Math.min(MOST_FILES, files.size()));
    }

    private static ProfileReader.Reading read(ProfileReader reader, Path file) {
        try (var in = Files.newInputStream(file)) {
            return reader.check(file.toString(), in.readNBytes(YamlReader.MOST_BYTES + 1));
        } catch (IOException e) {
            return new ProfileReader.Reading(Optional.empty(), List.of(unreadable(file, e)));
        }
    }

    private static ProfileFinding unreadable(Path file, Exception reason) {
        return new ProfileFinding(
                Severity.ERROR,
                file.toString(),
                1,
                1,
                "",
                TEXTS.get("profile.unreadable", String.valueOf(reason.getMessage())));
    }
}
