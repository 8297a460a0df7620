package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.language.TextFile;

/** The simulated hosts that can be opened by name. */
final class CannedHosts {

    private static final TextFile TEXTS = TextFile.beside(CannedHosts.class);

    private static final String WINDOWS_11 = "http://microsoft.com/win/11";
    private static final String DEBIAN_12 = "http://debian.org/debian/12";
    private static final String UBUNTU_24 = "http://ubuntu.com/ubuntu/24.04";
    private static final int FLEET_VFS = 24;

    private CannedHosts() {}

    static Canned named(SimulatedAddress address) throws HostException {
        return switch (address.name()) {
            case "workstation" -> workstation();
            case "laptop" -> laptop();
            case "samples" -> samples(address);
            case "modern" -> modern();
            case "acme" -> AcmeHost.canned();
            case "empty" ->
                new Canned(
                        "Demo computer without a GPU",
                        new Hardware(List.of(), Set.of()),
                        new WorldState(List.of(), List.of()));
            case "fleet" -> fleet(address);
            default ->
                throw new HostException(
                        FailureKind.NOT_FOUND,
                        "There is no simulated host '" + address.name()
                                + "'. There are workstation, laptop, samples, modern, acme, empty and fleet.");
        };
    }

    /** A card with SR-IOV and the equal-size rule, the processor's own graphics, and a card that cannot be divided. */
    private static Canned workstation() {
        var big = new NvidiaSriovVgpuDriver(16384, TypeTables.framebuffer("A16"));
        var builder = new CannedHostBuilder(
                TEXTS.get("workstation"),
                new Hardware(
                        List.of(
                                CannedHostBuilder.sriov("0000:41:00.0", "GA107GL [A16]", big, 16),
                                processorGraphics("CoffeeLake-S GT2 [UHD Graphics 630]"),
                                CannedHostBuilder.plain(
                                        "0000:03:00.0",
                                        "Advanced Micro Devices, Inc. [AMD/ATI]",
                                        "Navi 23 WKS-XL [Radeon PRO W6600]",
                                        "amdgpu",
                                        null)),
                        Set.of(
                                "vfio",
                                "vfio_iommu_type1",
                                "mdev",
                                "nvidia",
                                "nvidia_vgpu_vfio",
                                "i915",
                                "kvmgt",
                                "amdgpu")));
        var cad = builder.slice("cad-station", "pci_0000_41_00_4", "nvidia-712");
        var office = builder.slice("office-win11", "pci_0000_41_00_5", "nvidia-712");
        builder.running("cad-station", 16, WINDOWS_11, cad);
        builder.running("office-win11", 8, WINDOWS_11, office);
        builder.off("media-debian", 4, DEBIAN_12);
        builder.off("training-01", 8, WINDOWS_11);
        return builder.canned();
    }

    private static Card processorGraphics(String product) {
        return CannedHostBuilder.plain(
                "0000:00:02.0", "Intel Corporation", product, "i915", new GvtgDriver(TypeTables.aperture("UHD630")));
    }

    private static Canned laptop() {
        var builder = new CannedHostBuilder(
                TEXTS.get("laptop"),
                new Hardware(
                        List.of(processorGraphics("WhiskeyLake-U GT2 [UHD Graphics 620]")),
                        Set.of("vfio", "vfio_iommu_type1", "mdev", "i915", "kvmgt")));
        builder.running(
                "kiosk-mint",
                2,
                "http://linuxmint.com/linuxmint/22",
                builder.transientSlice("kiosk", "pci_0000_00_02_0", "i915-GVTg_V5_4"));
        builder.off("win11-test", 4, WINDOWS_11);
        return builder.canned();
    }

