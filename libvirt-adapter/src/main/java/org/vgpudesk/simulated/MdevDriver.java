package org.vgpudesk.simulated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.simulated.vfio.LeafDevice;

/**
 * A leaf driver: knows what its card can be divided into, how much room is left, and what its devices look like. Keeps
 * no state of its own.
 */
interface MdevDriver {

    /** The types that each parent device of the card offers. */
    List<LeafType> types();

    /**
     * How many more devices of a type can be made on a parent device now.
     *
     * @param typeId one of {@link #types()}
     * @param parent the parent device's name
     * @param onCard every device that is active on the card, on whatever parent
     */
    long available(String typeId, String parent, List<ActiveDevice> onCard);

    /**
     * Makes a device.
     *
     * @param others the devices of this driver that exist on the card already
     */
    LeafDevice probe(Birth birth, List<LeafDevice> others);

    /**
     * What a driver is told of the device that it makes.
     *
     * @param typeId one of {@link #types()}
     * @param number no other device on this host has it as long as this one exists
     */
    record Birth(MediatedDeviceId id, String typeId, int number) {}

    /** A type in the driver's words. An absent name or description is one that the driver does not give. */
    record LeafType(
            String id,
            @Nullable String name,
            String deviceApi,
            @Nullable String description) {}

    /** A device that exists. */
    record ActiveDevice(String parent, String typeId) {}
}
