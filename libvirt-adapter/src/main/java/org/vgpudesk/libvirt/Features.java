package org.vgpudesk.libvirt;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Verb;
import org.vgpudesk.language.TextFile;

/** What the libvirt on both ends, and the driver behind it, is too old or too small for. */
final class Features {

    private static final TextFile TEXTS = TextFile.beside(Features.class);

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
            missing.put(Ability.EVENTS, TEXTS.get("features.events"));
        }
        if (!versions.have(Versions.DEFINE)) {
            missing.put(Ability.DEFINE, TEXTS.get("features.define"));
        }
        if (!versions.have(Versions.AUTOSTART)) {
            missing.put(Ability.AUTOSTART, TEXTS.get("features.autostart"));
        }
        if (scheme(address).equals(TEST_DRIVER)) {
            for (var ability : List.of(Ability.CHANGE, Ability.DEFINE, Ability.AUTOSTART)) {
                missing.put(ability, TEXTS.get("features.test"));
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
