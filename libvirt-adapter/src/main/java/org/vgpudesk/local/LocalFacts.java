package org.vgpudesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.language.TextFile;

/** Reads the facts of this computer. Only looks; needs no rights beyond reading. */
public final class LocalFacts {

    private static final TextFile TEXTS = TextFile.beside(LocalFacts.class);

    private static final String TYPES = "mdev_supported_types";

    /** A file in sysfs is a page long; the list of modules is the longest that is read, some ten thousand bytes. */
    private static final int LONGEST = 1 << 20;

    private final Path root;

    /** @param root where {@code sys} and {@code proc} are: {@code /}, except in tests */
    public LocalFacts(Path root) {
        this.root = root;
    }

    /** Everything that can be read now, of these functions of cards. */
    public HostFacts read(List<GpuFunction> functions) {
        return new HostFacts(
                descriptions(functions),
                fact("sys/bus/pci/devices", folder -> prepared(folder, functions)),
                fact("sys/kernel/iommu_groups", folder -> !entries(folder).isEmpty()),
                fact("proc/modules", LocalFacts::modules),
                fact("proc/sys/kernel/osrelease", LocalFacts::text));
    }

    private interface Reading<T> {
        T from(Path path) throws IOException;
    }

    private <T> Fact<T> fact(String path, Reading<T> reading) {
        var place = root.resolve(path);
        try {
            if (!Files.exists(place)) {
                throw new NoSuchFileException(place.toString());
            }
            return new Fact.Known<>(reading.from(place), place.toString());
        } catch (IOException e) {
            return new Fact.Unknown<>(TEXTS.get("facts.unreadable", place));
        }
    }

    private Fact<Map<TypeOnParent, String>> descriptions(List<GpuFunction> functions) {
        return fact("sys/bus/pci/devices", folder -> {
            var found = new HashMap<TypeOnParent, String>();
            for (var function : functions) {
                if (function.address() != null && function.parentDevice()) {
                    var types = folder.resolve(function.address().toString()).resolve(TYPES);
                    for (var type : Files.isDirectory(types) ? entries(types) : List.<Path>of()) {
                        var description = type.resolve("description");
                        if (Files.isReadable(description)) {
                            found.put(
                                    new TypeOnParent(function.name(), String.valueOf(type.getFileName())),
                                    text(description));
                        }
                    }
                }
            }
            return Map.copyOf(found);
        });
    }

    /**
     * Vendors whose driver serves virtual functions by itself keep the type that one was prepared as in a folder of the
     * function; its name is the vendor's own.
     */
    private static Map<PciAddress, FunctionState> prepared(Path folder, List<GpuFunction> functions)
            throws IOException {
        var found = new HashMap<PciAddress, FunctionState>();
        for (var function : functions) {
            if (function.address() == null || !function.virtual()) {
                continue;
            }
            var device = folder.resolve(function.address().toString());
            if (!Files.isDirectory(device)) {
                continue;
            }
            for (var vendor : entries(device)) {
                var current = vendor.resolve("current_vgpu_type");
                if (Files.isReadable(current)) {
                    found.put(function.address(), state(text(current), vendor));
                }
            }
        }
        return Map.copyOf(found);
    }

    private static FunctionState state(String current, Path vendor) throws IOException {
        return current.isEmpty() || current.equals("0")
                ? new FunctionState(false, "")
                : new FunctionState(true, typeName(current, vendor.resolve("creatable_vgpu_types")));
    }

    /** The name beside the number, if the driver still lists it there. */
    private static String typeName(String number, Path list) throws IOException {
        if (!Files.isReadable(list)) {
            return number;
        }
        return text(list)
                .lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(number))
                .map(parts -> parts[1].strip())
                .findFirst()
                .orElse(number);
    }

    private static Set<String> modules(Path file) throws IOException {
        return text(file)
                .lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Path> entries(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    /** A driver writes what it likes: bytes that are no UTF-8 become question marks, and the rest is still read. */
    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        }
    }
}
