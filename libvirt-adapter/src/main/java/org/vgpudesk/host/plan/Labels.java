package org.vgpudesk.host.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/**
 * What people call the things in a plan; written down with it, because the things may be gone when it is read again.
 *
 * @param domain the virtual machine's name; empty if the plan is about none
 * @param gpu the card's title; empty if it is about none
 * @param size the size in people's words, or the host's own word for the type; empty if it is about none
 * @param each what is given to whom, where that is more than one device; else empty
 */
public record Labels(String domain, String gpu, String size, List<Given> each) {

    public Labels {
        each = List.copyOf(each);
    }

    /** Of one machine and one device. */
    public Labels(String domain, String gpu, String size) {
        this(domain, gpu, size, List.of());
    }

    /**
     * One device that one virtual machine is given.
     *
     * @param name the machine's
     * @param gpu the card's title
     * @param size in people's words
     */
    public record Given(UUID domain, String name, Hostdev device, String gpu, String size) {

        private boolean isAbout(Verb verb) {
            return switch (verb) {
                case Verb.Define(var definition) -> isOf(definition.id());
                case Verb.Create(var definition) -> isOf(definition.id());
                case Verb.Start(var id) -> isOf(id);
                case Verb.Stop(var id) -> isOf(id);
                case Verb.Undefine(var id) -> isOf(id);
                case Verb.SetAutostart(var id, var on) -> isOf(id);
                case Verb.Attach(var uuid, var hostdev, var scope) -> domain.equals(uuid) && device.sameDevice(hostdev);
                case Verb.Detach(var uuid, var hostdev, var scope) -> domain.equals(uuid) && device.sameDevice(hostdev);
                case Verb.StartDomain(var uuid) -> domain.equals(uuid);
                case Verb.ShutdownDomain(var uuid) -> domain.equals(uuid);
                case Verb.DestroyDomain(var uuid) -> domain.equals(uuid);
                case Verb.Redefine(var uuid, var base, var changed) -> domain.equals(uuid);
            };
        }

        private boolean isOf(MediatedDeviceId id) {
            return device.sameDevice(new Hostdev.Mediated(id.uuid(), ""));
        }
    }

    /** Of several devices that are given: every name once, in their order. */
    public static Labels of(Collection<Given> each) {
        return new Labels(
                listed(each, Given::name), listed(each, Given::gpu), listed(each, Given::size), List.copyOf(each));
    }

    private static String listed(Collection<Given> each, Function<Given, String> name) {
        return PlanText.list(each.stream().map(name).distinct().toList());
    }

    /** How many machines it gives something to; 1 where nothing is told of each by itself. */
    public long machines() {
        return each.isEmpty() ? 1 : each.stream().map(Given::domain).distinct().count();
    }

    /** What the things are called that one of the plan's verbs is about. */
    public Labels of(Verb verb) {
        var about = each.stream().filter(given -> given.isAbout(verb)).toList();
        return about.isEmpty() ? this : of(about);
    }
}
