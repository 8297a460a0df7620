package org.vgpudesk.host.plan;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/** What was done and then taken back, planned once more for the host as it is now. Asks nobody, changes nothing. */
public final class Redo {

    private final Forecast now;
    private final HostState state;
    private final List<Step> steps = new ArrayList<>();
    private final Map<UUID, String> elsewhere = new HashMap<>();

    private Redo(HostState state) {
        this.state = state;
        this.now = new Forecast(state);
    }

    /** The one that was taken back last on that host and not done again since. */
    public static Optional<Journal.Entry> newest(List<Journal.Entry> all, URI host) {
        return all.stream()
                .filter(e -> e.plan().host().equals(host))
                .filter(e -> possible(all, e))
                .max(Comparator.comparing(Redo::takenBackAt));
    }

    /** Whether a plan was done, then taken back, and not done again since. */
    public static boolean possible(List<Journal.Entry> all, Journal.Entry entry) {
        return entry.state() == Journal.State.UNDONE
                && did(entry, Journal.What.ALL_DONE)
                && all.stream().noneMatch(other -> redoes(other, entry.plan().id()));
    }

    private static boolean did(Journal.Entry entry, Journal.What what) {
        return entry.marks().stream().anyMatch(m -> m.what() == what);
    }

    /** One that failed and was taken back by itself has done nothing again. */
    private static boolean redoes(Journal.Entry other, UUID plan) {
        return other.marks().stream()
                        .anyMatch(m ->
                                m.what() == Journal.What.REDOES && m.words().equals(plan.toString()))
                && (other.state() != Journal.State.UNDONE || did(other, Journal.What.ALL_DONE));
    }

    private static Instant takenBackAt(Journal.Entry entry) {
        return entry.marks().reversed().stream()
                .filter(m -> m.what() == Journal.What.ALL_UNDONE)
                .findFirst()
                .map(Journal.Mark::at)
                .orElse(entry.begun());
    }

    /**
     * The plan that does again what was taken back: the same slices by their UUIDs, on the same card; on another function
     * of it if that one has no room any more.
     *
     * @throws HostException with a sentence for people if it would not work as the host is now
     */
    public static Plan plan(Journal.Entry undone, HostInfo info, HostState state) throws HostException {
        var before = undone.plan();
        if (undone.state() != Journal.State.UNDONE) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("redo.not.undone"));
        }
        if (!before.host().equals(info.uri())) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("undo.other.host", before.host()));
        }
        var why = info.whyNot(Ability.CHANGE);
        if (why.isPresent()) {
            throw new HostException(FailureKind.UNSUPPORTED, why.get());
        }
        var redo = new Redo(state);
        before.steps().forEach(redo::add);
        var plan =
                new Plan(UUID.randomUUID(), before.host(), before.kind(), before.labels(), redo.steps, before.notes());
        Planner.check(plan, state);
        return plan;
    }

    private void add(Step step) {
        var verb = Undo.narrowed(moved(step.verb()), now);
        var inverse = switch (verb) {
            case Verb.Attach(var domain, var device, var scope) -> new Verb.Detach(domain, device, scope);
            case Verb.Detach(var domain, var device, var scope) -> new Verb.Attach(domain, device, scope);
            default -> moved(step.inverse());
        };
        steps.add(new Step(verb, inverse));
        now.apply(verb);
    }

    private Verb moved(Verb verb) {
        return switch (verb) {
            case Verb.Define(var definition) -> new Verb.Define(moved(definition));
            case Verb.Create(var definition) -> new Verb.Create(moved(definition));
            case Verb.Start(var id) -> new Verb.Start(moved(id));
            case Verb.Stop(var id) -> new Verb.Stop(moved(id));
            case Verb.Undefine(var id) -> new Verb.Undefine(moved(id));
            case Verb.SetAutostart(var id, var on) -> new Verb.SetAutostart(moved(id), on);
            default -> verb;
        };
    }

    private DeviceDefinition moved(DeviceDefinition definition) {
        if (now.device(moved(definition.id())).isEmpty() && now.roomFor(definition) <= 0) {
            elsewhere(definition)
                    .ifPresent(function -> elsewhere.put(definition.id().uuid(), function));
        }
        return on(moved(definition.id()).parent(), definition);
    }

    /** A function that has room beside what this plan has put there before. */
    private Optional<String> elsewhere(DeviceDefinition definition) {
        return state.gpuOf(definition.id().parent()).stream()
                .flatMap(gpu -> gpu.functions().stream())
                .map(GpuFunction::name)
                .filter(function -> now.roomFor(on(function, definition)) > 0)
                .findFirst();
    }

    private static DeviceDefinition on(String function, DeviceDefinition definition) {
        return new DeviceDefinition(
                new MediatedDeviceId(definition.id().uuid(), function), definition.typeId(), definition.attributes());
    }

    private MediatedDeviceId moved(MediatedDeviceId id) {
        return new MediatedDeviceId(id.uuid(), elsewhere.getOrDefault(id.uuid(), id.parent()));
    }
}
