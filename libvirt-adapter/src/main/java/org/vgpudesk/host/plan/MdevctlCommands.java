package org.vgpudesk.host.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/** The verbs on slices as mdevctl commands (mdevctl 1.4), the others as virsh ones. */
final class MdevctlCommands {

    private final VirshCommands virsh;

    MdevctlCommands(HostInfo info, Plan plan) {
        this.virsh = new VirshCommands(info, plan);
    }

    Command of(Verb verb) {
        return switch (verb) {
            case Verb.Define(var d) -> made("define", d);
            case Verb.Create(var d) -> made("start", d);
            case Verb.Start(var id) -> of("start", id);
            case Verb.Stop(var id) -> of("stop", id);
            case Verb.Undefine(var id) -> of("undefine", id);
            case Verb.SetAutostart(var id, var on) -> of("modify", id, on ? "--auto" : "--manual");
            default -> virsh.of(verb);
        };
    }

    private Command made(String what, DeviceDefinition definition) {
        if (definition.attributes().isEmpty()) {
            return of(what, definition.id(), "--type", definition.typeId());
        }
        var attributes = definition.attributes().stream()
                .map(a -> Map.of(a.name(), a.value()))
                .toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("mdev_type", definition.typeId());
        document.put("start", "manual");
        document.put("attrs", attributes);
        try {
            var command = of(what, definition.id(), "--jsonfile", "/dev/stdin");
            return new Command(command.words(), PlanJson.write(document) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words and lists of words can be written.", e);
        }
    }

    private Command of(String what, MediatedDeviceId id, String... more) {
        var words = new ArrayList<Command.Word>();
        for (var word : List.of("mdevctl", what, "--uuid", id.uuid().toString())) {
            words.add(new Command.Text(word));
        }
        if (!what.equals("stop")) {
            words.add(new Command.Text("--parent"));
            words.add(new Command.Place(virsh.dumping(id.parent())));
        }
        for (var word : more) {
            words.add(new Command.Text(word));
        }
        return new Command(words, "");
    }
}
