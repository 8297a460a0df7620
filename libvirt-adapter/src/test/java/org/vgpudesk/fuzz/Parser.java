package org.vgpudesk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.plan.JournalParsing;
import org.vgpudesk.hosts.AddressParsing;
import org.vgpudesk.libvirt.xml.DomainCapabilitiesXml;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.NodeDevice;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;
import org.vgpudesk.libvirt.xml.ScreenXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;
import org.vgpudesk.local.LocalFacts;
import org.vgpudesk.local.RegionParsing;
import org.vgpudesk.profile.ProfileParsing;
import org.vgpudesk.simulated.SimulatedParsing;

/** The parsers of what comes from hosts, from files, and from people. */
enum Parser {
    /** A node device's XML; what is written of a mediated device is read as the same one. */
    NODE_DEVICE {
        @Override
        boolean accepts(byte[] input) {
            try {
                if (NodeDeviceXml.read(text(input)) instanceof NodeDevice.Mediated(var device)) {
                    var definition = device.definition();
                    var again = NodeDeviceXml.read("<device><name>x</name>"
                            + NodeDeviceXml.write(definition).strip().substring("<device>".length()));
                    require(again instanceof NodeDevice.Mediated(var same)
                            && same.definition().equals(definition));
                }
                return true;
            } catch (XmlFormatException e) {
                return false;
            }
        }
    },

    /** What is still read where a node device's XML is damaged. Has no exception at all. */
    DAMAGED_NODE_DEVICE {
        @Override
        boolean accepts(byte[] input) {
            boolean typed = NodeDeviceXml.typeIn(text(input)).isPresent();
            return NodeDeviceXml.identityIn(text(input)).isPresent() || typed;
        }
    },

    /** A domain's XML; written again it means the same, and is written the same from then on. */
    DOMAIN {
        @Override
        boolean accepts(byte[] input) {
            try {
                var normal = DomainXml.normal(text(input));
                require(DomainXml.normal(normal).equals(normal));
                var domain = DomainXml.read(text(input));
                require(DomainXml.read(normal).equals(domain));
                require(domain.memoryBytes() >= 0);
                return true;
            } catch (XmlFormatException e) {
                return false;
            }
        }
    },

    /** The changes of a domain's XML: a device is in it when it was added, a secret is not when it was taken out. */
    DOMAIN_CHANGE {
        @Override
        boolean accepts(byte[] input) {
            try {
                var xml = text(input);
                require(DomainXml.read(DomainXml.withHostdev(xml, ADDED)).hostdevs().stream()
                        .anyMatch(ADDED::sameDevice));
                require(DomainXml.read(DomainXml.withoutHostdev(xml, ADDED)).hostdevs().stream()
                        .noneMatch(ADDED::sameDevice));
                var bare = DomainXml.withoutSecrets(xml);
                require(DomainXml.withoutSecrets(bare).equals(bare));
                var again = DomainXml.withoutSecrets(DomainXml.withSecretsOf(bare, xml));
                require(withoutLayout(again).equals(withoutLayout(bare)));
                DomainXml.hostdevOfAlias(xml, "hostdev0");
                return true;
            } catch (XmlFormatException e) {
                return false;
            }
        }
    },

    /** What a hypervisor can do, and whether a node device's XML is that of one that draws. */
    DOMAIN_CAPABILITIES {
        @Override
        boolean accepts(byte[] input) {
            try {
                DomainCapabilitiesXml.isRenderNode(text(input));
                return true;
            } catch (XmlFormatException e) {
                // then it is the other document, or none
            }
            try {
                require(DomainCapabilitiesXml.read(text(input), true).graphics().stream()
                        .noneMatch(String::isEmpty));
                return true;
            } catch (XmlFormatException e) {
                return false;
            }
        }
    },

    /** A domain's screens, and what becomes of them: what is wanted is there, and asking for it again changes nothing. */
    SCREEN {
        @Override
        boolean accepts(byte[] input) {
            try {
                ScreenXml.read(text(input));
                for (var wanted : WANTED) {
                    var changed = ScreenXml.with(text(input), wanted);
                    require(ScreenXml.with(changed, wanted).equals(changed));
                    var then = ScreenXml.read(changed);
                    var viewer = then.graphics().stream()
                            .filter(g -> g.type().equals(wanted.viewer()))
                            .findFirst()
                            .orElseThrow();
                    require(viewer.openGl() == wanted.openGl() && viewer.reachable() != wanted.openGl());
                    require(!wanted.headless() || then.has(ScreenXml.HEADLESS));
                    require(!wanted.videoNone() || then.videoModels().equals(List.of("none")));
                }
                return true;
            } catch (XmlFormatException e) {
                return false;
            }
        }
    },

