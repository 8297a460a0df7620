package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** What libvirt's QEMU driver, QEMU and the guest make of devices that are handed over. */
final class HostdevRules {

    private final HandOver handOver;

    HostdevRules(HandOver handOver) {
        this.handOver = handOver;
    }

    WorldState attach(WorldState state, Machine machine, Verb.Attach verb) throws Refusal {
        fits(machine, verb.scope());
        handOver.modelled(verb.device());
        var changed = machine;
        if (verb.scope().config()) {
            changed = configured(changed, verb.device());
        }
        if (verb.scope().live()) {
            var live = new ArrayList<>(machine.live());
            if (holds(live, verb.device())) {
                throw HandOver.inUse(verb.device(), machine, FailureKind.ALREADY_EXISTS);
            }
            pictured(machine, verb.device());
            started(state, verb.device());
            handOver.check(state, machine, verb.device());
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
            if (!holds(machine.config().hostdevs(), verb.device())) {
                throw Refusal.missing("device not present in domain configuration");
            }
            changed = rewritten(machine, DomainXml::withoutHostdev, verb.device());
        }
        if (verb.scope().live()) {
            changed = unplugged(machine, changed, named(machine.live(), verb.device()));
        }
        return state.with(changed);
    }

    /** A device that is only defined is missing to libvirt like one that nobody knows; what helps is another thing. */
    private static void started(WorldState state, Hostdev device) throws Refusal {
        if (device instanceof Hostdev.Mediated(var uuid, var model, var display, var ramfb)
                && state.activeSlice(uuid).isEmpty()
                && state.slices().stream().anyMatch(slice -> slice.id().uuid().equals(uuid))) {
            throw new Refusal(
                    FailureKind.WRONG_STATE,
                    Refusal.missing("mediated device '" + uuid + "' not found").words());
        }
    }

    private static Machine unplugged(Machine machine, Machine changed, Hostdev device) throws Refusal {
        hotPluggable(device);
        return switch (machine.guest().mood()) {
            case ANSWERS -> changed.released(device);
            case MUTE -> changed.withGuest(machine.guest().asked(device));
            case REFUSES -> throw Refusal.byGuest(new HostEvent.DetachRefused(machine.uuid(), device));
        };
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
        if (holds(machine.config().hostdevs(), device)) {
            throw new Refusal(
                    FailureKind.ALREADY_EXISTS,
                    "Requested operation is not valid: device is already in the domain configuration");
        }
        var changed = rewritten(machine, DomainXml::withHostdev, device);
        consistent(changed);
        return changed;
    }

    /** What libvirt checks of a whole configuration. */
    static void consistent(Machine machine) throws Refusal {
        var seen = new ArrayList<Hostdev>();
        var bootPictures = 0;
        for (var device : machine.config().hostdevs()) {
            if (holds(seen, device)) {
                throw new Refusal(
                        FailureKind.ALREADY_EXISTS, "XML error: Hostdev already exists in the domain configuration");
            }
            seen.add(device);
            pictured(machine, device);
            bootPictures += device instanceof Hostdev.Mediated mediated && mediated.ramfb() ? 1 : 0;
        }
        if (bootPictures > 1) {
            throw new Refusal(
                    FailureKind.INVALID, "unsupported configuration: Only one vgpu device can have 'ramfb' enabled");
        }
    }

    private static void pictured(Machine machine, Hostdev device) throws Refusal {
        if (device instanceof Hostdev.Mediated mediated
                && mediated.display()
                && !machine.xml().contains("<graphics")) {
            throw new Refusal(
                    FailureKind.INVALID,
                    "unsupported configuration: graphics device is needed for attribute value 'display=on' in"
                            + " <hostdev>");
        }
    }

    private static boolean holds(List<Hostdev> devices, Hostdev device) {
        return devices.stream().anyMatch(device::sameDevice);
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

    private interface Rewriting {
        String apply(String xml, Hostdev device) throws XmlFormatException;
    }
}
