package org.vgpudesk.libvirt;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Verb;

/** What the libvirt on both ends, and the driver behind it, is too old or too small for. */
final class Features {

    private static final String TEST_DRIVER = "test";

    private Features() {}

    /**
     * What cannot be done there, each with a sentence for people.
     *
     * @param tellsDevices whether the host took the registration for changes of devices
     */
    static Map<Ability, String> missing(URI address, Versions versions, boolean tellsDevices) {
        var missing = new EnumMap<Ability, String>(Ability.class);
        if (!tellsDevices) {
            missing.put(Ability.EVENTS, "This host does not tell its changes; it is asked every few seconds.");
        }
        if (!versions.have(Versions.DEFINE)) {
            missing.put(
                    Ability.DEFINE,
                    "This libvirt is older than 7.3 and cannot define slices: they are gone after a reboot.");
        }
        if (!versions.have(Versions.AUTOSTART)) {
            missing.put(
                    Ability.AUTOSTART,
                    "This libvirt is older than 7.8 and cannot start slices when the computer boots.");
        }
        if (scheme(address).equals(TEST_DRIVER)) {
            for (var ability : List.of(Ability.CHANGE, Ability.DEFINE, Ability.AUTOSTART)) {
                missing.put(ability, "libvirt's test driver cannot make slices: this host can only be looked at.");
            }
        }
        return missing;
    }

    /** What a verb needs beyond the right to change: its function is not in an older library at all. */
    static Optional<Ability> needed(Verb verb) {
        return switch (verb) {
            case Verb.Define define -> Optional.of(Ability.DEFINE);
            case Verb.Undefine undefine -> Optional.of(Ability.DEFINE);
            case Verb.Start start -> Optional.of(Ability.DEFINE);
            case Verb.SetAutostart autostart -> Optional.of(Ability.AUTOSTART);
            default -> Optional.empty();
        };
    }

    /** The driver, without the way to it. */
    static String scheme(URI address) {
        return String.valueOf(address.getScheme()).split("\\+", 2)[0];
    }
}
