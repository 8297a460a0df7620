package org.vgpudesk.libvirt.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.MediatedDevice;

/** A node device as one XML document tells it, by what it can be for us. */
public sealed interface NodeDevice {

    /** The node device's name. */
    String name();

    /**
     * A function that is, or may be part of, a GPU: a PCI device, or a parent of mediated devices on another bus.
     *
     * @param pciClass the PCI class code (24 bit), or -1 on other buses
     * @param virtualFunctions how many virtual functions it has; their addresses are read from themselves
     */
    record Function(
            GpuFunction function,
            int pciClass,
            @Nullable String vendor,
            @Nullable String product,
            int virtualFunctions) implements NodeDevice {
        @Override
        public String name() {
            return function.name();
        }
    }

    /**
     * A mediated device. The XML does not tell active, persistent and autostart: the flags stand as {@code active} =
     * there is a path, the others false, and the provider replaces them by what the host says.
     */
    record Mediated(MediatedDevice device) implements NodeDevice {
        @Override
        public String name() {
            return device.nodeDeviceName();
        }
    }

    /** Any other device. */
    record Other(String name, List<String> capabilities) implements NodeDevice {
        public Other {
            capabilities = List.copyOf(capabilities);
        }
    }
}
