package org.vgpudesk.host.plan;

import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What must be so before a verb is worth asking for, and the sentence that says what is not. */
final class Precondition {

    private final Forecast now;

    Precondition(Forecast now) {
        this.now = now;
    }

    /** Why the verb would not work as things are; empty if nothing is known against it. */
    Optional<HostException> objection(Verb verb) {
        return switch (verb) {
            case Verb.Define(var definition) -> define(definition);
            case Verb.Create(var definition) -> offered(definition).or(() -> startable(definition));
            case Verb.Start(var id) -> start(id);
            case Verb.Stop(var id) -> stop(id);
            case Verb.Undefine(var id) -> undefine(id);
            case Verb.SetAutostart(var id, var on) -> defined(id);
            case Verb.Attach(var domain, var device, var scope) -> attach(domain, device, scope);
            case Verb.Detach(var domain, var device, var scope) -> detach(domain, device, scope);
            case Verb.StartDomain(var domain) -> startDomain(domain);
            case Verb.ShutdownDomain(var uuid) -> running(uuid);
            case Verb.DestroyDomain(var uuid) -> running(uuid);
            case Verb.Redefine(var uuid, var base, var changed) ->
                domain(uuid, d -> d.persistent() ? none() : no(FailureKind.WRONG_STATE, "domain.transient", d.name()));
        };
    }

    private Optional<HostException> running(UUID domain) {
        return domain(domain, d -> d.active() ? none() : no(FailureKind.WRONG_STATE, "domain.off", d.name()));
    }

    private Optional<HostException> define(DeviceDefinition definition) {
        if (now.device(definition.id()).filter(MediatedDevice::persistent).isPresent()) {
            return no(
                    FailureKind.ALREADY_EXISTS, "slice.exists", definition.id().uuid());
        }
        return offered(definition);
    }

    private Optional<HostException> offered(DeviceDefinition definition) {
        var parent = definition.id().parent();
        var function = now.known().gpuOf(parent).flatMap(g -> g.function(parent));
        if (function.isEmpty()) {
            return no(FailureKind.NOT_FOUND, "parent.unknown", parent);
        }
        return function.get().type(definition.typeId()).isPresent()
                ? none()
                : no(FailureKind.NOT_FOUND, "type.unknown", definition.typeId(), parent);
    }

    private Optional<HostException> startable(DeviceDefinition definition) {
        var uuid = definition.id().uuid();
        var other = now.activeDevice(uuid);
        if (other.isPresent()) {
            return no(
                    FailureKind.ALREADY_EXISTS,
                    "slice.active",
                    uuid,
                    other.get().id().parent());
        }
        return now.roomFor(definition) > 0 ? none() : no(FailureKind.NO_ROOM, "no.room", definition.typeId());
    }

    private Optional<HostException> start(MediatedDeviceId id) {
        return now.device(id)
                .map(d -> d.active()
                        ? no(FailureKind.WRONG_STATE, "slice.active", id.uuid(), id.parent())
                        : startable(d.definition()))
                .orElseGet(() -> no(FailureKind.NOT_FOUND, "slice.unknown", id.uuid()));
    }

    private Optional<HostException> stop(MediatedDeviceId id) {
        var device = now.device(id);
        if (device.isEmpty()) {
            return no(FailureKind.NOT_FOUND, "slice.unknown", id.uuid());
        }
        if (!device.get().active()) {
            return no(FailureKind.WRONG_STATE, "slice.inactive", id.uuid());
        }
        var user = device.get().persistent() ? now.holding(id.uuid()) : now.naming(id.uuid());
        return user.flatMap(d -> no(FailureKind.IN_USE, "slice.held", d.name(), id.uuid()));
    }

    private Optional<HostException> undefine(MediatedDeviceId id) {
        boolean stays = now.device(id).filter(MediatedDevice::active).isPresent();
        return defined(id)
                .or(() -> stays
                        ? none()
                        : now.naming(id.uuid())
                                .flatMap(d -> no(FailureKind.IN_USE, "slice.held", d.name(), id.uuid())));
    }

    private Optional<HostException> defined(MediatedDeviceId id) {
        return now.device(id)
                .map(d -> d.persistent() ? none() : no(FailureKind.WRONG_STATE, "slice.transient", id.uuid()))
                .orElseGet(() -> no(FailureKind.NOT_FOUND, "slice.unknown", id.uuid()));
    }

    private Optional<HostException> attach(UUID uuid, Hostdev device, Scope scope) {
        return domain(uuid, d -> {
            if (scope.live() && !d.active()) {
                return no(FailureKind.WRONG_STATE, "domain.off", d.name());
            }
            if (scope.config() && !d.persistent()) {
                return no(FailureKind.WRONG_STATE, "domain.transient", d.name());
            }
            if (scope.live() && d.holdsLive(device) || scope.config() && d.holdsInConfig(device)) {
                return no(FailureKind.ALREADY_EXISTS, "device.attached", d.name(), device);
            }
            if (!now.exists(device)) {
                return no(FailureKind.NOT_FOUND, "device.unknown", device);
            }
            var other = now.otherNaming(device, uuid);
            if (other.isPresent()) {
                return no(FailureKind.IN_USE, "slice.held", other.get().name(), device);
            }
            return scope.live()
                            && device instanceof Hostdev.Mediated m
                            && now.activeDevice(m.uuid()).isEmpty()
                    ? no(FailureKind.WRONG_STATE, "slice.inactive", m.uuid())
                    : none();
        });
    }

    private Optional<HostException> detach(UUID uuid, Hostdev device, Scope scope) {
        return domain(uuid, d -> {
            boolean there = (!scope.live() || d.holdsLive(device)) && (!scope.config() || d.holdsInConfig(device));
            return there || now.untold(uuid) ? none() : no(FailureKind.NOT_FOUND, "device.absent", d.name(), device);
        });
    }

    private Optional<HostException> startDomain(UUID uuid) {
        return domain(uuid, d -> {
            if (d.active()) {
                return no(FailureKind.WRONG_STATE, "domain.running", d.name());
            }
            return d.config().stream()
                    .filter(h -> h instanceof Hostdev.Mediated m
                            && now.activeDevice(m.uuid()).isEmpty())
                    .findFirst()
                    .flatMap(h -> no(FailureKind.NOT_FOUND, "domain.slice.missing", d.name(), h));
        });
    }

    private Optional<HostException> domain(
            UUID uuid, java.util.function.Function<Domain, Optional<HostException>> check) {
        return now.domain(uuid).map(check).orElseGet(() -> no(FailureKind.NOT_FOUND, "domain.unknown", uuid));
    }

    private static Optional<HostException> none() {
        return Optional.empty();
    }

    private static Optional<HostException> no(FailureKind kind, String key, Object... words) {
        return Optional.of(new HostException(kind, PlanText.of(key, words)));
    }
}
