package org.vgpudesk.simulated;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.Verb;

/**
 * The world behind simulated hosts, for tests: several clients of one host, guests that are mute, a reboot, and faults
 * on demand. Safe for use by several threads.
 */
public final class SimulatedWorld implements AutoCloseable {

    private final URI address;
    private final Canned canned;
    private final World world;

    SimulatedWorld(URI address, Canned canned, World world) {
        this.address = address;
        this.canned = canned;
        this.world = world;
    }

    /**
     * Makes the world of an address.
     *
     * @throws HostException as {@link SimulatedHost#open} does
     */
    public static SimulatedWorld open(URI address) throws HostException {
        return open(address, Set.of());
    }

    /** Makes the world of an address with mistakes built in. */
    public static SimulatedWorld open(URI address, Set<Defect> defects) throws HostException {
        var parsed = SimulatedAddress.of(address);
        var canned = CannedHosts.named(parsed);
        var scene = new Scene(
                canned.hardware(), Abilities.of(parsed), new Scene.Pace(parsed.lag(), parsed.deadline()), defects);
        var file = parsed.stateFile();
        var store = file.isPresent()
                ? new StateFile(file.get(), signature(parsed), canned.hardware(), canned.state())
                : new Store.InMemory(canned.state());
        return new SimulatedWorld(address, canned, new World(scene, store));
    }

    private static String signature(SimulatedAddress address) {
        var built = new TreeMap<>(address.parameters());
        built.keySet().retainAll(Set.of("gpus", "slices", "vms"));
        return built.isEmpty() ? address.name() : address.name() + built;
    }

    /** One more client of this host. */
    public Host open() {
        return client(new Gate(address, Guard.NONE, Credentials.NOBODY), () -> {});
    }

    /**
     * One more client, who has to pass a guard.
     *
     * @throws HostException if the guard lets nobody in who does not know the password
     */
    public Host open(Guard guard, Credentials credentials) throws HostException {
        return client(Gate.enter(address, guard, credentials), () -> {});
    }

    Host openAsOnlyClient(Credentials credentials) throws HostException {
        return client(Gate.enter(address, SimulatedAddress.of(address).guard(), credentials), world::close);
    }

    private Host client(Gate gate, Runnable onClose) {
        var abilities = world.scene().abilities();
        return new SimulatedHost(
                world,
                gate,
                new HostInfo(
                        address,
                        canned.title(),
                        "libvirt " + abilities.libvirt() + " (simulated)",
                        true,
                        Map.copyOf(abilities.missing())),
                onClose);
    }

    /** The mistakes that are built in. */
    public Set<Defect> defects() {
        return world.scene().defects();
    }

    /** The machine restarts. Returns at once; clients are cut off and told everything again. */
    public void reboot() {
        happen(World::reboot);
    }

    /** What runs in a virtual machine. */
    public SimulatedGuest guest(UUID domain) {
        return new SimulatedGuest(this, domain);
    }

    /** The next verb of a kind is refused. */
    public void fail(Class<? extends Verb> next, FailureKind kind, String words) {
        world.order(next, new Faults.Fault.Fails(kind, words));
    }

    /** The host begins with the next verb of a kind only after a while. */
    public void slow(Class<? extends Verb> next, Duration by) {
        world.order(next, new Faults.Fault.Slow(by));
    }

    /** The host does not begin with the next verb of a kind until {@link #unblock}. */
    public void block(Class<? extends Verb> next) {
        world.order(next, new Faults.Fault.Blocks());
    }

    /** What is blocked goes on. */
    public void unblock() {
        world.unblock();
    }

    /** The host does the next verb of a kind, and the connection is cut before it can say so. */
    public void cutAfter(Class<? extends Verb> next) {
        world.order(next, new Faults.Fault.CutAfter());
    }

    /** All clients are cut off. */
    public void loseConnection() {
        world.lose("The connection was cut.");
    }

    /** Clients that were cut off are served again, and told everything again. */
    public void restoreConnection() {
        world.restore();
    }

    /** The world ends, with all its clients. */
    @Override
    public void close() {
        world.close();
    }

    /** A machine's configuration as it is kept, secrets included. */
    String stored(UUID domain) throws HostException {
        return world.stored(domain);
    }

    void happen(Happening happening) {
        try {
            happening.in(world);
        } catch (HostException | Refusal e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    interface Happening {
        void in(World world) throws HostException, Refusal;
    }
}
