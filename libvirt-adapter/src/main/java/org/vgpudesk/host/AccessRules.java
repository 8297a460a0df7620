package org.vgpudesk.host;

import java.util.List;

/**
 * What libvirt's fine-grained access control asks polkit before it does a verb: the {@code @acl} notes in libvirt's
 * {@code remote_protocol.x}, named as its polkit driver names them ({@code org.libvirt.api.OBJECT.PERMISSION}).
 */
public final class AccessRules {

    private AccessRules() {}

    /**
     * Why a verb was refused, a sentence: libvirt itself only says that it was.
     *
     * @param actions the polkit actions of which at least one is not allowed; empty if nobody knows
     */
    public static String sentence(Verb verb, List<String> actions) {
        var refused = "The host's access rules do not let you " + what(verb) + ".";
        return switch (actions.size()) {
            case 0 -> refused;
            case 1 -> refused + " Missing is a polkit rule that allows you the action " + actions.getFirst() + ".";
            default ->
                refused + " Missing is a polkit rule that allows you the actions " + String.join(" and ", actions)
                        + ".";
        };
    }

    private static String what(Verb verb) {
        return switch (verb) {
            case Verb.Define(var definition) -> "define the device " + definition.id();
            case Verb.Create(var definition) -> "create the device " + definition.id();
            case Verb.Start(var id) -> "start the device " + id;
            case Verb.Stop(var id) -> "stop the device " + id;
            case Verb.Undefine(var id) -> "undefine the device " + id;
            case Verb.SetAutostart(var id, var on) -> "change whether the device " + id + " starts by itself";
            case Verb.Attach attach -> "give a device to the virtual machine " + attach.domain();
            case Verb.Detach detach -> "take a device from the virtual machine " + detach.domain();
            case Verb.StartDomain(var domain) -> "start the virtual machine " + domain;
            case Verb.ShutdownDomain(var domain) -> "shut down the virtual machine " + domain;
            case Verb.DestroyDomain(var domain) -> "take the virtual machine " + domain + " off at once";
            case Verb.Redefine redefine -> "change the configuration of the virtual machine " + redefine.domain();
        };
    }

    /** The polkit actions that must all be allowed for a verb. */
    public static List<String> actions(Verb verb) {
        return switch (verb) {
            case Verb.Define define -> List.of(device("write"), device("save"));
            case Verb.Create create -> List.of(device("write"), device("start"));
            case Verb.Start start -> List.of(device("start"));
            case Verb.Stop stop -> List.of(device("stop"));
            case Verb.Undefine undefine -> List.of(device("delete"));
            case Verb.SetAutostart autostart -> List.of(device("write"));
            case Verb.Attach attach -> devicesOfDomain(attach.scope());
            case Verb.Detach detach -> devicesOfDomain(detach.scope());
            case Verb.StartDomain start -> List.of(domain("start"));
            case Verb.ShutdownDomain shutdown -> List.of(domain("init-control"));
            case Verb.DestroyDomain destroy -> List.of(domain("stop"));
            case Verb.Redefine redefine -> List.of(domain("write"), domain("save"));
        };
    }

    private static List<String> devicesOfDomain(Scope scope) {
        return scope.config() ? List.of(domain("write"), domain("save")) : List.of(domain("write"));
    }

    private static String device(String permission) {
        return "org.libvirt.api.node-device." + permission;
    }

    private static String domain(String permission) {
        return "org.libvirt.api.domain." + permission;
    }
}
