package org.vgpudesk.simulated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.PciAddress;

/**
 * A card that sits in the simulated machine.
 *
 * @param driver what divides it; absent on a card that cannot be divided
 */
record Card(
        String id, String vendor, String product, @Nullable MdevDriver driver, List<Function> functions) {

    Card {
        functions = List.copyOf(functions);
    }

    /**
     * One function of it.
     *
     * @param name the node device's name
     * @param parentAddress how the kernel calls it: the PCI address, or the name on another bus
     * @param kernelDriver what is bound to it
     * @param parent whether devices are made on it
     */
    record Function(
            String name,
            String parentAddress,
            @Nullable PciAddress address,
            @Nullable PciAddress physicalFunction,
            @Nullable String kernelDriver,
            boolean parent) {

        static Function physical(String address, String kernelDriver, boolean parent) {
            var pci = PciAddress.parse(address);
            return new Function(nodeDeviceName(pci), address, pci, null, kernelDriver, parent);
        }

        static Function virtual(PciAddress pci, PciAddress physical, String kernelDriver, boolean parent) {
            return new Function(nodeDeviceName(pci), pci.toString(), pci, physical, kernelDriver, parent);
        }

        static Function elsewhere(String name, String parentAddress) {
            return new Function(name, parentAddress, null, null, null, true);
        }

        private static String nodeDeviceName(PciAddress address) {
            return "pci_" + address.toString().replaceAll("[^0-9a-f]", "_");
        }
    }
}
