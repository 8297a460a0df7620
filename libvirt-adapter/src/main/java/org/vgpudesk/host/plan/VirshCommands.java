package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;

/** The verbs as virsh commands, for people to read and copy; this program never runs a shell. */
final class VirshCommands {

    /** What virsh takes for nothing but a name, and a terminal for nothing but text: no option, no number, no UUID. */
    private static final Pattern PLAIN_NAME =
            Pattern.compile("(?![0-9]+$|[0-9a-fA-F-]{32,36}$)[\\p{L}\\p{N}_.@:+][\\p{L}\\p{N}\\p{P}\\p{S}\\p{M} ]*");

    private static final String INPUT = "/dev/stdin";

    private final List<String> virsh;
    private final Plan plan;

    VirshCommands(HostInfo info, Plan plan) {
        this.plan = plan;
        this.virsh = info.simulated()
                ? List.of("virsh")
                : List.of("virsh", "-c", info.uri().toString());
    }

    /** As lines for a POSIX shell. */
    static String of(HostInfo info, Plan plan, Verb verb) {
        return new VirshCommands(info, plan).of(verb).shell();
    }

    Command of(Verb verb) {
        return switch (verb) {
            case Verb.Define(var d) -> reading(NodeDeviceXml.write(d), "nodedev-define", INPUT);
            case Verb.Create(var d) -> reading(NodeDeviceXml.write(d), "nodedev-create", INPUT);
            case Verb.Start(var id) -> naming(id, "nodedev-start");
            case Verb.Stop(var id) -> naming(id, "nodedev-destroy");
            case Verb.Undefine(var id) -> naming(id, "nodedev-undefine");
            case Verb.SetAutostart(var id, var on) ->
                on ? naming(id, "nodedev-autostart") : naming(id, "nodedev-autostart", "--disable");
            case Verb.Attach(var domain, var device, var scope) -> device("attach-device", domain, device, scope);
            case Verb.Detach(var domain, var device, var scope) -> device("detach-device", domain, device, scope);
            case Verb.StartDomain(var domain) -> command("start", domain(domain));
            case Verb.ShutdownDomain(var domain) -> command("shutdown", domain(domain));
            case Verb.DestroyDomain(var domain) -> command("destroy", domain(domain));
            case Verb.Redefine(var domain, var base, var changed) -> reading(changed, "define", INPUT);
        };
    }

    /** What prints a node device. */
    List<Command.Word> dumping(String nodeDevice) {
        return words("nodedev-dumpxml", nodeDevice);
    }

    private Command device(String what, UUID domain, Hostdev device, Scope scope) {
        var words = new ArrayList<>(List.of(what, domain(domain), INPUT));
        if (scope.live()) {
            words.add("--live");
        }
        if (scope.config()) {
            words.add("--config");
        }
        return reading(DomainXml.hostdev(device), words.toArray(String[]::new));
    }

    private Command reading(String document, String... words) {
        return new Command(words(words), document.strip() + "\n");
    }

    private Command command(String... words) {
        return new Command(words(words), "");
    }

    /** The host chooses the name; it holds the UUID with other separators, whatever its version. */
    private Command naming(MediatedDeviceId id, String... words) {
        var all = new ArrayList<>(words(words));
        all.add(new Command.Found(
                words("nodedev-list", "--all", "--cap", "mdev"),
                id.uuid().toString().replace('-', '_')));
        return new Command(all, "");
    }

    private List<Command.Word> words(String... words) {
        var all = new ArrayList<Command.Word>();
        virsh.forEach(word -> all.add(new Command.Text(word)));
        for (var word : words) {
            all.add(new Command.Text(word));
        }
        return all;
    }

    private String domain(UUID uuid) {
        var name = plan.labels().of(new Verb.StartDomain(uuid)).domain();
        return PLAIN_NAME.matcher(name).matches() ? name : uuid.toString();
    }
}
