package org.vgpudesk.host.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** The steps that take a device back from a virtual machine, and those that remove a slice. */
final class TakingBack {

    private final HostState state;
    private final Draft draft;

    TakingBack(HostState state, Draft draft) {
        this.state = state;
        this.draft = draft;
    }

    Draft add(Request.TakeBack take) {
        var device = take.device();
        var held = state.domain(take.domain())
                .map(d -> scopeOf(d.holdsLive(device), d.holdsInConfig(device)))
                .orElse(Scope.CONFIG);
        var asGiven = state.domain(take.domain()).flatMap(d -> given(d, device)).orElse(device);
        draft.add(new Verb.Detach(take.domain(), asGiven, held), new Verb.Attach(take.domain(), asGiven, held));
        if (asGiven instanceof Hostdev.Mediated m && m.display() && held.config()) {
            draft.note(PlanText.of(
                    "take.screen",
                    new PlanLabels(state).of(take.domain(), asGiven).domain()));
        }
        if (!take.keepSlice() && device instanceof Hostdev.Mediated m) {
            state.devices(m.uuid()).stream().findFirst().ifPresent(this::remove);
        }
        return draft;
    }

    private static Scope scopeOf(boolean live, boolean config) {
        return live && config ? Scope.BOTH : live ? Scope.LIVE : Scope.CONFIG;
    }

    /** The device with the options that the machine has it with, so that an undo gives it back the same way. */
    private static Optional<Hostdev> given(Domain domain, Hostdev device) {
        return Stream.concat(domain.config().stream(), domain.live().stream())
                .filter(device::sameDevice)
                .findFirst();
    }

    Draft remove(MediatedDevice device) {
        var id = device.id();
        if (device.active()) {
            var again = device.persistent() ? new Verb.Start(id) : new Verb.Create(device.definition());
            draft.add(new Verb.Stop(id), again);
        }
        if (device.autostart()) {
            // Forgetting it forgets this too: the undo must be able to set it again.
            draft.add(new Verb.SetAutostart(id, false), new Verb.SetAutostart(id, true));
        }
        if (device.persistent()) {
            draft.add(new Verb.Undefine(id), new Verb.Define(device.definition()));
        }
        return draft;
    }
}
