package org.vgpudesk.simulated;

import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** What libvirt's QEMU driver makes of the verbs for whole domains. */
final class DomainRules {

    private final HandOver handOver;
    private final ScreenRules screens;

    DomainRules(HandOver handOver, ScreenRules screens) {
        this.handOver = handOver;
        this.screens = screens;
    }

    static Machine machine(WorldState state, UUID uuid) throws Refusal {
        return state.machine(uuid)
                .orElseThrow(() -> new Refusal(
                        FailureKind.NOT_FOUND, "Domain not found: no domain with matching uuid '" + uuid + "'"));
    }

    WorldState start(WorldState state, Machine machine) throws Refusal {
        if (machine.active()) {
            throw Refusal.wrongState("domain is already running");
        }
        screens.startable(machine);
        for (var device : machine.config().hostdevs()) {
            handOver.check(state, machine, device);
            if (device instanceof Hostdev.Mediated mediated && mediated.ramfb() && !mediated.display()) {
                throw Refusal.internal(
                        FailureKind.INVALID,
                        "qemu unexpectedly closed the monitor: vfio-pci-nohotplug: ramfb=on requires display=on");
            }
        }
        return state.with(machine.started());
    }

    static WorldState shutdown(WorldState state, Machine machine) throws Refusal {
        if (!machine.active()) {
            throw Refusal.wrongState("domain is not running");
        }
        return switch (machine.guest().mood()) {
            case ANSWERS -> stopped(state, machine);
            case MUTE, REFUSES -> state.with(machine.withGuest(machine.guest().askedToShutDown()));
        };
    }

    static WorldState destroy(WorldState state, Machine machine) throws Refusal {
        if (!machine.active()) {
            throw Refusal.wrongState("domain is not running");
        }
        return stopped(state, machine);
    }

    /** It is off; a transient one is gone with that. */
    static WorldState stopped(WorldState state, Machine machine) {
        return machine.persistent() ? state.with(machine.stopped()) : state.without(machine.uuid());
    }

    WorldState redefine(WorldState state, Machine machine, Verb.Redefine verb) throws Refusal {
        if (!machine.persistent()) {
            throw Refusal.wrongState("transient domains do not have any persistent config");
        }
        try {
            if (!DomainXml.isMadeOf(machine.xml(), verb.base())) {
                if (DomainXml.isMadeOf(machine.xml(), verb.changed())) {
                    return state;
                }
                throw new Refusal(
                        FailureKind.STALE,
                        "The configuration of '" + machine.name() + "' has been changed since it was read.");
            }
            var changed = machine.withXml(DomainXml.withSecretsOf(verb.changed(), machine.xml()));
            if (!changed.uuid().equals(machine.uuid()) || !changed.name().equals(machine.name())) {
                throw new Refusal(
                        FailureKind.INVALID,
                        "operation failed: domain '" + changed.name() + "' is already defined with uuid "
                                + machine.uuid());
            }
            HostdevRules.consistent(changed);
            screens.consistent(changed);
            return state.with(changed);
        } catch (XmlFormatException e) {
            throw new Refusal(FailureKind.INVALID, "XML error: " + e.getMessage());
        }
    }

    /** The configuration without secrets. */
    static String shown(Machine machine) throws XmlFormatException {
        return DomainXml.withoutSecrets(machine.xml());
    }
}
