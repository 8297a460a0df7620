package org.vgpudesk.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The texts that each parser is known to have met: real ones of hosts, awkward ones, and everything that was found. */
final class Corpus {

    private static final Map<Parser, List<String>> FOLDERS = Map.of(
            Parser.NODE_DEVICE, List.of("node-device", "../libvirt/xml"),
            Parser.DAMAGED_NODE_DEVICE, List.of("node-device", "../libvirt/xml"),
            Parser.DOMAIN, List.of("domain", "../libvirt/xml"),
            Parser.DOMAIN_CHANGE, List.of("domain", "../libvirt/xml"),
            Parser.SCREEN, List.of("screen", "domain", "../libvirt/xml"),
            Parser.PCI_ADDRESS, List.of("sysfs", "pci-address"));

    private Corpus() {}

    static List<Path> folders(Parser parser) {
        return FOLDERS.getOrDefault(parser, List.of(parser.title())).stream()
                .map(Corpus::resource)
                .toList();
    }

    /** By the names of their files. */
    static Map<String, byte[]> of(Parser parser) throws IOException {
        var texts = new TreeMap<String, byte[]>();
        for (var folder : folders(parser)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return texts;
    }

    static List<byte[]> texts(Parser parser) throws IOException {
        return new ArrayList<>(of(parser).values());
    }

    private static Path resource(String name) {
        try {
            var root = Objects.requireNonNull(Corpus.class.getResource("/org/vgpudesk/fuzz"));
            return Path.of(root.toURI()).resolve(name).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
