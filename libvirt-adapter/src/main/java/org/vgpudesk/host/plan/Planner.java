package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Makes plans of requests. Pure: looks at what is known, asks nobody, changes nothing, never blocks. */
public final class Planner {

    private final HostInfo info;
    private final HostState state;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

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
            case Request.Give give -> of(Plan.Kind.GIVE, labels.of(give), give(give));
            case Request.TakeBack take ->
                of(Plan.Kind.TAKE_BACK, labels.of(take.domain(), take.device()), takeBack(take));
            case Request.CreateSlice(var definition, var keep) ->
                of(Plan.Kind.CREATE_SLICE, labels.of(definition), create(definition, keep));
            case Request.RemoveSlice(var id) -> of(Plan.Kind.REMOVE_SLICE, labels.of(id), remove(id));
            case Request.Keep(var id) -> of(Plan.Kind.KEEP_SLICE, labels.of(id), keep(id));
            case Request.OwnSlice own ->
                of(Plan.Kind.OWN_SLICE, labels.of(own.domain(), new Hostdev.Mediated(own.shared(), "")), own(own));
            case Request.StartMachine(var domain) ->
                of(Plan.Kind.START, labels.of(new Verb.StartDomain(domain)), start(domain));
            case Request.Change(var verb) -> of(Plan.Kind.CHANGE, labels.of(verb), add(verb, inverse(verb)));
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

    private Plan of(Plan.Kind kind, Labels labels, List<Step> done) {
        return new Plan(UUID.randomUUID(), info.uri(), kind, labels, done, notes);
    }

    private List<Step> add(Verb verb, Verb inverse) {
        steps.add(new Step(verb, inverse));
        return steps;
    }

    private List<Step> give(Request.Give give) throws HostException {
        var device = switch (give.source()) {
            case Request.Source.NewSlice(var definition, var keep) -> {
                create(definition, keep);
                yield new Hostdev.Mediated(definition.id().uuid(), deviceApi(definition));
            }
            case Request.Source.Existing(var existing) -> {
                checkPrepared(existing);
                startIfNeeded(existing);
                yield existing;
            }
        };
        var scope = give.when() == Request.When.NOW ? scopeNow(give.domain()) : Scope.CONFIG;
        var seen = seen(give, device);
        add(new Verb.Attach(give.domain(), seen, scope), new Verb.Detach(give.domain(), seen, scope));
        if (give.when() == Request.When.START) {
            add(new Verb.StartDomain(give.domain()), new Verb.ShutdownDomain(give.domain()));
        }
        return steps;
    }

    /** The device with what its picture needs; before it the step that changes the machine's screens, if any. */
    private Hostdev seen(Request.Give give, Hostdev device) throws HostException {
        var uuid = give.domain();
        var domain = state.domain(uuid);
        var seen = device;
        if (give.look() instanceof Request.Look.Shown look) {
            var name = domain.map(Domain::name).orElse(uuid.toString());
            if (give.when() == Request.When.NOW) {
                throw new HostException(FailureKind.WRONG_STATE, PlanText.of("picture.not.now", name));
            }
            var picture = Picture.of(look, device, name);
            var base = look.screen().configuration();
            if (!picture.changed().equals(base)) {
                add(new Verb.Redefine(uuid, base, picture.changed()), new Verb.Redefine(uuid, picture.changed(), base));
            }
            notes.addAll(picture.notes());
            seen = picture.device();
        }
        if (domain.isPresent()) {
            notes.addAll(
                    GiveNotes.of(domain.get(), device, give.when(), give.look().traits()));
        }
        return seen;
    }

    /** A machine without a stored configuration can only be given something while it runs. */
    private Scope scopeNow(UUID domain) {
        return state.domain(domain).map(Domain::persistent).orElse(true) ? Scope.BOTH : Scope.LIVE;
    }

    private String deviceApi(DeviceDefinition definition) throws HostException {
        var parent = definition.id().parent();
        return state.gpuOf(parent)
                .flatMap(g -> g.function(parent))
                .flatMap(f -> f.type(definition.typeId()))
                .map(t -> t.deviceApi())
                .orElseThrow(() -> new HostException(
                        FailureKind.NOT_FOUND, PlanText.of("type.unknown", definition.typeId(), parent)));
    }

