package org.vgpudesk.simulated;

import java.util.UUID;
import java.util.function.Predicate;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Whether a host is as a verb asks for. */
final class Asked {

    private Asked() {}

    static boolean holds(Verb verb, WorldState state) {
        return switch (verb) {
            case Verb.Define(var definition) -> slice(state, definition.id(), Slice::persistent);
            case Verb.Create(var definition) -> slice(state, definition.id(), Slice::active);
            case Verb.Start(var id) -> slice(state, id, Slice::active);
            case Verb.Stop(var id) -> !slice(state, id, Slice::active);
            case Verb.Undefine(var id) -> !slice(state, id, Slice::persistent);
            case Verb.SetAutostart(var id, var wanted) -> slice(state, id, slice -> slice.autostart() == wanted);
            case Verb.Attach(var uuid, var device, var scope) ->
                machine(state, uuid, m -> (!scope.live() || live(m, device)) && (!scope.config() || config(m, device)));
            case Verb.Detach(var uuid, var device, var scope) ->
                !machine(state, uuid, m -> scope.live() && live(m, device) || scope.config() && config(m, device));
            case Verb.StartDomain(var uuid) -> machine(state, uuid, Machine::active);
            case Verb.ShutdownDomain(var uuid) -> !machine(state, uuid, Machine::active);
            case Verb.DestroyDomain(var uuid) -> !machine(state, uuid, Machine::active);
            case Verb.Redefine(var uuid, var base, var changed) -> machine(state, uuid, m -> same(m, changed));
        };
    }

    /** What is being waited for, when the deadline has passed. */
    static String waitingFor(Verb verb) {
        return switch (verb) {
            case Verb.Detach(var domain, var device, var scope)
            when scope != Scope.CONFIG -> "The guest has not let go of the device yet.";
            case Verb.ShutdownDomain shutdown -> "The guest has not shut down yet.";
            default -> "The host has not finished yet.";
        };
    }

    private static boolean slice(WorldState state, MediatedDeviceId id, Predicate<Slice> what) {
        return state.slice(id).filter(what).isPresent();
    }

    private static boolean machine(WorldState state, UUID uuid, Predicate<Machine> what) {
        return state.machine(uuid).filter(what).isPresent();
    }

    private static boolean live(Machine machine, Hostdev device) {
        return machine.live().stream().anyMatch(device::sameDevice);
    }

    private static boolean config(Machine machine, Hostdev device) {
        return machine.config().hostdevs().stream().anyMatch(device::sameDevice);
    }

    private static boolean same(Machine machine, String changed) {
        try {
            return DomainXml.isMadeOf(machine.xml(), changed);
        } catch (XmlFormatException e) {
            return false;
        }
    }
}
