package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** What a host would show after some verbs: the known state, moved on by what each verb promises. */
final class Forecast {

    private final HostState known;
    private final Map<MediatedDeviceId, MediatedDevice> devices = new HashMap<>();
    private final Map<UUID, Domain> domains = new HashMap<>();
    private final List<DeviceDefinition> started = new ArrayList<>();
    private boolean somethingStopped;

    Forecast(HostState known) {
        this.known = known;
        known.devices().forEach(d -> devices.put(d.id(), d));
        known.domains().forEach(d -> domains.put(d.uuid(), d));
    }

    HostState known() {
        return known;
    }

    Optional<MediatedDevice> device(MediatedDeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    Optional<MediatedDevice> activeDevice(UUID uuid) {
        return devices.values().stream()
                .filter(d -> d.active() && d.id().uuid().equals(uuid))
                .findFirst();
    }

    boolean exists(Hostdev device) {
        return switch (device) {
            case Hostdev.Mediated mediated ->
                devices.keySet().stream().anyMatch(id -> id.uuid().equals(mediated.uuid()));
            case Hostdev.Pci pci ->
                known.gpus().stream()
                        .flatMap(g -> g.functions().stream())
                        .anyMatch(f -> pci.address().equals(f.address()));
        };
    }

    Optional<Domain> domain(UUID uuid) {
        return Optional.ofNullable(domains.get(uuid));
    }

    /** Whether the host did not tell a domain's devices, so that nothing can be said about them. */
    boolean untold(UUID domain) {
        return known.domain(domain).filter(d -> !d.devicesKnown()).isPresent();
    }

    /** A domain that names the device, other than the given one. */
    Optional<Domain> otherNaming(Hostdev device, UUID except) {
        return domains.values().stream()
                .filter(d -> !d.uuid().equals(except) && d.names(device))
                .findFirst();
    }

    Optional<Domain> naming(UUID slice) {
        return domains.values().stream().filter(d -> d.names(bySlice(slice))).findFirst();
    }

    Optional<Domain> holding(UUID slice) {
        return domains.values().stream()
                .filter(d -> d.holdsLive(bySlice(slice)))
                .findFirst();
    }

    private static Hostdev bySlice(UUID slice) {
        return new Hostdev.Mediated(slice, "");
    }

    /** How many more of the type the driver would take; unknown, so taken as enough, once something was stopped. */
    long roomFor(DeviceDefinition definition) {
        if (somethingStopped) {
            return Long.MAX_VALUE;
        }
        var parent = definition.id().parent();
        long now = known.gpuOf(parent)
                .flatMap(g -> g.function(parent))
                .flatMap(f -> f.type(definition.typeId()))
                .map(t -> t.availableInstances())
                .orElse(0L);
        return now
                - started.stream()
                        .filter(d ->
                                d.id().parent().equals(parent) && d.typeId().equals(definition.typeId()))
                        .count();
    }

    /** Whether what the verb is for is already the case. */
    boolean shows(Verb verb) {
        return switch (verb) {
            case Verb.Define(var d) ->
                device(d.id()).filter(MediatedDevice::persistent).isPresent();
            case Verb.Create(var d) ->
                device(d.id()).filter(MediatedDevice::active).isPresent();
            case Verb.Start(var id) -> device(id).filter(MediatedDevice::active).isPresent();
            case Verb.Stop(var id) -> device(id).filter(MediatedDevice::active).isEmpty();
            case Verb.Undefine(var id) ->
                device(id).filter(MediatedDevice::persistent).isEmpty();
            case Verb.SetAutostart(var id, var on) ->
                device(id).map(MediatedDevice::autostart).orElse(false) == on;
            case Verb.Attach(var domain, var hostdev, var scope) -> held(domain, hostdev, scope, true);
            case Verb.Detach(var domain, var hostdev, var scope) -> held(domain, hostdev, scope, false);
            // not while it is starting: that may still end
            case Verb.StartDomain(var domain) ->
                domain(domain).filter(d -> d.active() && d.devicesKnown()).isPresent();
            case Verb.ShutdownDomain(var domain) ->
                domain(domain).filter(Domain::active).isEmpty();
            case Verb.DestroyDomain(var domain) ->
                domain(domain).filter(Domain::active).isEmpty();
            // No event tells a configuration's text: who needs to know asks the host, see StoredTexts.
            case Verb.Redefine redefine -> true;
        };
    }

    /**
     * Whether something of what the verb does is there, or may be there: an attach to both that reached one of them, or
     * to a machine that does not tell its devices now.
     */
    boolean showsPart(Verb verb) {
        return switch (verb) {
            case Verb.Attach(var uuid, var hostdev, var scope) ->
                domain(uuid)
                        .map(d -> untold(uuid)
                                || scope.live() && d.holdsLive(hostdev)
                                || scope.config() && d.holdsInConfig(hostdev))
                        .orElse(false);
            case Verb.Detach(var uuid, var hostdev, var scope) ->
                domain(uuid)
                        .map(d -> untold(uuid)
                                || scope.live() && d.active() && !d.holdsLive(hostdev)
                                || scope.config() && !d.holdsInConfig(hostdev))
                        .orElse(true);
            case Verb.StartDomain(var uuid) ->
                domain(uuid).filter(Domain::active).isPresent();
            default -> shows(verb);
        };
    }

    private boolean held(UUID uuid, Hostdev hostdev, Scope scope, boolean wanted) {
        return domain(uuid)
                .map(d -> (!scope.live() || !d.active() || d.holdsLive(hostdev) == wanted)
                        && (!scope.config() || d.holdsInConfig(hostdev) == wanted))
                .orElse(!wanted);
    }

    /** Moves on: the verb is taken as done. */
    void apply(Verb verb) {
        switch (verb) {
            case Verb.Define(var d) -> {
                var before = devices.get(d.id());
                devices.put(d.id(), new MediatedDevice(d, "", before != null && before.active(), true, false, null));
            }
            case Verb.Create(var d) -> {
                devices.put(d.id(), new MediatedDevice(d, "", true, false, false, null));
                started.add(d);
            }
            case Verb.Start(var id) -> {
                var d = devices.get(id);
                if (d != null) {
                    change(d, true, d.persistent(), d.autostart());
                    started.add(d.definition());
                }
            }
            case Verb.Stop(var id) -> {
                device(id).ifPresent(d -> change(d, false, d.persistent(), d.autostart()));
                somethingStopped = true;
            }
            case Verb.Undefine(var id) -> device(id).ifPresent(d -> change(d, d.active(), false, false));
            case Verb.SetAutostart(var id, var on) ->
                device(id).ifPresent(d -> change(d, d.active(), d.persistent(), on));
            case Verb.Attach(var domain, var hostdev, var scope) -> hostdevs(domain, hostdev, scope, true);
            case Verb.Detach(var domain, var hostdev, var scope) -> hostdevs(domain, hostdev, scope, false);
            case Verb.StartDomain(var domain) -> run(domain, Domain.State.RUNNING);
            case Verb.ShutdownDomain(var domain) -> run(domain, Domain.State.OFF);
            case Verb.DestroyDomain(var domain) -> run(domain, Domain.State.OFF);
            case Verb.Redefine(var uuid, var base, var changed) -> redefine(uuid, changed);
        }
    }

    private void change(MediatedDevice d, boolean active, boolean persistent, boolean autostart) {
        if (active || persistent) {
            devices.put(
                    d.id(),
                    new MediatedDevice(
                            d.definition(), d.nodeDeviceName(), active, persistent, autostart, d.iommuGroup()));
        } else {
            devices.remove(d.id());
        }
    }

    private void hostdevs(UUID uuid, Hostdev hostdev, Scope scope, boolean add) {
        domain(uuid)
                .ifPresent(d -> put(
                        d,
                        d.state(),
                        scope.live() ? changed(d.live(), hostdev, add) : d.live(),
                        scope.config() ? changed(d.config(), hostdev, add) : d.config()));
    }

    private void put(Domain d, Domain.State state, List<Hostdev> live, List<Hostdev> config) {
        domains.put(
                d.uuid(),
                new Domain(d.uuid(), d.name(), state, d.persistent(), d.memoryBytes(), d.osId(), live, config));
    }

    private static List<Hostdev> changed(List<Hostdev> devices, Hostdev hostdev, boolean add) {
        var list = new ArrayList<>(devices);
        list.removeIf(hostdev::sameDevice);
        if (add) {
            list.add(hostdev);
        }
        return list;
    }

    private void redefine(UUID uuid, String changed) {
        domain(uuid).ifPresent(d -> put(d, d.state(), d.live(), named(changed).orElse(d.config())));
    }

    /** The devices that a configuration names; nothing if it is not well-formed, which the host then refuses. */
    private static Optional<List<Hostdev>> named(String configuration) {
        try {
            return Optional.of(DomainXml.read(configuration).hostdevs());
        } catch (XmlFormatException e) {
            return Optional.empty();
        }
    }

    private void run(UUID uuid, Domain.State to) {
        domain(uuid).ifPresent(d -> {
            var live = to == Domain.State.RUNNING ? d.config() : List.<Hostdev>of();
            put(d, to, live, d.config());
        });
    }
}
