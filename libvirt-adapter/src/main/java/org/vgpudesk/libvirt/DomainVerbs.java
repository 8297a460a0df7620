package org.vgpudesk.libvirt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.DomainXml;

/** The verbs on domains, on one session, each within one observation. */
final class DomainVerbs {

    private static final TextFile TEXTS = TextFile.beside(DomainVerbs.class);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final Session session;
    private final DeviceIndex index;
    private final Observation observation;

    DomainVerbs(Session session, DeviceIndex index, Observation observation) {
        this.session = session;
        this.index = index;
        this.observation = observation;
    }

    Outcome attach(UUID uuid, Hostdev device, Scope scope) throws LibvirtFailure, Refusal {
        try (var domain = session.domain(uuid)) {
            domain.attach(xml(device), scope);
        } catch (LibvirtFailure e) {
            throw new Refusal(attachKind(e, uuid, device, scope), e);
        }
        return awaitDomain(
                uuid,
                TEXTS.get("attach.waiting", device),
                d -> (!scope.live() || d.holdsLive(device)) && (!scope.config() || d.holdsInConfig(device)));
    }

    private FailureKind attachKind(LibvirtFailure failure, UUID uuid, Hostdev device, Scope scope)
            throws LibvirtFailure, Refusal {
        if (failure.is(ErrorCode.NO_DOMAIN)) {
            return FailureKind.NOT_FOUND;
        }
        var domain = require(uuid);
        if ((scope.live() && domain.holdsLive(device)) || (scope.config() && domain.holdsInConfig(device))) {
            return FailureKind.ALREADY_EXISTS;
        }
        if (scope.live() && !domain.active()) {
            return FailureKind.WRONG_STATE;
        }
        if (scope.live() && holder(session, device).isPresent()) {
            return FailureKind.IN_USE;
        }
        if (scope.live() && device instanceof Hostdev.Mediated mediated) {
            var slices = index.find(session, mediated.uuid());
            if (slices.stream().noneMatch(s -> s.flags().active())) {
                return slices.isEmpty() ? FailureKind.NOT_FOUND : FailureKind.WRONG_STATE;
            }
        }
        return ErrorCode.kind(failure.code());
    }

    /** @param refused asked while waiting: whether the guest has said no */
    Outcome detach(UUID uuid, Hostdev device, Scope scope, Predicate<Hostdev> refused) throws LibvirtFailure, Refusal {
        try (var domain = session.domain(uuid)) {
            domain.detach(xml(device), scope);
        } catch (LibvirtFailure e) {
            throw new Refusal(detachKind(e, uuid, device, scope), e);
        }
        return awaitDomain(uuid, TEXTS.get("detach.waiting", device), d -> {
            if (scope.live() && d.holdsLive(device) && refused.test(device)) {
                throw new Refusal(FailureKind.IN_USE, TEXTS.get("detach.refused", device));
            }
            return !(scope.live() && d.holdsLive(device)) && !(scope.config() && d.holdsInConfig(device));
        });
    }

    private FailureKind detachKind(LibvirtFailure failure, UUID uuid, Hostdev device, Scope scope)
            throws LibvirtFailure, Refusal {
        if (failure.is(ErrorCode.NO_DOMAIN)) {
            return FailureKind.NOT_FOUND;
        }
        var domain = require(uuid);
        if (scope.live() && !domain.active()) {
            return FailureKind.WRONG_STATE;
        }
        if ((scope.live() && !domain.holdsLive(device)) || (scope.config() && !domain.holdsInConfig(device))) {
            return FailureKind.NOT_FOUND;
        }
        return ErrorCode.kind(failure.code());
    }

    Outcome start(UUID uuid) throws LibvirtFailure, Refusal {
        try (var domain = session.domain(uuid)) {
            domain.start();
        } catch (LibvirtFailure e) {
            throw new Refusal(startKind(e, uuid), e);
        }
        return awaitDomain(uuid, TEXTS.get("run.waiting"), d -> d.active() && d.devicesKnown());
    }

    private FailureKind startKind(LibvirtFailure failure, UUID uuid) throws LibvirtFailure, Refusal {
        if (!failure.is(ErrorCode.NO_DOMAIN)) {
            var domain = require(uuid);
            if (!domain.active()) {
                for (var device : domain.config()) {
                    if (holder(session, device).isPresent()) {
                        return FailureKind.IN_USE;
                    }
                }
            }
        }
        return ErrorCode.kind(failure.code());
    }

    /** Asks again every few seconds: a guest that is still starting does not hear it. */
    Outcome shutdown(UUID uuid) throws LibvirtFailure, Refusal {
        try (var domain = session.domain(uuid)) {
            domain.shutdown();
        }
        var again = new AtomicReference<>(Instant.now().plus(ASK_AGAIN));
        return observation.await(TEXTS.get("shutdown.waiting"), () -> {
            if (read(session, uuid).filter(Domain::active).isEmpty()) {
                return true;
            }
            if (Instant.now().isAfter(again.get())) {
                again.set(Instant.now().plus(ASK_AGAIN));
                askAgain(uuid);
            }
            return false;
        });
    }

    /** Not asked of the guest; libvirt kills its process even while another call holds the domain. */
    Outcome destroy(UUID uuid) throws LibvirtFailure, Refusal {
        try (var domain = session.domain(uuid)) {
            domain.destroy();
        }
        return observation.await(
                TEXTS.get("destroy.waiting"),
                () -> read(session, uuid).filter(Domain::active).isEmpty());
    }

    private void askAgain(UUID uuid) throws LibvirtFailure {
        try (var domain = session.domain(uuid)) {
            domain.shutdown();
        } catch (LibvirtFailure e) {
            // It went off between the look and the question: the next look says so.
            if (!e.is(ErrorCode.OPERATION_INVALID) && !e.is(ErrorCode.NO_DOMAIN)) {
                throw e;
            }
        }
    }

    private interface Asked {
        boolean by(Domain domain) throws Refusal;
    }

    private Outcome awaitDomain(UUID uuid, String waitingFor, Asked asked) throws LibvirtFailure, Refusal {
        return observation.await(waitingFor, () -> asked.by(require(uuid)));
    }

    private Domain require(UUID uuid) throws LibvirtFailure, Refusal {
        return read(session, uuid)
                .orElseThrow(() -> new Refusal(FailureKind.NOT_FOUND, TEXTS.get("domain.none", uuid)));
    }

    /** The running domain that holds the device. */
    static Optional<Domain> holder(Session session, Hostdev device) throws LibvirtFailure {
        for (var uuid : session.domainUuids()) {
            var domain = read(session, uuid).filter(d -> d.holdsLive(device));
            if (domain.isPresent()) {
                return domain;
            }
        }
        return Optional.empty();
    }

    private static Optional<Domain> read(Session session, UUID uuid) throws LibvirtFailure {
        try (var handle = session.domain(uuid)) {
            return switch (DomainReader.read(session, handle, uuid)) {
                case DomainReading.Read(var domain) -> Optional.of(domain);
                case DomainReading.Starting starting -> Optional.of(starting.domain(null));
                case DomainReading.Gone gone -> Optional.empty();
                case DomainReading.Late late -> Optional.empty();
                case DomainReading.Broken broken -> Optional.empty();
            };
        } catch (LibvirtFailure e) {
            if (e.is(ErrorCode.NO_DOMAIN)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String xml(Hostdev device) throws Refusal {
        try {
            return DomainXml.hostdev(device);
        } catch (IllegalArgumentException e) {
            throw new Refusal(FailureKind.INVALID, String.valueOf(e.getMessage()));
        }
    }
}
