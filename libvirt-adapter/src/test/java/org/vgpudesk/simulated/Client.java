package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** One client of a simulated host: what it was told, and what it sees. */
final class Client implements AutoCloseable {

    static final Duration DEADLINE = Duration.ofSeconds(10);

    private final SimulatedWorld world;
    private final Host host;
    private final Host.Watch watch;
    private final List<HostEvent> told = new ArrayList<>();
    private final HostState state = new HostState();

    private Client(SimulatedWorld world) throws HostException {
        this.world = world;
        this.host = world.open();
        this.watch = host.watch(this::hear);
        await(HostState::caughtUp);
    }

    static Client of(SimulatedWorld world) throws HostException {
        return new Client(world);
    }

    /** A client of a world of its own that answers at once. */
    static Client of(String address, Defect... defects) throws HostException {
        var pace = (address.contains("?") ? "&" : "?") + "lag=0"
                + (address.contains("deadline=") ? "" : "&deadline=20000");
        return new Client(SimulatedWorld.open(URI.create(address + pace), Set.of(defects)));
    }

    private synchronized void hear(HostEvent event) {
        told.add(event);
        state.apply(event);
        notifyAll();
    }

    SimulatedWorld world() {
        return world;
    }

    Host host() {
        return host;
    }

    Outcome perform(Verb verb) {
        return host.perform(verb);
    }

    void confirmed(Verb verb) {
        assertInstanceOf(Outcome.Confirmed.class, perform(verb), verb.toString());
    }

    Outcome.Refused refused(Verb verb) {
        return assertInstanceOf(Outcome.Refused.class, perform(verb), verb.toString());
    }

    synchronized List<HostEvent> told() {
        return List.copyOf(told);
    }

    synchronized void forget() {
        told.clear();
    }

    /** Waits until what was told adds up to this. */
    synchronized HostState await(Predicate<HostState> what) {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (!what.test(state)) {
            var left = (end - System.nanoTime()) / 1_000_000;
            assertTrue(left > 0, "nobody told within " + DEADLINE);
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return state;
    }

    /** Waits until an event of this kind was told. */
    void awaitTold(Predicate<HostEvent> event) {
        await(ignored -> told.stream().anyMatch(event));
    }

    Domain domain(String name) {
        return await(s -> s.domain(name).isPresent()).domain(name).orElseThrow();
    }

    long available(String parent, String type) {
        return await(s -> s.gpuOf(parent).isPresent())
                .gpuOf(parent)
                .flatMap(gpu -> gpu.function(parent))
                .flatMap(function -> function.type(type))
                .orElseThrow()
                .availableInstances();
    }

    static DeviceDefinition device(int number, String parent, String type) {
        return new DeviceDefinition(new MediatedDeviceId(new UUID(0, number), parent), type);
    }

    @Override
    public void close() {
        watch.close();
        host.close();
        world.close();
    }
}
