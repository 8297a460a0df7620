package org.vgpudesk.contract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** The other client of the lab's libvirt: somebody with virsh and a shell. */
final class LabClient {

    private static final System.Logger LOG = System.getLogger(LabClient.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Lab lab;

    LabClient(Lab lab) {
        this.lab = lab;
    }

    List<UUID> domains() {
        return lab.virsh("list --all --uuid")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    Machine machine(String name) {
        return new Machine(UUID.fromString(lab.virsh("domuuid " + name).strip()), name);
    }

    /** A machine like another one under another name; made only once. */
    Machine copyOf(String original, String name) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var xml = lab.virsh("dumpxml --inactive " + original)
                .replaceAll("<uuid>[^<]*</uuid>", "<uuid>" + id + "</uuid>")
                .replaceAll("<name>[^<]*</name>", "<name>" + escaped(name) + "</name>");
        lab.virshWith(xml, "define %s");
        return new Machine(id, name);
    }

    void elsewhere(Verb verb, Truth now) {
        switch (verb) {
            case Verb.Define(var definition) -> lab.virshWith(xml(definition), "nodedev-define %s");
            case Verb.Create(var definition) -> lab.virshWith(xml(definition), "nodedev-create %s");
            case Verb.Start(var id) -> lab.virsh("nodedev-start " + name(id, now));
            case Verb.Stop(var id) -> lab.virsh("nodedev-destroy " + name(id, now));
            case Verb.Undefine(var id) -> lab.virsh("nodedev-undefine " + name(id, now));
            case Verb.SetAutostart(var id, var on) ->
                lab.virsh("nodedev-autostart " + name(id, now) + (on ? "" : " --disable"));
            case Verb.Attach(var domain, var device, var scope) ->
                lab.virshWith(xml(device), "attach-device " + domain + " %s" + flags(scope));
            case Verb.Detach(var domain, var device, var scope) ->
                lab.virshWith(xml(device), "detach-device " + domain + " %s" + flags(scope));
            case Verb.StartDomain(var domain) -> lab.virsh("start " + domain);
            case Verb.ShutdownDomain(var domain) -> lab.virsh("shutdown " + domain);
            case Verb.DestroyDomain(var domain) -> lab.virsh("destroy " + domain);
            case Verb.Redefine(var domain, var base, var changed) -> lab.virshWith(changed, "define %s");
        }
    }

    void run(Machine machine, Truth now) {
        if (!now.domain(machine).active()) {
            lab.virsh("start " + machine.uuid());
        }
    }

    void stop(Machine machine, Truth now) {
        if (now.domain(machine).active()) {
            lab.virsh("destroy " + machine.uuid());
        }
    }

    /** Takes from the machines what an earlier run that was cut short left with them. */
    void stripped(List<Machine> machines, Truth now) {
        for (var machine : machines) {
            if (!now.domain(machine).live().isEmpty()) {
                stop(machine, now);
            }
            for (var device : now.domain(machine).config()) {
                elsewhere(new Verb.Detach(machine.uuid(), device, Scope.CONFIG), now);
            }
        }
    }

    /** Asks the running machine for all its devices. */
    void takeAll(Machine machine, Truth now) {
        for (var device : now.domain(machine).live()) {
            try {
                elsewhere(new Verb.Detach(machine.uuid(), device, Scope.LIVE), now);
            } catch (IllegalStateException e) {
                // it was asked before, and that is all that is wanted here
                if (!String.valueOf(e.getMessage()).contains("already in the process of unplug")) {
                    throw e;
                }
            }
        }
    }

    /** Takes from a machine what it has, and removes every mediated device. */
    void clean(String machine) {
        stripped(List.of(machine(machine)), new LabTruth(lab, domains()).read());
        clearDevices();
    }

    /**
     * Removes every mediated device, and waits until libvirt has noticed. After very many changes at once libvirt may go
     * on showing a device that the kernel does not have and no file defines, until it looks again.
     */
    void clearDevices() {
        lab.inside("""
                for d in /sys/bus/mdev/devices/*; do [ -e "$d" ] && echo 1 > "$d/remove"; done
                rm -f /etc/mdevctl.d/*/*
                udevadm settle -t 30
                """);
        if (!showsNone()) {
            LOG.log(System.Logger.Level.WARNING, "libvirt is started again, because it still shows " + devices());
            lab.restartLibvirt();
            if (!showsNone()) {
                throw new IllegalStateException("The lab is not clean: libvirt still shows " + devices());
            }
        }
    }

    private boolean showsNone() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!devices().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private String devices() {
        return lab.virsh("nodedev-list --cap mdev --all").strip();
    }

    private static String flags(Scope scope) {
        return (scope.live() ? " --live" : "") + (scope.config() ? " --config" : "");
    }

    private static String name(MediatedDeviceId id, Truth now) {
        return now.device(id).nodeDeviceName();
    }

    private static String xml(DeviceDefinition definition) {
        var text =
                new StringBuilder("<device><parent>" + definition.id().parent() + "</parent><capability type='mdev'>");
        text.append("<type id='").append(escaped(definition.typeId())).append("'/>");
        text.append("<uuid>").append(definition.id().uuid()).append("</uuid>");
        definition
                .attributes()
                .forEach(a -> text.append("<attr name='")
                        .append(escaped(a.name()))
                        .append("' value='")
                        .append(escaped(a.value()))
                        .append("'/>"));
        return text.append("</capability></device>").toString();
    }

    private static String xml(Hostdev device) {
        return switch (device) {
            case Hostdev.Mediated(var uuid, var model, var display, var ramfb) ->
                "<hostdev mode='subsystem' type='mdev' model='" + model + "'><source><address uuid='" + uuid
                        + "'/></source></hostdev>";
            case Hostdev.Pci pci -> throw new IllegalArgumentException("The lab hands over no PCI device: " + pci);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;");
    }
}