    private void startIfNeeded(Hostdev device) {
        if (device instanceof Hostdev.Mediated(var uuid, var model, var display, var ramfb)) {
            state.devices(uuid).stream()
                    .findFirst()
                    .filter(d -> !d.active())
                    .ifPresent(d -> add(new Verb.Start(d.id()), new Verb.Stop(d.id())));
        }
    }

    private void checkPrepared(Hostdev device) throws HostException {
        if (device instanceof Hostdev.Pci(var address, var managed)
                && state.facts().virtualFunctions() instanceof Fact.Known(var functions, var source)
                && functions.containsKey(address)
                && !functions.get(address).prepared()) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("device.not.prepared", address));
        }
    }

    private List<Step> keep(MediatedDeviceId id) throws HostException {
        steps.addAll(new Keeping(info, known(id)).steps());
        return steps;
    }

    private List<Step> own(Request.OwnSlice own) throws HostException {
        var separation = new Separation(state, own);
        create(separation.definition(), separation.kept());
        return add(separation.redefine(), inverse(separation.redefine()));
    }

    private List<Step> start(UUID uuid) {
        state.domain(uuid).stream().flatMap(d -> d.config().stream()).forEach(this::startIfNeeded);
        return add(new Verb.StartDomain(uuid), new Verb.ShutdownDomain(uuid));
    }

    private List<Step> create(DeviceDefinition definition, boolean keep) throws HostException {
        var id = definition.id();
        if (!keep) {
            return add(new Verb.Create(definition), new Verb.Stop(id));
        }
        var why = info.whyNot(Ability.DEFINE);
        if (why.isPresent()) {
            throw new HostException(FailureKind.UNSUPPORTED, PlanText.of("host.cannot.keep", why.get()));
        }
        add(new Verb.Define(definition), new Verb.Undefine(id));
        info.whyNot(Ability.AUTOSTART)
                .ifPresentOrElse(
                        w -> notes.add(PlanText.of("host.no.autostart", w)),
                        () -> add(new Verb.SetAutostart(id, true), new Verb.SetAutostart(id, false)));
        return add(new Verb.Start(id), new Verb.Stop(id));
    }

    private List<Step> takeBack(Request.TakeBack take) {
        var device = take.device();
        var held = state.domain(take.domain())
                .map(d -> scopeOf(d.holdsLive(device), d.holdsInConfig(device)))
                .orElse(Scope.CONFIG);
        var asGiven = state.domain(take.domain()).flatMap(d -> given(d, device)).orElse(device);
        add(new Verb.Detach(take.domain(), asGiven, held), new Verb.Attach(take.domain(), asGiven, held));
        if (asGiven instanceof Hostdev.Mediated m && m.display() && held.config()) {
            notes.add(PlanText.of(
                    "take.screen",
                    new PlanLabels(state).of(take.domain(), asGiven).domain()));
        }
        if (!take.keepSlice() && device instanceof Hostdev.Mediated m) {
            state.devices(m.uuid()).stream().findFirst().ifPresent(this::removeSteps);
        }
        return steps;
    }

    private static Scope scopeOf(boolean live, boolean config) {
        return live && config ? Scope.BOTH : live ? Scope.LIVE : Scope.CONFIG;
    }

    /** The device with the options that the machine has it with, so that an undo gives it back the same way. */
    private static Optional<Hostdev> given(Domain domain, Hostdev device) {
        return java.util.stream.Stream.concat(domain.config().stream(), domain.live().stream())
                .filter(device::sameDevice)
                .findFirst();
    }

    private List<Step> remove(MediatedDeviceId id) throws HostException {
        removeSteps(state.device(id)
                .orElseThrow(() -> new HostException(FailureKind.NOT_FOUND, PlanText.of("slice.unknown", id.uuid()))));
        return steps;
    }

    private void removeSteps(MediatedDevice device) {
        var id = device.id();
        if (device.active()) {
            var again = device.persistent() ? new Verb.Start(id) : new Verb.Create(device.definition());
            add(new Verb.Stop(id), again);
        }
        if (device.autostart()) {
            // Forgetting it forgets this too: the undo must be able to set it again.
            add(new Verb.SetAutostart(id, false), new Verb.SetAutostart(id, true));
        }
        if (device.persistent()) {
            add(new Verb.Undefine(id), new Verb.Define(device.definition()));
        }
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
