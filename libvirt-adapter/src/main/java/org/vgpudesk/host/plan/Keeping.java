package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.Verb;

/** What makes a slice outlive a reboot, as far as it is missing; the slice itself is left as it is. */
final class Keeping {

    private final HostInfo info;
    private final MediatedDevice device;

    Keeping(HostInfo info, MediatedDevice device) {
        this.info = info;
        this.device = device;
    }

    /** @throws HostException if the host cannot keep slices, or keeps this one already */
    List<Step> steps() throws HostException {
        var id = device.id();
        if (device.persistent() && device.autostart()) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("slice.kept", id.uuid()));
        }
        var steps = new ArrayList<Step>();
        if (!device.persistent()) {
            able(Ability.DEFINE);
            steps.add(new Step(new Verb.Define(device.definition()), new Verb.Undefine(id)));
        }
        able(Ability.AUTOSTART);
        steps.add(new Step(new Verb.SetAutostart(id, true), new Verb.SetAutostart(id, false)));
        return steps;
    }

    private void able(Ability ability) throws HostException {
        var why = info.whyNot(ability);
        if (why.isPresent()) {
            throw new HostException(FailureKind.UNSUPPORTED, PlanText.of("host.cannot.keep", why.get()));
        }
    }
}
