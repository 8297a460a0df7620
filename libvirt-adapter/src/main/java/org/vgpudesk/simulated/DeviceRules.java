package org.vgpudesk.simulated;

import java.util.Locale;
import java.util.Set;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;

/** What libvirt's node device driver and mdevctl make of the verbs for mediated devices. */
final class DeviceRules {

    private static final String DEFINE = "define";
    /** libvirt's own words: what creates a device by its XML says start, what starts a defined one says create. */
    private static final String CREATE = "start";

    private static final String START = "create";

    private final MdevCore core;
    private final Set<Defect> defects;

    DeviceRules(MdevCore core, Set<Defect> defects) {
        this.core = core;
        this.defects = defects;
    }

    WorldState define(WorldState state, DeviceDefinition definition) throws Refusal {
        core.type(definition, DEFINE);
        var known = state.slice(definition.id());
        if (known.isPresent()
                && (known.get().persistent() || !known.get().definition().equals(definition))) {
            throw Refusal.mdevctl(
                    FailureKind.ALREADY_EXISTS,
                    DEFINE,
                    "Config for "
                            + core.parent(definition.id().parent()).parentAddress() + "/"
                            + definition.id().uuid() + " already exists, try modify?");
        }
        return state.with(known.map(Slice::defined).orElseGet(() -> new Slice(definition, true, false, null)));
    }

    WorldState create(WorldState state, DeviceDefinition definition) throws Refusal {
        core.type(definition, CREATE);
        if (state.slice(definition.id()).isPresent()) {
            throw Refusal.mdevctl(FailureKind.ALREADY_EXISTS, CREATE, "Device already exists");
        }
        return core.create(state, new Slice(definition, false, false, null), CREATE);
    }

    WorldState start(WorldState state, MediatedDeviceId id) throws Refusal {
        var slice = known(state, id);
        if (slice.active()) {
            throw Refusal.wrongState("Device is already active");
        }
        if (twin(state, id)) {
            throw Refusal.mdevctl(
                    FailureKind.ALREADY_EXISTS,
                    START,
                    "Multiple definitions found for device " + id.uuid() + ". Please specify a parent.");
        }
        return core.create(state, slice, START);
    }

    WorldState stop(WorldState state, MediatedDeviceId id) throws Refusal {
        var slice = known(state, id);
        if (!slice.active()) {
            throw Refusal.wrongState("Device '" + name(id) + "' is not active");
        }
        if (held(state, id) && !defects.contains(Defect.STOPS_WHAT_IS_IN_USE)) {
            throw Refusal.internal(FailureKind.IN_USE, "Unable to destroy '" + name(id) + "': device in use");
        }
        return core.remove(state, slice);
    }

    WorldState undefine(WorldState state, MediatedDeviceId id) throws Refusal {
        var slice = known(state, id);
        if (!slice.persistent()) {
            throw Refusal.wrongState("Node device '" + name(id) + "' is not defined");
        }
        if (twin(state, id)) {
            // libvirt asks mdevctl by the UUID alone, and mdevctl would forget all definitions of it
            throw Refusal.wrongState("device " + id.uuid() + " is defined under several parents; all of its definitions"
                    + " would be forgotten");
        }
        return slice.active() ? state.with(slice.undefined()) : state.without(id);
    }

    WorldState autostart(WorldState state, MediatedDeviceId id, boolean wanted) throws Refusal {
        var slice = known(state, id);
        if (!slice.persistent()) {
            throw Refusal.wrongState("cannot set autostart for transient device");
        }
        if (twin(state, id)) {
            throw Refusal.internal(
                    FailureKind.ALREADY_EXISTS,
                    "Unable to set autostart on '" + name(id) + "': Error: Multiple definitions found for " + id.uuid()
                            + ", specify a parent");
        }
        return state.with(slice.withAutostart(wanted));
    }

    /** What a reboot leaves: definitions, and of those what starts by itself and finds room. */
    WorldState rebooted(WorldState state) {
        var result = state;
        for (var slice : state.slices()) {
            result = slice.persistent() ? result.with(slice.stopped()) : result.without(slice.id());
        }
        for (var slice : result.slices()) {
            if (slice.autostart()) {
                result = startedIfItCan(result, slice);
            }
        }
        return result;
    }

    private WorldState startedIfItCan(WorldState state, Slice slice) {
        try {
            return core.create(state, slice, START);
        } catch (Refusal noRoom) {
            // as after a real boot: mdevctl writes it to the journal, and the device stays inactive
            return state;
        }
    }

    /** The node device's name. */
    String name(MediatedDeviceId id) throws Refusal {
        return name(id, core.parent(id.parent()));
    }

    static String name(MediatedDeviceId id, Card.Function parent) {
        return "mdev_"
                + (id.uuid() + "_" + parent.parentAddress())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^0-9a-z]", "_");
    }

    private Slice known(WorldState state, MediatedDeviceId id) throws Refusal {
        core.parent(id.parent());
        var name = name(id);
        return state.slice(id)
                .orElseThrow(() -> new Refusal(
                        FailureKind.NOT_FOUND,
                        "Node device not found: no node device with matching name '" + name + "'"));
    }

    /** Whether the same UUID is defined under another parent too. */
    private static boolean twin(WorldState state, MediatedDeviceId id) {
        return state.slices().stream()
                .anyMatch(other -> other.persistent()
                        && other.id().uuid().equals(id.uuid())
                        && !other.id().equals(id));
    }

    private static boolean held(WorldState state, MediatedDeviceId id) {
        return state.holder(new Hostdev.Mediated(id.uuid(), "")).isPresent();
    }
}
