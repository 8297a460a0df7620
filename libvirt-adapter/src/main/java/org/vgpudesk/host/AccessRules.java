package org.vgpudesk.host;

import java.util.List;
import org.vgpudesk.language.Language;
import org.vgpudesk.language.TextFile;

/**
 * What libvirt's fine-grained access control asks polkit before it does a verb: the {@code @acl} notes in libvirt's
 * {@code remote_protocol.x}, named as its polkit driver names them ({@code org.libvirt.api.OBJECT.PERMISSION}).
 */
public final class AccessRules {

    private static final TextFile TEXTS = TextFile.beside(AccessRules.class);

    private AccessRules() {}

    /**
     * Why a verb was refused, a sentence: libvirt itself only says that it was.
     *
     * @param actions the polkit actions of which at least one is not allowed; empty if nobody knows
     */
    public static String sentence(Verb verb, List<String> actions) {
        var refused = TEXTS.get("access.refused", what(verb));
        return switch (actions.size()) {
            case 0 -> refused;
            case 1 -> TEXTS.get("access.missing.one", refused, actions.getFirst());
            default -> TEXTS.get("access.missing.more", refused, Language.list(actions));
        };
    }

    private static String what(Verb verb) {
        return switch (verb) {
            case Verb.Define(var definition) -> TEXTS.get("access.define", definition.id());
            case Verb.Create(var definition) -> TEXTS.get("access.create", definition.id());
            case Verb.Start(var id) -> TEXTS.get("access.start", id);
            case Verb.Stop(var id) -> TEXTS.get("access.stop", id);
            case Verb.Undefine(var id) -> TEXTS.get("access.undefine", id);
            case Verb.SetAutostart(var id, var on) -> TEXTS.get("access.autostart", id);
            case Verb.Attach attach -> TEXTS.get("access.attach", attach.domain());
            case Verb.Detach detach -> TEXTS.get("access.detach", detach.domain());
            case Verb.StartDomain(var domain) -> TEXTS.get("access.start.domain", domain);
            case Verb.ShutdownDomain(var domain) -> TEXTS.get("access.shutdown.domain", domain);
            case Verb.DestroyDomain(var domain) -> TEXTS.get("access.destroy.domain", domain);
            case Verb.Redefine redefine -> TEXTS.get("access.redefine", redefine.domain());
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
