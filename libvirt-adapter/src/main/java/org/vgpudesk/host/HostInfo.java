package org.vgpudesk.host;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What an open host is; does not change while it is open.
 *
 * @param title its host name, or what the demo is called
 * @param version the software that answers, for people, for example {@code libvirt 11.3.0}
 * @param simulated nothing real is touched
 * @param missing what it cannot do, each with a sentence for people
 */
public record HostInfo(URI uri, String title, String version, boolean simulated, Map<Ability, String> missing) {

    public HostInfo {
        missing = Map.copyOf(missing);
    }

    public boolean can(Ability ability) {
        return !missing.containsKey(ability);
    }

    /** Why it cannot, if it cannot. */
    public Optional<String> whyNot(Ability ability) {
        return Optional.ofNullable(missing.get(ability));
    }
}
