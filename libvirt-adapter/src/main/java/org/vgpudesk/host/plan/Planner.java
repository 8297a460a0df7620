package org.vgpudesk.host.plan;

import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/** Makes plans of requests. Pure: looks at what is known, asks nobody, changes nothing, never blocks. */
public final class Planner {

    private final HostInfo info;
    private final HostState state;
    private final Draft draft = new Draft();

    private Planner(HostInfo info, HostState state) {
        this.info = info;
        this.state = state;
    }

    /**
     * The plan that does what is asked.
     *
     * @throws HostException with a sentence for people if it cannot work as the host is now: no room, an unknown thing,
     *     a slice that another machine names, a host that cannot do it
     */
    public static Plan plan(HostInfo info, HostState state, Request request) throws HostException {
        var why = info.whyNot(Ability.CHANGE);
        if (why.isPresent()) {
            throw new HostException(FailureKind.UNSUPPORTED, why.get());
        }
        return new Planner(info, state).plan(request);
    }

    private Plan plan(Request request) throws HostException {
        var labels = new PlanLabels(state);
        var plan = switch (request) {
            case Request.Give give -> of(Plan.Kind.GIVE, labels.of(give), give(List.of(give)));
            case Request.Together(var gives) -> of(Plan.Kind.GIVE, labels.of(gives), give(gives));
            case Request.TakeBack take ->
                of(
                        Plan.Kind.TAKE_BACK,
                        labels.of(take.domain(), take.device()),
                        new TakingBack(state, draft).add(take));
            case Request.CreateSlice(var definition, var keep) ->
                of(Plan.Kind.CREATE_SLICE, labels.of(definition), new Making(info, draft).add(definition, keep));
            case Request.RemoveSlice(var id) ->
                of(Plan.Kind.REMOVE_SLICE, labels.of(id), new TakingBack(state, draft).remove(known(id)));
            case Request.Keep(var id) -> of(Plan.Kind.KEEP_SLICE, labels.of(id), keep(id));
            case Request.OwnSlice own ->
                of(Plan.Kind.OWN_SLICE, labels.of(own.domain(), new Hostdev.Mediated(own.shared(), "")), own(own));
            case Request.StartMachine(var domain) ->
                of(Plan.Kind.START, labels.of(new Verb.StartDomain(domain)), start(domain));
            case Request.Change(var verb) -> of(Plan.Kind.CHANGE, labels.of(verb), draft.add(verb, inverse(verb)));
        };
        check(plan, state);
        return plan;
    }

    /** @throws HostException why the first step that would not work would not */
    static void check(Plan plan, HostState state) throws HostException {
        checkVerbs(plan.steps().stream().map(Step::verb).toList(), state);
    }

    static void checkVerbs(List<Verb> verbs, HostState state) throws HostException {
        var forecast = new Forecast(state);
        var precondition = new Precondition(forecast);
        for (var verb : verbs) {
            var objection = precondition.objection(verb);
            if (objection.isPresent()) {
                throw objection.get();
            }
            forecast.apply(verb);
        }
    }

    private Plan of(Plan.Kind kind, Labels labels, Draft done) {
        return done.plan(info, kind, labels);
    }

    private Draft give(List<Request.Give> gives) throws HostException {
        return new Giving(info, state, draft).add(gives);
    }

    private Draft keep(MediatedDeviceId id) throws HostException {
        new Keeping(info, known(id)).steps().forEach(draft::add);
        return draft;
    }

    private Draft own(Request.OwnSlice own) throws HostException {
        var separation = new Separation(state, own);
        new Making(info, draft).add(separation.definition(), separation.kept());
        return draft.add(separation.redefine(), inverse(separation.redefine()));
    }

    private Draft start(UUID uuid) {
        var giving = new Giving(info, state, draft);
        state.domain(uuid).stream().flatMap(d -> d.config().stream()).forEach(giving::startIfNeeded);
        return draft.add(new Verb.StartDomain(uuid), new Verb.ShutdownDomain(uuid));
    }

    private Verb inverse(Verb verb) throws HostException {
        return switch (verb) {
            case Verb.Define(var d) -> new Verb.Undefine(d.id());
            case Verb.Create(var d) -> new Verb.Stop(d.id());
            case Verb.Start(var id) -> new Verb.Stop(id);
            case Verb.Stop(var id) -> {
                var device = known(id);
                yield device.persistent() ? new Verb.Start(id) : new Verb.Create(device.definition());
            }
            case Verb.Undefine(var id) -> new Verb.Define(known(id).definition());
            case Verb.SetAutostart(var id, var on) -> new Verb.SetAutostart(id, !on);
            case Verb.Attach(var domain, var device, var scope) -> new Verb.Detach(domain, device, scope);
            case Verb.Detach(var domain, var device, var scope) -> new Verb.Attach(domain, device, scope);
            case Verb.StartDomain(var domain) -> new Verb.ShutdownDomain(domain);
            case Verb.ShutdownDomain(var domain) -> new Verb.StartDomain(domain);
            case Verb.DestroyDomain(var domain) -> new Verb.StartDomain(domain);
            case Verb.Redefine(var domain, var base, var changed) -> new Verb.Redefine(domain, changed, base);
        };
    }

    private MediatedDevice known(MediatedDeviceId id) throws HostException {
        return state.device(id)
                .orElseThrow(() -> new HostException(FailureKind.NOT_FOUND, PlanText.of("slice.unknown", id.uuid())));
    }
}
