package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;

/** A host with names that want to be markup, JSON, or commands to a terminal. */
final class AwkwardHost {

    static final UUID USED = UUID.fromString("11111111-1111-4111-8111-111111111101");
    static final UUID CONTESTED = UUID.fromString("11111111-1111-4111-8111-111111111102");
    static final UUID MISSING = UUID.fromString("11111111-1111-4111-8111-1111111111ff");
    static final UUID LOUD = UUID.fromString("22222222-2222-4222-8222-222222222201");
    static final UUID MARKUP = UUID.fromString("22222222-2222-4222-8222-222222222202");

    /** Clears the screen and turns the rest of the line around, where a terminal is believed. */
    static final String LOUD_NAME = "loud\u001b[2J\u0007\u202egnp.exe\nsecond line";

    static final String MARKUP_NAME = "R&D <\"it's\">";

    private AwkwardHost() {}

    static Host open() {
        return new StillHost(
                new HostEvent.GpuChanged(card()),
                new HostEvent.GpuChanged(new Gpu("0000:03:00.0", null, "Plain", List.of(function("pci_0000_03_00_0")))),
                new HostEvent.FactsChanged(facts()),
                slice(USED, true, true, List.of(new DeviceAttribute("a&b", "c<\"d'"), new DeviceAttribute("a&b", "2"))),
                slice(CONTESTED, true, false, List.of()),
                domain(LOUD, LOUD_NAME, Domain.State.RUNNING, List.of(mediated(USED), mediated(CONTESTED))),
                domain(
                        MARKUP,
                        MARKUP_NAME,
                        Domain.State.OFF,
                        List.of(mediated(CONTESTED), mediated(MISSING), new Hostdev.Pci(address(4), false))),
                new HostEvent.Unreadable("mdev_\u0007", "pci_0000_41_00_0", "Not well-formed: a&b"));
    }

    private static Gpu card() {
        return new Gpu(
                "0000:41:00.0",
                "Ven & Co",
                "Card <1>",
                List.of(
                        new GpuFunction(
                                "pci_0000_41_00_0",
                                address(0),
                                null,
                                "labgpu",
                                List.of(
                                        new MdevType("labgpu-103", "LAB G1-2Q", "vfio-pci", 3),
                                        new MdevType("labgpu-104", null, "vfio-pci", 0))),
                        new GpuFunction("pci_0000_41_00_4", address(4), address(0), null, List.of())));
    }

    private static GpuFunction function(String name) {
        return new GpuFunction(name, PciAddress.parse("0000:03:00.0"), null, null, List.of());
    }

    private static HostFacts facts() {
        var descriptions =
                Map.of(new HostFacts.TypeOnParent("pci_0000_41_00_0", "labgpu-103"), "framebuffer=2048M\nheads=4");
        return new HostFacts(
                new Fact.Known<>(descriptions, "/sys/class/mdev_bus"),
                new Fact.Unknown<>("Not asked."),
                new Fact.Known<>(true, "/sys/kernel/iommu_groups"),
                new Fact.Known<>(Set.of(), "/proc/modules"),
                new Fact.Known<>("6.12.0", "/proc/version"));
    }

    private static HostEvent slice(UUID uuid, boolean active, boolean persistent, List<DeviceAttribute> attributes) {
        var definition = new DeviceDefinition(new MediatedDeviceId(uuid, "pci_0000_41_00_0"), "labgpu-103", attributes);
        return new HostEvent.DeviceChanged(
                new MediatedDevice(definition, "mdev_" + uuid, active, persistent, persistent, 7));
    }

    private static HostEvent domain(UUID uuid, String name, Domain.State state, List<Hostdev> devices) {
        boolean runs = state == Domain.State.RUNNING;
        return new HostEvent.DomainChanged(new Domain(
                uuid,
                name,
                state,
                true,
                3L << 30,
                null,
                runs ? devices : List.of(),
                runs ? devices.subList(0, 1) : devices));
    }

    private static Hostdev mediated(UUID uuid) {
        return new Hostdev.Mediated(uuid, "vfio-pci");
    }

    private static PciAddress address(int function) {
        return new PciAddress(0, 0x41, 0, function);
    }
}
