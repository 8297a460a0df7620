package org.vgpudesk.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One function of a physical card as the host's node device: the physical function or a virtual one. It is a parent
 * device if it offers mdev types.
 *
 * @param name the node device's name; names it to the host, is never taken apart
 * @param address its PCI address; absent for parents on other buses
 * @param physicalFunction for a virtual function, the address of its physical function
 * @param driver the kernel driver bound to it, if any
 * @param types the mdev types it offers; empty if it is no parent device
 */
public record GpuFunction(
        String name,
        @Nullable PciAddress address,
        @Nullable PciAddress physicalFunction,
        @Nullable String driver,
        List<MdevType> types) {

    public GpuFunction {
        types = List.copyOf(types);
    }

    /** Whether this is a virtual function (SR-IOV) of another one. */
    public boolean virtual() {
        return physicalFunction != null;
    }

    /** Whether mediated devices can be made on it at all. */
    public boolean parentDevice() {
        return !types.isEmpty();
    }

    /** The type of that id, if this function offers it. */
    public Optional<MdevType> type(String typeId) {
        return types.stream().filter(t -> t.id().equals(typeId)).findFirst();
    }
}
