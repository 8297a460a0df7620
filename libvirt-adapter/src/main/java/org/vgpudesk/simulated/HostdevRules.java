package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** What libvirt's QEMU driver, QEMU and the guest make of devices that are handed over. */
final class HostdevRules {

    private final Hardware hardware;
    private final MdevCore core;
    private final Set<Defect> defects;

    HostdevRules(Hardware hardware, MdevCore core, Set<Defect> defects) {
        this.hardware = hardware;
        this.core = core;
        this.defects = defects;
    }

    WorldState attach(WorldState state, Machine machine, Verb.Attach verb) throws Refusal {
        fits(machine, verb.scope());
        var changed = machine;
        if (verb.scope().config()) {
            changed = configured(changed, verb.device());
        }
        if (verb.scope().live()) {
            var live = new ArrayList<>(machine.live());
            once(live, verb.device());
            usable(state, machine, verb.device());
            hotPluggable(verb.device());
            live.add(verb.device());
            changed = changed.withLive(live);
        }
        return state.with(changed);
    }

    WorldState detach(WorldState state, Machine machine, Verb.Detach verb) throws Refusal {
        fits(machine, verb.scope());
        var changed = machine;
        if (verb.scope().config()) {
            named(machine.config().hostdevs(), verb.device());
            changed = rewritten(machine, DomainXml::withoutHostdev, verb.device());
        }
        if (verb.scope().live()) {
            changed = unplugged(machine, changed, named(machine.live(), verb.device()));
        }
        return state.with(changed);
    }

    private static Machine unplugged(Machine machine, Machine changed, Hostdev device) throws Refusal {
        hotPluggable(device);
        if (machine.guest().unplugging().stream().anyMatch(device::sameDevice)) {
            throw Refusal.internal(
                    FailureKind.WRONG_STATE,
                    "unable to execute QEMU command 'device_del': Device hostdev"
                            + machine.live().indexOf(device) + " is already in the process of unplug");
        }
        return switch (machine.guest().mood()) {
            case ANSWERS -> changed.released(device);
            case MUTE -> changed.withGuest(machine.guest().asked(device));
            case REFUSES -> throw Refusal.byGuest(new HostEvent.DetachRefused(machine.uuid(), device));
        };
    }

    /** Everything that must be so before a running machine can hold the device. */
    void usable(WorldState state, Machine machine, Hostdev device) throws Refusal {
        switch (device) {
            case Hostdev.Mediated mediated -> served(state, mediated);
            case Hostdev.Pci pci -> prepared(pci);
        }
        var holder = state.holder(device).filter(other -> !other.uuid().equals(machine.uuid()));
        if (holder.isPresent() && !defects.contains(Defect.IGNORES_OTHER_HOLDERS)) {
            var what = device instanceof Hostdev.Mediated ? "mediated device " : "PCI device ";
            throw new Refusal(
                    FailureKind.IN_USE,
                    "Requested operation is not valid: " + what + path(device) + " is in use by driver QEMU, domain "
                            + holder.get().name());
        }
    }

    private void served(WorldState state, Hostdev.Mediated device) throws Refusal {
        var slice = state.activeSlice(device.uuid())
                .orElseThrow(() -> Refusal.missing("mediated device '" + device.uuid() + "' not found"));
        var api = core.type(slice.definition(), "start").deviceApi();
        if (!api.equals(device.model())) {
            throw Refusal.internal(
                    FailureKind.INVALID,
                    "invalid device API '" + device.model() + "' for device " + path(device)
                            + ": device only supports '" + api + "'");
        }
    }

    private void prepared(Hostdev.Pci device) throws Refusal {
        var known = hardware.cards().stream()
                .flatMap(card -> card.functions().stream())
                .anyMatch(function -> device.address().equals(function.address()));
        if (!known) {
            throw Refusal.missing("Device " + device.address() + " not found");
        }
        var state = hardware.prepared().getOrDefault(device.address(), new HostFacts.FunctionState(false, ""));
        if (!state.prepared() || device.managed()) {
            throw Refusal.internal(
                    FailureKind.WRONG_STATE,
                    "unable to execute QEMU command 'device_add': vfio " + device.address()
                            + ": error getting device from group: No such device");
        }
    }

    private static void hotPluggable(Hostdev device) throws Refusal {
        if (device instanceof Hostdev.Mediated mediated && mediated.ramfb()) {
            throw Refusal.internal(
                    FailureKind.UNSUPPORTED,
                    "unable to execute QEMU command 'device_add': Device 'vfio-pci-nohotplug' does not support"
                            + " hotplugging");
        }
    }

    private static void fits(Machine machine, Scope scope) throws Refusal {
        if (scope.config() && !machine.persistent()) {
            throw Refusal.wrongState("transient domains do not have any persistent config");
        }
        if (scope.live() && !machine.active()) {
            throw Refusal.wrongState("domain is not running");
        }
    }

    private static Machine configured(Machine machine, Hostdev device) throws Refusal {
        once(machine.config().hostdevs(), device);
        var changed = rewritten(machine, DomainXml::withHostdev, device);
        consistent(changed);
        return changed;
    }

    /** What libvirt checks of a whole configuration. */
    static void consistent(Machine machine) throws Refusal {
        var seen = new ArrayList<Hostdev>();
        var bootPictures = 0;
        for (var device : machine.config().hostdevs()) {
            once(seen, device);
            seen.add(device);
            if (device instanceof Hostdev.Mediated mediated) {
                bootPictures += mediated.ramfb() ? 1 : 0;
                if (mediated.display() && !machine.xml().contains("<graphics")) {
                    throw new Refusal(
                            FailureKind.INVALID,
                            "unsupported configuration: graphics device is needed for attribute value 'display=on'"
                                    + " in <hostdev>");
                }
            }
        }
        if (bootPictures > 1) {
            throw new Refusal(
                    FailureKind.INVALID, "unsupported configuration: Only one vgpu device can have 'ramfb' enabled");
        }
    }

    private static void once(List<Hostdev> devices, Hostdev device) throws Refusal {
        if (devices.stream().anyMatch(device::sameDevice)) {
            throw new Refusal(
                    FailureKind.ALREADY_EXISTS, "XML error: Hostdev already exists in the domain configuration");
        }
    }

    private static Hostdev named(List<Hostdev> devices, Hostdev device) throws Refusal {
        return devices.stream()
                .filter(device::sameDevice)
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        device instanceof Hostdev.Mediated
                                ? "mediated device '" + device + "' not found"
                                : "host pci device " + device + " not found"));
    }

    private static Machine rewritten(Machine machine, Rewriting how, Hostdev device) throws Refusal {
        try {
            return machine.withXml(how.apply(machine.xml(), device));
        } catch (XmlFormatException | IllegalArgumentException e) {
            throw new Refusal(FailureKind.INVALID, "XML error: " + e.getMessage());
        }
    }

    private static String path(Hostdev device) {
        return device instanceof Hostdev.Mediated m ? "/sys/bus/mdev/devices/" + m.uuid() : device.toString();
    }

    private interface Rewriting {
        String apply(String xml, Hostdev device) throws XmlFormatException;
    }
}
