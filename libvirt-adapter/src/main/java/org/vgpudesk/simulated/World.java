package org.vgpudesk.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * A simulated host that runs: what is (in the store), what is seen (one lag later, on the world's own thread), and who
 * is told. Everything happens under one lock; whoever is told only puts events into a queue.
 */
final class World implements AutoCloseable {

    private static final Duration LOOK_ELSEWHERE = Duration.ofMillis(150);

    private final Scene scene;
    private final Kernel store;
    private final Elsewhere elsewhere;
    private final Rules rules;
    private final Audience audience;
    private final Faults faults = new Faults();
    private final WorldThread thread = new WorldThread();

    private final List<Pending> pending = new ArrayList<>();
    private final List<Runnable> blocked = new ArrayList<>();

    World(Scene scene, Store store) throws HostException {
        this.scene = scene;
        this.store = new Kernel(store, scene);
        this.elsewhere = new Elsewhere(this.store);
        this.rules = new Rules(scene.hardware(), scene.core(), scene.defects());
        this.audience = new Audience(new Teller(scene.hardware(), scene.defects()), view(store.current()));
        if (store.shared()) {
            thread.every(LOOK_ELSEWHERE, this::lookElsewhere);
        }
    }

    private View view(WorldState state) {
        return View.of(state, scene.hardware(), scene.core(), scene.abilities());
    }

    Outcome perform(Verb verb) {
        var asked = new Pending(verb);
        synchronized (this) {
            if (audience.isCutOff()) {
                return new Outcome.Refused(FailureKind.UNREACHABLE, "internal error: client socket is closed");
            }
            pending.add(asked);
            switch (faults.on(verb)) {
                case null -> begin(asked);
                case Faults.Fault.Fails(var kind, var words) -> asked.answer(new Outcome.Refused(kind, words));
                case Faults.Fault.Slow(var by) -> thread.after(by, () -> begin(asked));
                case Faults.Fault.Blocks() -> blocked.add(() -> begin(asked));
                case Faults.Fault.CutAfter() -> {
                    begin(asked);
                    lose("The connection was cut.");
                }
            }
        }
        var outcome = asked.await(scene.deadline());
        synchronized (this) {
            pending.remove(asked);
        }
        return outcome;
    }

    private synchronized void begin(Pending asked) {
        try {
            var next = store.change(state -> rules.done(state, asked.verb()));
            var early = scene.defects().contains(Defect.CONFIRMS_A_MUTE_GUEST) && asked.verb() instanceof Verb.Detach;
            later(() -> {
                asked.effectIsDue();
                see(next);
                if (early) {
                    asked.answer(new Outcome.Confirmed());
                }
            });
        } catch (Refusal refusal) {
            refuse(asked, refusal);
        } catch (HostException e) {
            asked.answer(new Outcome.Refused(e.kind(), e.getMessage() + " " + e.hostWords()));
        }
    }

    private void refuse(Pending asked, Refusal refusal) {
        var told = refusal.told();
        if (told == null) {
            asked.answer(refusal.outcome());
        } else {
            later(() -> {
                audience.tell(List.of(told));
                asked.answer(refusal.outcome());
            });
        }
    }

    /** Changes the state as nobody on this host asked for: a guest acts, the machine reboots, another program writes. */
    synchronized void happen(Store.Transition transition) throws HostException, Refusal {
        var next = store.change(transition);
        later(() -> see(next));
    }

    synchronized void tellLater(HostEvent event) {
        later(() -> audience.tell(List.of(event)));
    }

    /** The machine restarts: everybody is cut off, and meets it again as it is afterwards. */
    synchronized void reboot() throws HostException, Refusal {
        var next = store.change(rules::rebooted);
        blocked.clear();
        lose("The host restarts.");
        later(() -> {
            see(next);
            restore();
        });
    }

    private void later(Runnable step) {
        // one delay for all, so that what was accepted first is seen first
        thread.after(scene.lag(), () -> {
            synchronized (this) {
                step.run();
            }
        });
    }

    private void see(WorldState next) {
        audience.show(view(next));
        pending.forEach(asked -> asked.look(next));
    }

    synchronized void subscribe(Consumer<List<HostEvent>> watcher) throws HostException {
        if (audience.isCutOff()) {
            throw unreachable();
        }
        audience.join(watcher);
    }

    synchronized void unsubscribe(Consumer<List<HostEvent>> watcher) {
        audience.leave(watcher);
    }

    synchronized String configuration(UUID domain) throws HostException {
        if (audience.isCutOff()) {
            throw unreachable();
        }
        try {
            return DomainRules.shown(DomainRules.machine(store.current(), domain));
        } catch (Refusal refusal) {
            throw new HostException(
                    refusal.kind(), "This host has no virtual machine " + domain + ".", refusal.words(), refusal);
        } catch (XmlFormatException e) {
            throw new HostException(
                    FailureKind.OTHER, "Its configuration cannot be read.", String.valueOf(e.getMessage()), e);
        }
    }

    synchronized RegionView regions(MediatedDeviceId device, RegionQuestion question) throws HostException {
        if (audience.isCutOff()) {
            throw unreachable();
        }
        return store.regions(device, question);
    }

    synchronized String stored(UUID domain) throws HostException {
        return store.current().machine(domain).orElseThrow().xml();
    }

    private static HostException unreachable() {
        return new HostException(
                FailureKind.UNREACHABLE,
                "The simulated host is cut off.",
                "internal error: client socket is closed",
                null);
    }

    synchronized void lose(String why) {
        audience.cutOff(why);
        pending.forEach(asked -> asked.answer(new Outcome.Unknown("The connection to the host was lost: " + why)));
    }

    synchronized void restore() {
        audience.resume();
    }

    synchronized void order(Class<? extends Verb> verb, Faults.Fault fault) {
        faults.order(verb, fault);
    }

    synchronized void unblock() {
        var all = List.copyOf(blocked);
        blocked.clear();
        all.forEach(Runnable::run);
    }

    /** What others wrote into the store is seen like everything else. */
    private synchronized void lookElsewhere() {
        elsewhere.look(next -> later(() -> see(next)), this::lose, () -> later(this::restore));
    }

    @Override
    public synchronized void close() {
        thread.close();
        audience.cutOff("The host was closed.");
        pending.forEach(asked -> asked.answer(new Outcome.Unknown("The host was closed.")));
    }

    Scene scene() {
        return scene;
    }
}
