package org.vgpudesk.libvirt;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.language.TextFile;

/** Does verbs through the link: each on a thread of its own, which is left behind if its deadline passes. */
final class Verbs {

    private static final TextFile TEXTS = TextFile.beside(Verbs.class);

    /** What a native call may take beyond the observation, before its thread is left behind. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Link link;
    private final HostSource source;
    private final DeviceIndex index;
    private final Deadlines deadlines;

    Verbs(Link link, HostSource source, DeviceIndex index, Deadlines deadlines) {
        this.link = link;
        this.source = source;
        this.index = index;
        this.deadlines = deadlines;
    }

    Outcome perform(Verb verb) {
        var deadline = deadline(verb);
        try {
            var connection = link.changing();
            return Abandonable.within(deadline.plus(GRACE), "verb", () -> on(connection, verb, deadline))
                    .orElseGet(() -> new Outcome.Unknown(
                            TEXTS.get("verb.late", deadline.plus(GRACE).toSeconds())));
        } catch (HostException e) {
            return new Outcome.Refused(e.kind(), (e.getMessage() + "\n" + e.hostWords()).strip());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A verb failed in a way that nobody thought of: " + verb, e);
        } finally {
            touched(verb);
        }
    }

    private Outcome on(Connection connection, Verb verb, Duration deadline) {
        try {
            return connection.use(session -> {
                try {
                    return dispatch(session, verb, Observation.of(deadline));
                } catch (Refusal e) {
                    return e.outcome();
                }
            });
        } catch (LibvirtFailure e) {
            if (!connection.alive()) {
                return new Outcome.Unknown(TEXTS.get("verb.broken", e.words()));
            }
            var rule = e.is(ErrorCode.ACCESS_DENIED) ? Denied.sentence(verb, e) + "\n" : "";
            return new Outcome.Refused(ErrorCode.kind(e.code()), rule + e.words());
        }
    }

    private Outcome dispatch(Session session, Verb verb, Observation observation) throws LibvirtFailure, Refusal {
        var devices = new DeviceVerbs(session, index, observation);
        var domains = new DomainVerbs(session, index, observation);
        return switch (verb) {
            case Verb.Define(var definition) -> devices.define(definition);
            case Verb.Create(var definition) -> devices.create(definition);
            case Verb.Start(var id) -> devices.start(id);
            case Verb.Stop(var id) -> devices.stop(id);
            case Verb.Undefine(var id) -> devices.undefine(id);
            case Verb.SetAutostart(var id, var autostart) -> devices.setAutostart(id, autostart);
            case Verb.Attach(var domain, var device, var scope) -> domains.attach(domain, device, scope);
            case Verb.Detach detach -> detach(domains, detach);
            case Verb.StartDomain(var domain) -> domains.start(domain);
            case Verb.ShutdownDomain(var domain) -> domains.shutdown(domain);
            case Verb.DestroyDomain(var domain) -> domains.destroy(domain);
            case Verb.Redefine(var domain, var base, var changed) ->
                new Redefinition(session, observation).redefine(domain, base, changed);
        };
    }

    /** The guest's refusal comes as an event. */
    private Outcome detach(DomainVerbs domains, Verb.Detach detach) throws LibvirtFailure, Refusal {
        Set<String> refusedAliases = ConcurrentHashMap.newKeySet();
        Consumer<Signal> listener = signal -> {
            if (signal instanceof Signal.RemovalFailed(var domain, var alias) && domain.equals(detach.domain())) {
                refusedAliases.add(alias);
            }
        };
        link.listen(listener);
        try {
            return domains.detach(
                    detach.domain(),
                    detach.device(),
                    detach.scope(),
                    device -> refusedAliases.stream().anyMatch(alias -> isAlias(detach.domain(), alias, device)));
        } finally {
            link.unlisten(listener);
        }
    }

    private boolean isAlias(UUID domain, String alias, Hostdev device) {
        try {
            return source.deviceOf(domain, alias).filter(device::sameDevice).isPresent();
        } catch (HostException e) {
            return false;
        }
    }

    private Duration deadline(Verb verb) {
        return switch (verb) {
            case Verb.Define d -> deadlines.device();
            case Verb.Create c -> deadlines.device();
            case Verb.Start s -> deadlines.device();
            case Verb.Stop s -> deadlines.device();
            case Verb.Undefine u -> deadlines.device();
            case Verb.SetAutostart s -> deadlines.device();
            case Verb.Attach a -> deadlines.attach();
            case Verb.Detach d -> deadlines.detach();
            case Verb.StartDomain s -> deadlines.start();
            case Verb.ShutdownDomain s -> deadlines.shutdown();
            case Verb.DestroyDomain d -> deadlines.shutdown();
            case Verb.Redefine r -> deadlines.attach();
        };
    }

    /** Not every libvirt tells a change of a stored configuration: the domain is read again anyway. */
    private void touched(Verb verb) {
        switch (verb) {
            case Verb.Attach a -> link.tell(new Signal.DomainTouched(a.domain()));
            case Verb.Detach d -> link.tell(new Signal.DomainTouched(d.domain()));
            case Verb.StartDomain s -> link.tell(new Signal.DomainTouched(s.domain()));
            case Verb.ShutdownDomain s -> link.tell(new Signal.DomainTouched(s.domain()));
            case Verb.DestroyDomain d -> link.tell(new Signal.DomainTouched(d.domain()));
            case Verb.Redefine r -> link.tell(new Signal.DomainTouched(r.domain()));
            default -> {}
        }
    }
}
