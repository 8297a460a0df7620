package org.vgpudesk.host.plan;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;

/** The verbs as commands for a POSIX shell, for people to read and copy; this program never runs a shell. */
final class VirshCommands {

    /** What virsh takes for nothing but a name, and a terminal for nothing but text: no option, no number, no UUID. */
    private static final Pattern PLAIN_NAME =
            Pattern.compile("(?![0-9]+$|[0-9a-fA-F-]{32,36}$)[\\p{L}\\p{N}_.@:+][\\p{L}\\p{N}\\p{P}\\p{S}\\p{M} ]*");

    private VirshCommands() {}

    static String of(HostInfo info, Plan plan, Verb verb) {
        var virsh = info.simulated() ? "virsh" : "virsh -c " + quoted(info.uri().toString());
        return switch (verb) {
            case Verb.Define(var d) -> here(virsh + " nodedev-define /dev/stdin", NodeDeviceXml.write(d));
            case Verb.Create(var d) -> here(virsh + " nodedev-create /dev/stdin", NodeDeviceXml.write(d));
            case Verb.Start(var id) -> virsh + " nodedev-start " + name(virsh, id);
            case Verb.Stop(var id) -> virsh + " nodedev-destroy " + name(virsh, id);
            case Verb.Undefine(var id) -> virsh + " nodedev-undefine " + name(virsh, id);
            case Verb.SetAutostart(var id, var on) ->
                virsh + " nodedev-autostart " + (on ? "" : "--disable ") + name(virsh, id);
            case Verb.Attach(var domain, var device, var scope) ->
                device(virsh + " attach-device " + domain(plan, domain), device, scope);
            case Verb.Detach(var domain, var device, var scope) ->
                device(virsh + " detach-device " + domain(plan, domain), device, scope);
            case Verb.StartDomain(var domain) -> virsh + " start " + domain(plan, domain);
            case Verb.ShutdownDomain(var domain) -> virsh + " shutdown " + domain(plan, domain);
            case Verb.DestroyDomain(var domain) -> virsh + " destroy " + domain(plan, domain);
            case Verb.Redefine(var domain, var base, var changed) -> here(virsh + " define /dev/stdin", changed);
        };
    }

    private static String device(String command, Hostdev device, Scope scope) {
        var flags = (scope.live() ? " --live" : "") + (scope.config() ? " --config" : "");
        return here(command + " /dev/stdin" + flags, DomainXml.hostdev(device));
    }

    /** The host chooses the name; it holds the UUID with other separators, whatever its version. */
    private static String name(String virsh, MediatedDeviceId id) {
        return "\"$(" + virsh + " nodedev-list --all --cap mdev | grep "
                + id.uuid().toString().replace('-', '_') + ")\"";
    }

    private static String domain(Plan plan, UUID uuid) {
        var name = plan.labels().domain();
        return PLAIN_NAME.matcher(name).matches() ? quoted(name) : uuid.toString();
    }

    /** The end mark is a line that the document does not hold: what follows one in it would be run by the shell. */
    private static String here(String command, String document) {
        var lines = document.strip().lines().collect(Collectors.toSet());
        var end = new StringBuilder("XML");
        while (lines.contains(end.toString())) {
            end.append('_');
        }
        return command + " <<'" + end + "'\n" + document.strip() + "\n" + end;
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
