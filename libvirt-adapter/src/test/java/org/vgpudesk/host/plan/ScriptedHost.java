package org.vgpudesk.host.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** The known host, which does at once what it is asked, unless the script of a test says otherwise for the next verb. */
final class ScriptedHost implements Host {

    /** What the host answers; whether it does it as well. */
    record Line(boolean done, Outcome answer, boolean lost) {}

    final List<Verb> performed = new ArrayList<>();
    final HostState state = Known.state();
    boolean watched;
    boolean losesItselfAtOnce;
    private final Deque<Line> script = new ArrayDeque<>();
    private @Nullable Consumer<HostEvent> listener;

    /** The next verb that has no line yet is answered so. */
    ScriptedHost then(Line line) {
        script.add(line);
        return this;
    }

    ScriptedHost thenAsAsked(int times) {
        for (int i = 0; i < times; i++) {
            then(new Line(true, new Outcome.Confirmed(), false));
        }
        return this;
    }

    void tell(HostEvent event) {
        state.apply(event);
        if (listener != null) {
            listener.accept(event);
        }
    }

    @Override
    public HostInfo info() {
        return Known.info(Map.of());
    }

    @Override
    public Outcome unlock() {
        return new Outcome.Confirmed();
    }

    @Override
    public Watch watch(Consumer<HostEvent> to) {
        watched = true;
        listener = to;
        to.accept(new HostEvent.ReplayBegun());
        state.gpus().forEach(g -> to.accept(new HostEvent.GpuChanged(g)));
        state.devices().forEach(d -> to.accept(new HostEvent.DeviceChanged(d)));
        state.domains().forEach(d -> to.accept(new HostEvent.DomainChanged(d)));
        to.accept(losesItselfAtOnce ? new HostEvent.HostLost("It went away.") : new HostEvent.CaughtUp());
        return () -> {
            watched = false;
            listener = null;
        };
    }

    @Override
    public Outcome perform(Verb verb) {
        performed.add(verb);
        var line = script.isEmpty() ? new Line(true, new Outcome.Confirmed(), false) : script.remove();
        if (line.done()) {
            happen(verb);
        }
        if (line.lost()) {
            tell(new HostEvent.HostLost("It went away."));
        }
        return line.answer();
    }

    /** Starts what is started with the host. */
    void restart() {
        for (var d : List.copyOf(state.devices())) {
            change(d, d.autostart(), d.persistent(), d.autostart());
        }
    }

    private void happen(Verb verb) {
        switch (verb) {
            case Verb.Define(var d) -> tell(device(new MediatedDevice(d, "mdev_x", false, true, false, null)));
            case Verb.Create(var d) -> tell(device(new MediatedDevice(d, "mdev_x", true, false, false, 7)));
            case Verb.Start(var id) -> {
                var d = state.device(id).orElseThrow();
                change(d, true, d.persistent(), d.autostart());
            }
            case Verb.Stop(var id) -> {
                var d = state.device(id).orElseThrow();
                change(d, false, d.persistent(), d.autostart());
            }
            case Verb.Undefine(var id) -> {
                var d = state.device(id).orElseThrow();
                change(d, d.active(), false, false);
            }
            case Verb.SetAutostart(var id, var on) -> {
                var d = state.device(id).orElseThrow();
                change(d, d.active(), d.persistent(), on);
            }
            case Verb.Attach(var uuid, var device, var scope) ->
                hostdevs(uuid, scope, list -> {
                    var longer = new ArrayList<>(list);
                    longer.add(device);
                    return longer;
                });
            case Verb.Detach(var uuid, var device, var scope) ->
                hostdevs(
                        uuid,
                        scope,
                        list -> list.stream().filter(h -> !h.sameDevice(device)).toList());
            case Verb.StartDomain(var uuid) -> {
                var d = domain(uuid);
                tell(Known.domain(uuid, d.name(), Domain.State.RUNNING, d.config(), d.config()));
            }
            case Verb.DestroyDomain(var uuid) -> happen(new Verb.ShutdownDomain(uuid));
            case Verb.ShutdownDomain(var uuid) -> {
                var d = domain(uuid);
                tell(Known.domain(uuid, d.name(), Domain.State.OFF, List.of(), d.config()));
            }
            case Verb.Redefine redefine -> {}
        }
    }

    private void change(MediatedDevice d, boolean active, boolean persistent, boolean autostart) {
        tell(
                active || persistent
                        ? device(new MediatedDevice(
                                d.definition(), d.nodeDeviceName(), active, persistent, autostart, null))
                        : new HostEvent.DeviceGone(d.id()));
    }

    private void hostdevs(UUID uuid, Scope scope, UnaryOperator<List<Hostdev>> change) {
        var d = domain(uuid);
        tell(Known.domain(
                uuid,
                d.name(),
                d.state(),
                scope.live() ? change.apply(d.live()) : d.live(),
                scope.config() ? change.apply(d.config()) : d.config()));
    }

    private Domain domain(UUID uuid) {
        return state.domain(uuid).orElseThrow();
    }

    private static HostEvent device(MediatedDevice device) {
        return new HostEvent.DeviceChanged(device);
    }

    @Override
    public DomainCapabilities capabilities(UUID domain) {
        throw new AssertionError("a run asks for no capabilities");
    }

    @Override
    public RegionView regions(MediatedDeviceId device, RegionQuestion question) {
        return new RegionView.NotShown(RegionView.Reason.UNSUPPORTED, "");
    }

    @Override
    public String configuration(UUID domain) throws HostException {
        throw new AssertionError("a run reads no configuration");
    }

    @Override
    public void close() {}
}
