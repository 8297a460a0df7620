package org.vgpudesk.simulated;

import java.util.HashSet;
import java.util.List;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.simulated.MdevDriver.ActiveDevice;
import org.vgpudesk.simulated.MdevDriver.LeafType;

/**
 * The middle, as the kernel has it: gives the devices of all leaf drivers one life cycle, and passes everything else
 * through. Knows no vendor and derives nothing from a type's id or name.
 */
final class MdevCore {

    private static final int FIRST_IOMMU_GROUP = 64;

    private final Hardware hardware;

    MdevCore(Hardware hardware) {
        this.hardware = hardware;
    }

    /** What a function offers now; nothing if it is no parent device. */
    List<MdevType> types(Card card, Card.Function function, WorldState state) {
        var driver = card.driver();
        if (driver == null || !function.parent()) {
            return List.of();
        }
        var active = active(card, state);
        return driver.types().stream()
                .map(type -> new MdevType(
                        type.id(), type.name(), type.deviceApi(), driver.available(type.id(), function.name(), active)))
                .toList();
    }

    /**
     * The driver's word for a type that a parent device offers.
     *
     * @param doing libvirt's word for what fails if there is no such type
     */
    LeafType type(DeviceDefinition definition, String doing) throws Refusal {
        var parent = parent(definition.id().parent());
        return driver(parent, doing).types().stream()
                .filter(type -> type.id().equals(definition.typeId()))
                .findFirst()
                .orElseThrow(() -> Refusal.mdevctl(
                        FailureKind.NOT_FOUND,
                        doing,
                        "Parent " + parent.parentAddress() + " does not support mdev type " + definition.typeId()));
    }

    Card.Function parent(String name) throws Refusal {
        return hardware.function(name)
                .orElseThrow(() -> new Refusal(
                        FailureKind.NOT_FOUND, "unsupported configuration: invalid parent device '" + name + "'"));
    }

    private MdevDriver driver(Card.Function parent, String doing) throws Refusal {
        var driver = hardware.cardOf(parent.name()).map(Card::driver).orElse(null);
        if (driver == null || !parent.parent()) {
            throw Refusal.mdevctl(
                    FailureKind.NOT_FOUND, doing, "Unable to find parent device '" + parent.parentAddress() + "'");
        }
        return driver;
    }

    /** Makes a device exist. */
    WorldState create(WorldState state, Slice slice, String doing) throws Refusal {
        var type = type(slice.definition(), doing);
        var card = hardware.cardOf(slice.id().parent()).orElseThrow();
        if (state.activeSlice(slice.id().uuid()).isPresent()) {
            throw Refusal.mdevctl(FailureKind.ALREADY_EXISTS, doing, "Device exists under different parent");
        }
        var parent = parent(slice.id().parent());
        var driver = driver(parent, doing);
        if (driver.available(type.id(), slice.id().parent(), active(card, state)) < 1) {
            throw Refusal.mdevctl(
                    FailureKind.NO_ROOM,
                    doing,
                    "No available instances of " + type.id() + " on " + parent.parentAddress());
        }
        return state.with(slice.started(freeGroup(state)));
    }

    /** Makes a device cease to exist. */
    WorldState remove(WorldState state, Slice slice) {
        return slice.persistent() ? state.with(slice.stopped()) : state.without(slice.id());
    }

    private static List<ActiveDevice> active(Card card, WorldState state) {
        var names = new HashSet<String>();
        card.functions().forEach(function -> names.add(function.name()));
        return state.slices().stream()
                .filter(slice -> slice.active() && names.contains(slice.id().parent()))
                .map(slice ->
                        new ActiveDevice(slice.id().parent(), slice.definition().typeId()))
                .toList();
    }

    private static int freeGroup(WorldState state) {
        var taken = new HashSet<Integer>();
        state.slices().forEach(slice -> {
            var group = slice.iommuGroup();
            if (group != null) {
                taken.add(group);
            }
        });
        var group = FIRST_IOMMU_GROUP;
        while (taken.contains(group)) {
            group++;
        }
        return group;
    }
}
