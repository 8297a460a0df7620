package org.vgpudesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.TypeWords;

/**
 * The mediated devices of this computer and their types as sysfs shows them (Documentation/ABI/testing/
 * sysfs-bus-vfio-mdev): also those whose parents libvirt does not list. Only looks.
 */
public final class LocalDevices {

    /** A file in sysfs is a page long. */
    private static final int LONGEST = 1 << 16;

    private final Path root;

    /** @param root where {@code sys} is: {@code /}, except in tests */
    public LocalDevices(Path root) {
        this.root = root;
    }

    /** An active device, whatever its parent is; empty if there is none of that UUID. */
    public Optional<LocalDevice> find(UUID uuid) throws IOException {
        var link = root.resolve("sys/bus/mdev/devices").resolve(uuid.toString());
        if (!Files.isDirectory(link)) {
            return Optional.empty();
        }
        var device = link.toRealPath();
        var parent = device.getParent();
        var type = device.resolve("mdev_type");
        if (parent == null || !Files.isDirectory(type)) {
            return Optional.empty();
        }
        return Optional.of(new LocalDevice(
                uuid,
                parent(parent),
                type(type.toRealPath()),
                Optional.ofNullable(linked(device.resolve("iommu_group"))).orElse("")));
    }

    /** A type and a parent that offers it. */
    public record Offer(ParentFacts parent, TypeWords type) {}

    /** The type of that id on the first parent that offers it. */
    public Optional<Offer> type(String id) throws IOException {
        var buses = root.resolve("sys/class/mdev_bus");
        // an id is a file's name here, and comes from a person
        if (!Files.isDirectory(buses) || !id.matches("[A-Za-z0-9_][A-Za-z0-9_. -]*")) {
            return Optional.empty();
        }
        try (var parents = Files.newDirectoryStream(buses)) {
            for (var parent : parents) {
                var type = parent.resolve("mdev_supported_types").resolve(id);
                if (Files.isDirectory(type)) {
                    return Optional.of(new Offer(parent(parent.toRealPath()), type(type.toRealPath())));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return Optional.empty();
    }

    private static ParentFacts parent(Path parent) throws IOException {
        var vendor = text(parent.resolve("vendor"));
        var product = text(parent.resolve("device"));
        return new ParentFacts(
                name(parent),
                linked(parent.resolve("driver")),
                vendor == null || product == null ? null : hex(vendor) + ":" + hex(product),
                Files.exists(parent.resolve("physfn")));
    }

    private static String hex(String number) {
        return number.replaceFirst("^0x", "").toLowerCase(Locale.ROOT);
    }

    private static TypeWords type(Path type) throws IOException {
        return new TypeWords(
                name(type),
                text(type.resolve("name")),
                Optional.ofNullable(text(type.resolve("device_api"))).orElse(""),
                text(type.resolve("description")));
    }

    private static @Nullable String linked(Path link) throws IOException {
        return Files.exists(link) ? name(link.toRealPath()) : null;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static @Nullable String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        }
    }
}
