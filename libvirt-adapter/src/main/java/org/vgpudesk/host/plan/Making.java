package org.vgpudesk.host.plan;

import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.Verb;

/** The steps that make a new slice. */
final class Making {

    private final HostInfo info;
    private final Draft draft;

    Making(HostInfo info, Draft draft) {
        this.info = info;
        this.draft = draft;
    }

    /** @throws HostException if it shall be kept after a reboot and the host cannot do that */
    Draft add(DeviceDefinition definition, boolean keep) throws HostException {
        var id = definition.id();
        if (!keep) {
            return draft.add(new Verb.Create(definition), new Verb.Stop(id));
        }
        var why = info.whyNot(Ability.DEFINE);
        if (why.isPresent()) {
            throw new HostException(FailureKind.UNSUPPORTED, PlanText.of("host.cannot.keep", why.get()));
        }
        draft.add(new Verb.Define(definition), new Verb.Undefine(id));
        info.whyNot(Ability.AUTOSTART)
                .ifPresentOrElse(
                        w -> draft.note(PlanText.of("host.no.autostart", w)),
                        () -> draft.add(new Verb.SetAutostart(id, true), new Verb.SetAutostart(id, false)));
        return draft.add(new Verb.Start(id), new Verb.Stop(id));
    }
}
