package org.vgpudesk.host;

import java.util.UUID;

/** A device of the host that is handed to a domain: libvirt's {@code <hostdev mode='subsystem'>}. */
public sealed interface Hostdev {

    /** Whether the other names the same device of the host, however it is handed over. */
    boolean sameDevice(Hostdev other);

    /**
     * A mediated device by its UUID.
     *
     * @param model the type's device API, whatever it is; passed through
     * @param display the domain's graphics shows this device's picture
     * @param ramfb a boot picture before the guest's driver runs; libvirt wants {@code display} with it, and such a
     *     device cannot be hot-plugged
     */
    record Mediated(UUID uuid, String model, boolean display, boolean ramfb) implements Hostdev {

        public Mediated(UUID uuid, String model) {
            this(uuid, model, false, false);
        }

        @Override
        public boolean sameDevice(Hostdev other) {
            return other instanceof Mediated m && m.uuid.equals(uuid);
        }

        @Override
        public String toString() {
            return uuid.toString();
        }
    }

    /**
     * A PCI function, for example a virtual one that the vendor's driver has prepared.
     *
     * @param managed whether the host rebinds the driver; must be false for functions that their own driver serves
     */
    record Pci(PciAddress address, boolean managed) implements Hostdev {

        @Override
        public boolean sameDevice(Hostdev other) {
            return other instanceof Pci p && p.address.equals(address);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }
}
