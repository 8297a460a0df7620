package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Hostdev;

/** What runs in a virtual machine of a simulated host: how it answers when the host asks it for something. */
public final class SimulatedGuest {

    private final SimulatedWorld world;
    private final UUID domain;

    SimulatedGuest(SimulatedWorld world, UUID domain) {
        this.world = world;
        this.domain = domain;
    }

    /** From now on it does not answer. */
    public void mute() {
        world.happen(w -> w.happen(state -> {
            var machine = DomainRules.machine(state, domain);
            return state.with(machine.withGuest(machine.guest().in(Machine.Mood.MUTE)));
        }));
    }

    /** It answers, also to what it was asked while it was mute. */
    public void answers() {
        world.happen(w -> w.happen(state -> {
            var machine = DomainRules.machine(state, domain);
            var guest = machine.guest();
            var released = machine.withGuest(Machine.Guest.ANSWERING);
            for (var device : guest.unplugging()) {
                released = released.released(device);
            }
            return guest.shuttingDown() ? DomainRules.stopped(state, released) : state.with(released);
        }));
    }

    /** It refuses to let go of devices, also of those that it was asked for while it was mute. */
    public void refuses() {
        var asked = new ArrayList<Hostdev>();
        world.happen(w -> {
            w.happen(state -> {
                var machine = DomainRules.machine(state, domain);
                asked.clear();
                asked.addAll(machine.guest().unplugging());
                return state.with(machine.withGuest(new Machine.Guest(
                        Machine.Mood.REFUSES, List.of(), machine.guest().shuttingDown())));
            });
            asked.forEach(device -> w.tellLater(new HostEvent.DetachRefused(domain, device)));
        });
    }

    /** It shuts down by itself, as if somebody inside had asked for it. */
    public void shutsDown() {
        world.happen(w -> w.happen(state -> DomainRules.stopped(state, DomainRules.machine(state, domain))));
    }
}
