package org.vgpudesk.host;

import java.util.Map;
import java.util.Set;

/**
 * What is known of a host beyond libvirt. Read from sysfs and /proc when the host is this machine; of another machine
 * everything is unknown, with that reason.
 *
 * @param typeDescriptions the driver's description of each mdev type ({@code description} in sysfs, which libvirt does
 *     not pass on), as it stands there
 * @param virtualFunctions which PCI functions their vendor's driver has prepared so that they can be handed to a domain
 * @param iommu whether the kernel has IOMMU groups
 * @param modules the kernel modules that are loaded
 * @param kernel the kernel's release
 */
public record HostFacts(
        Fact<Map<TypeOnParent, String>> typeDescriptions,
        Fact<Map<PciAddress, FunctionState>> virtualFunctions,
        Fact<Boolean> iommu,
        Fact<Set<String>> modules,
        Fact<String> kernel) {

    /** A type of one parent device: ids may mean different things on different cards. */
    public record TypeOnParent(String parent, String typeId) {}

    /**
     * The state of a virtual function that is handed over as a PCI device.
     *
     * @param prepared whether it can be handed over now
     * @param type the vendor's word for what it was prepared as; empty if it is not
     */
    public record FunctionState(boolean prepared, String type) {}

    /** Nothing is known, for one reason. */
    public static HostFacts unknown(String why) {
        return new HostFacts(
                new Fact.Unknown<>(why),
                new Fact.Unknown<>(why),
                new Fact.Unknown<>(why),
                new Fact.Unknown<>(why),
                new Fact.Unknown<>(why));
    }
}
