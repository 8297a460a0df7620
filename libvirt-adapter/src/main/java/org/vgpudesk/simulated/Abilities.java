package org.vgpudesk.simulated;

import java.util.EnumMap;
import java.util.Map;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;

/** What an old libvirt, or a connection for reading only, cannot do. */
record Abilities(SimulatedAddress.Version libvirt, Map<Ability, String> missing) {

    static Abilities of(SimulatedAddress address) throws HostException {
        var version = address.libvirt();
        var missing = new EnumMap<Ability, String>(Ability.class);
        if (address.readOnly()) {
            missing.put(Ability.CHANGE, "This connection is for reading only.");
        }
        if (version.before(7, 3)) {
            missing.put(
                    Ability.DEFINE,
                    "This host's libvirt is " + version + "; it remembers slices from 7.3 on. Slices are gone after a"
                            + " reboot.");
        }
        if (version.before(7, 8)) {
            missing.put(
                    Ability.AUTOSTART,
                    "This host's libvirt is " + version + "; it starts slices by itself from 7.8 on.");
        }
        return new Abilities(version, Map.copyOf(missing));
    }

    boolean can(Ability ability) {
        return !missing.containsKey(ability);
    }

    void check(Verb verb) throws Refusal {
        if (!can(Ability.CHANGE)) {
            throw new Refusal(FailureKind.DENIED, "operation forbidden: read only access prevents " + function(verb));
        }
        switch (verb) {
            case Verb.Define define -> need(Ability.DEFINE, verb);
            case Verb.Start start -> need(Ability.DEFINE, verb);
            case Verb.Undefine undefine -> need(Ability.DEFINE, verb);
            case Verb.SetAutostart autostart -> need(Ability.AUTOSTART, verb);
            default -> {}
        }
    }

    private void need(Ability ability, Verb verb) throws Refusal {
        if (!can(ability)) {
            throw new Refusal(
                    FailureKind.UNSUPPORTED,
                    "this function is not supported by the connection driver: " + function(verb));
        }
    }

    private static String function(Verb verb) {
        return switch (verb) {
            case Verb.Define define -> "virNodeDeviceDefineXML";
            case Verb.Create create -> "virNodeDeviceCreateXML";
            case Verb.Start start -> "virNodeDeviceCreate";
            case Verb.Stop stop -> "virNodeDeviceDestroy";
            case Verb.Undefine undefine -> "virNodeDeviceUndefine";
            case Verb.SetAutostart autostart -> "virNodeDeviceSetAutostart";
            case Verb.Attach attach -> "virDomainAttachDeviceFlags";
            case Verb.Detach detach -> "virDomainDetachDeviceFlags";
            case Verb.StartDomain start -> "virDomainCreate";
            case Verb.ShutdownDomain shutdown -> "virDomainShutdown";
            case Verb.DestroyDomain destroy -> "virDomainDestroy";
            case Verb.Redefine redefine -> "virDomainDefineXML";
        };
    }
}