    /** What is asked of the program that looks as administrator. */
    REGIONS_REQUEST {
        @Override
        boolean accepts(byte[] input) {
            return RegionParsing.acceptsRequest(text(input));
        }
    },

    /** What the program that looks as administrator prints, a document about regions in it. */
    REGIONS_ANSWER {
        @Override
        boolean accepts(byte[] input) {
            return RegionParsing.acceptsAnswer(text(input));
        }
    },

    /** A plan's file. */
    JOURNAL {
        @Override
        boolean accepts(byte[] input) throws IOException {
            return JournalParsing.accepts(input, FOLDER);
        }
    },

    /** The file that keeps a simulated host. */
    STATE_FILE {
        @Override
        boolean accepts(byte[] input) throws IOException {
            return SimulatedParsing.acceptsState(input, FOLDER);
        }
    },

    /** The address of a host; what is let through without consent is harmless. */
    ADDRESS {
        @Override
        boolean accepts(byte[] input) {
            return AddressParsing.accepts(text(input));
        }
    },

    /** The address of a simulated host. */
    SIMULATED_ADDRESS {
        @Override
        boolean accepts(byte[] input) {
            return SimulatedParsing.acceptsAddress(text(input));
        }
    },

    /** What this computer's kernel tells in files. Has no exception: what cannot be read is unknown. */
    SYSFS {
        @Override
        boolean accepts(byte[] input) throws IOException {
            var device = FOLDER.resolve("sys/bus/pci/devices/0000:41:00.4");
            for (var file : List.of("mdev_supported_types/x-1/description", "vendor/creatable_vgpu_types")) {
                write(device.resolve(file), input);
            }
            write(device.resolve("vendor/current_vgpu_type"), "712".getBytes(StandardCharsets.UTF_8));
            write(FOLDER.resolve("proc/modules"), input);
            write(FOLDER.resolve("proc/sys/kernel/osrelease"), input);
            return new LocalFacts(FOLDER).read(List.of(VIRTUAL_FUNCTION)).modules()
                    instanceof org.vgpudesk.host.Fact.Known;
        }
    },

    /** A vendor profile; one that is accepted is also used. Has no exception: what is wrong is a finding with its place. */
    PROFILE {
        @Override
        boolean accepts(byte[] input) {
            return ProfileParsing.accepts(input);
        }
    },

    /** What a kernel driver says of a region, in its own bytes. */
    REGION_REPLY {
        @Override
        boolean accepts(byte[] input) {
            return RegionParsing.accepts(input);
        }
    },

    /** The text form of a PCI address. */
    PCI_ADDRESS {
        @Override
        boolean accepts(byte[] input) {
            PciAddress address;
            try {
                address = PciAddress.parse(text(input));
            } catch (IllegalArgumentException e) {
                return false;
            }
            require(PciAddress.parse(address.toString()).equals(address));
            return true;
        }
    };

    private static final Hostdev ADDED =
            new Hostdev.Mediated(UUID.fromString("99999999-9999-4999-8999-999999999999"), "vfio-pci");
    private static final List<ScreenXml.Wanted> WANTED = List.of(
            new ScreenXml.Wanted("spice", true, false, true),
            new ScreenXml.Wanted("vnc", false, true, true),
            new ScreenXml.Wanted("spice", false, false, false));
    private static final GpuFunction VIRTUAL_FUNCTION = new GpuFunction(
            "pci_0000_41_00_4",
            PciAddress.parse("0000:41:00.4"),
            PciAddress.parse("0000:41:00.0"),
            null,
            List.of(new MdevType("x-1", null, "vfio-pci", 1)));
    private static final Path FOLDER = folder();

    /**
     * Gives the parser an input.
     *
     * @return whether it gave a value; false is its declared exception. Whatever else is thrown is a finding
     * @throws IOException if the input cannot be handed over
     */
    abstract boolean accepts(byte[] input) throws IOException;

    /** As folders and files are called. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** Cookies that were taken out and put back leave other line breaks around them. */
    private static String withoutLayout(String xml) {
        return xml.replaceAll("\\s+", "").replaceAll("></[^<>]*>", "/>");
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("It was read, but it is not the same when it is written and read again.");
        }
    }

    private static void write(Path file, byte[] text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent() == null ? FOLDER : file.getParent());
        }
        Files.write(file, text);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("vgpu-desk-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