    /**
     * The kernel's sample drivers, the lab's two cards, one of each way in which drivers lay out their regions, with a
     * device that nobody uses on each; and everything that is awkward.
     */
    private static Canned samples(SimulatedAddress address) throws HostException {
        var lab = TypeTables.framebuffer("lab");
        var hardware = new Hardware(
                List.of(
                        labCard("0000:00:10.0", new LabEqualDriver(16384, lab, address.faults())),
                        labCard("0000:00:11.0", new LabPooledDriver(16384, lab, address.faults())),
                        CannedHostBuilder.plain(
                                "0000:06:00.0",
                                "NVIDIA Corporation",
                                "TU104GL [Tesla T4]",
                                "nvidia",
                                new NvidiaVgpuDriver(16384, TypeTables.framebuffer("T4"))),
                        CannedHostBuilder.elsewhere("mtty_mtty", "mtty", "mtty", new MttyDriver()),
                        CannedHostBuilder.elsewhere("mdpy_mdpy", "mdpy", "mdpy", new MdpyDriver()),
                        CannedHostBuilder.elsewhere("mbochs_mbochs", "mbochs", "mbochs", new MbochsDriver()),
                        CannedHostBuilder.elsewhere("css_0_0_0052", "0.0.0052", "css_0_0_0052", new VfioCcwDriver()),
                        CannedHostBuilder.elsewhere("css_0_0_0053", "0.0.0053", "css_0_0_0053", new VfioCcwDriver()),
                        CannedHostBuilder.elsewhere("ap_matrix", "matrix", "ap_matrix", new VfioApDriver())),
                Map.of(),
                Set.of(
                        "vfio",
                        "vfio_iommu_type1",
                        "mdev",
                        "mtty",
                        "mdpy",
                        "mbochs",
                        "labgpu",
                        "nvidia",
                        "nvidia_vgpu_vfio"),
                "6.12.0-demo",
                List.of(new HostEvent.Unreadable(
                        "mdev_5f1e3c52_8a0b_4f5e_9d6c_0b1e2d3c4a5f_0000_00_11_0",
                        "pci_0000_00_11_0",
                        "The host's description of this device is not well-formed XML: The entity name must"
                                + " immediately follow the '&' in the entity reference.")));
        var builder = new CannedHostBuilder(TEXTS.get("samples"), hardware);
        var serial = builder.slice("serial", "mtty_mtty", "mtty-2");
        var display = builder.transientSlice("display", "mdpy_mdpy", "mdpy-xga");
        builder.slice("region-lab", "pci_0000_00_11_0", "labgpu-103");
        builder.slice("region-vgpu", "pci_0000_06_00_0", "nvidia-231");
        builder.transientSlice("region-picture", "mdpy_mdpy", "mdpy-hd");
        builder.transientSlice("region-memory", "mbochs_mbochs", "mbochs-medium");
        builder.transientSlice("region-channel", "css_0_0_0053", "vfio_ccw-io");
        builder.slice("region-crypto", "ap_matrix", "vfio_ap-passthrough");
        builder.inactiveSlice("spare", "pci_0000_00_10_0", "labgpu-103");
        builder.off("R&D <\"test\">", 2, DEBIAN_12, serial);
        var silent = builder.running("silent-dos", 1, "http://freedos.org/freedos/1.3", display);
        builder.put(silent.withGuest(silent.guest().in(Machine.Mood.MUTE)));
        builder.put(builder.running("live-image", 2, UBUNTU_24).transientOne());
        return builder.canned();
    }

    private static Card labCard(String address, MdevDriver driver) {
        return CannedHostBuilder.plain(address, "QEMU", "bochs-display", "labgpu", driver);
    }

    /** No mediated devices: the vendor's driver prepares virtual functions, which are handed over as PCI devices. */
    private static Canned modern() {
        var ready = new TreeMap<PciAddress, FunctionState>();
        var card = CannedHostBuilder.sriov("0000:61:00.0", "AD102GL [L40S]", null, 8);
        for (var function : card.functions()) {
            var address = function.address();
            if (address != null && function.physicalFunction() != null) {
                var prepared = address.function() >= 4;
                ready.put(address, new FunctionState(prepared, prepared ? "NVIDIA L40S-8Q" : ""));
            }
        }
        var builder = new CannedHostBuilder(
                TEXTS.get("modern"),
                new Hardware(
                        List.of(card),
                        ready,
                        Set.of("vfio", "vfio_iommu_type1", "nvidia", "nvidia_vgpu_vfio"),
                        "6.8.0-demo",
                        List.of()));
        builder.running("render-01", 16, UBUNTU_24, new Hostdev.Pci(PciAddress.parse("0000:61:00.4"), false));
        builder.off("render-02", 16, UBUNTU_24);
        builder.running("office-win11", 8, WINDOWS_11);
        return builder.canned();
    }

    /** As many of everything as the address asks for. Slices for which there is no room are only defined, as on a real host. */
    private static Canned fleet(SimulatedAddress address) throws HostException {
        var gpus = address.number("gpus", 4, 64);
        var slices = address.number("slices", Math.min(12, gpus * FLEET_VFS), 10_000);
        var machines = address.number("vms", 20, 10_000);
        var driver = new NvidiaSriovVgpuDriver(49152, TypeTables.framebuffer("A40"));
        var cards = new ArrayList<Card>();
        for (var i = 0; i < gpus; i++) {
            cards.add(CannedHostBuilder.sriov(
                    new PciAddress(0, 0x10 + i, 0, 0).toString(), "GA102GL [A40]", driver, FLEET_VFS));
        }
        var builder = new CannedHostBuilder(
                TEXTS.get("fleet"),
                new Hardware(cards, Set.of("vfio", "vfio_iommu_type1", "mdev", "nvidia", "nvidia_vgpu_vfio")));
        for (var i = 0; i < Math.max(slices, machines); i++) {
            var name = "vm-%04d".formatted(i);
            var devices = new LinkedHashSet<Hostdev>();
            if (i < slices) {
                var parent = cards.get(i % gpus)
                        .functions()
                        .get(1 + i / gpus % FLEET_VFS)
                        .name();
                devices.add(
                        i < gpus * FLEET_VFS
                                ? builder.slice(name, parent, "nvidia-558")
                                : builder.inactiveSlice(name, parent, "nvidia-558"));
            }
            if (i < machines && (devices.isEmpty() || i >= gpus * FLEET_VFS)) {
                builder.off(name, 4, DEBIAN_12, devices.toArray(Hostdev[]::new));
            } else if (i < machines) {
                builder.running(name, 4, DEBIAN_12, devices.toArray(Hostdev[]::new));
            }
        }
        return builder.canned();
    }
}
