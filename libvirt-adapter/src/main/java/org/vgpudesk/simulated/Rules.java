package org.vgpudesk.simulated;

import java.util.Set;
import org.vgpudesk.host.Verb;

/** What becomes of a host's state when a verb is done: the next state, or the reason why not. No time passes here. */
final class Rules {

    private final DeviceRules devices;
    private final HostdevRules hostdevs;
    private final DomainRules domains;

    Rules(Hardware hardware, MdevCore core, Set<Defect> defects) {
        devices = new DeviceRules(core, defects);
        var handOver = new HandOver(hardware, core, defects);
        hostdevs = new HostdevRules(handOver);
        domains = new DomainRules(handOver, new ScreenRules(hardware.screens()));
    }

    WorldState done(WorldState state, Verb verb) throws Refusal {
        return switch (verb) {
            case Verb.Define(var definition) -> devices.define(state, definition);
            case Verb.Create(var definition) -> devices.create(state, definition);
            case Verb.Start(var id) -> devices.start(state, id);
            case Verb.Stop(var id) -> devices.stop(state, id);
            case Verb.Undefine(var id) -> devices.undefine(state, id);
            case Verb.SetAutostart(var id, var wanted) -> devices.autostart(state, id, wanted);
            case Verb.Attach attach -> hostdevs.attach(state, DomainRules.machine(state, attach.domain()), attach);
            case Verb.Detach detach -> hostdevs.detach(state, DomainRules.machine(state, detach.domain()), detach);
            case Verb.StartDomain(var uuid) -> domains.start(state, DomainRules.machine(state, uuid));
            case Verb.ShutdownDomain(var uuid) -> DomainRules.shutdown(state, DomainRules.machine(state, uuid));
            case Verb.DestroyDomain(var uuid) -> DomainRules.destroy(state, DomainRules.machine(state, uuid));
            case Verb.Redefine redefine ->
                domains.redefine(state, DomainRules.machine(state, redefine.domain()), redefine);
        };
    }

    WorldState rebooted(WorldState state) {
        var off = state;
        for (var machine : state.machines()) {
            if (machine.active()) {
                off = DomainRules.stopped(off, machine);
            }
        }
        return devices.rebooted(off);
    }
}
