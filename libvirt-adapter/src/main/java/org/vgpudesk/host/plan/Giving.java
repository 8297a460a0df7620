package org.vgpudesk.host.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** The steps that give devices to virtual machines, one after the other. */
final class Giving {

    private final HostState state;
    private final Draft draft;
    private final Making making;
    private final GiveNotes notes = new GiveNotes();
    private final Set<UUID> withPicture = new HashSet<>();

    Giving(HostInfo info, HostState state, Draft draft) {
        this.state = state;
        this.draft = draft;
        this.making = new Making(info, draft);
    }

    /** Machines are started last: what fails before has disturbed no guest. */
    Draft add(List<Request.Give> gives) throws HostException {
        for (var give : gives) {
            add(give);
        }
        gives.stream()
                .filter(give -> give.when() == Request.When.START)
                .map(Request.Give::domain)
                .distinct()
                .forEach(domain -> draft.add(new Verb.StartDomain(domain), new Verb.ShutdownDomain(domain)));
        notes.all().forEach(draft::note);
        return draft;
    }

    private void add(Request.Give give) throws HostException {
        var device = switch (give.source()) {
            case Request.Source.NewSlice(var definition, var keep) -> {
                making.add(definition, keep);
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
        draft.add(new Verb.Attach(give.domain(), seen, scope), new Verb.Detach(give.domain(), seen, scope));
        var domain = state.domain(give.domain());
        if (domain.isPresent()) {
            notes.add(domain.get(), device, give.when(), give.look().traits());
        }
    }

    /** The device with what its picture needs; before it the step that changes the machine's screens, if any. */
    private Hostdev seen(Request.Give give, Hostdev device) throws HostException {
        if (!(give.look() instanceof Request.Look.Shown look)) {
            return device;
        }
        var uuid = give.domain();
        var name = state.domain(uuid).map(Domain::name).orElse(uuid.toString());
        if (give.when() == Request.When.NOW) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("picture.not.now", name));
        }
        if (!withPicture.add(uuid)) {
            throw new HostException(FailureKind.INVALID, PlanText.of("picture.one", name));
        }
        var picture = Picture.of(look, device, name);
        var base = look.screen().configuration();
        if (!picture.changed().equals(base)) {
            draft.add(
                    new Verb.Redefine(uuid, base, picture.changed()), new Verb.Redefine(uuid, picture.changed(), base));
        }
        picture.notes().forEach(draft::note);
        return picture.device();
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

    /** A slice that is there and not active is started first. */
    void startIfNeeded(Hostdev device) {
        if (device instanceof Hostdev.Mediated(var uuid, var model, var display, var ramfb)) {
            state.devices(uuid).stream()
                    .findFirst()
                    .filter(d -> !d.active())
                    .ifPresent(d -> draft.add(new Verb.Start(d.id()), new Verb.Stop(d.id())));
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
}
