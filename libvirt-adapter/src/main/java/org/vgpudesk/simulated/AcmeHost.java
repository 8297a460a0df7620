package org.vgpudesk.simulated;

import java.util.List;
import java.util.Set;

/** A host with a card of a maker for whom the program has no vendor profile: one's own can be tried on it. */
final class AcmeHost {

    private static final String UBUNTU_24 = "http://ubuntu.com/ubuntu/24.04";

    private AcmeHost() {}

    static Canned canned() {
        var builder = new CannedHostBuilder(
                "Demo of an unknown maker",
                new Hardware(
                        List.of(CannedHostBuilder.plain(
                                "0000:51:00.0", "ACME Inc.", "Graphics 7 [ACME G7]", "acmegpu", new AcmeDriver())),
                        Set.of("vfio", "vfio_iommu_type1", "mdev", "acmegpu")));
        builder.running("design-01", 8, UBUNTU_24, builder.slice("design-01", "pci_0000_51_00_0", "acmegpu-4"));
        builder.off("design-02", 8, UBUNTU_24);
        return builder.canned();
    }
}
