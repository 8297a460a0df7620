package org.vgpudesk.app.cli;

import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Traits;
import picocli.CommandLine.Option;

/** The option that says how the virtual machine will be looked at. */
final class LookWords {

    /** Its values, as they are typed. */
    enum PictureWord {
        window,
        network,
        none
    }

    @Option(names = "--picture", paramLabel = "window|network|none", descriptionKey = "give.picture")
    private PictureWord picture = PictureWord.none;

    /** Reads of the host what has to be known to change the machine's screens. */
    Look look(Host host, Domain domain, Traits traits) throws HostException {
        return switch (picture) {
            case none -> new Look.Unchanged(traits);
            case window -> new Look.Shown(Where.HERE, traits, Screen.of(host, domain.uuid()));
            case network -> new Look.Shown(Where.NETWORK, traits, Screen.of(host, domain.uuid()));
        };
    }
}
