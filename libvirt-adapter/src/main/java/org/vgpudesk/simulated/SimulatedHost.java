package org.vgpudesk.simulated;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;

/**
 * A host that is only made believe, for practice, tests and pictures. Behaves as libvirt does on a real one: events on
 * a thread of their own, effects seen a moment after a verb was accepted, and libvirt's own words when it refuses.
 */
public final class SimulatedHost implements Host {

    private final World world;
    private final Gate gate;
    private final HostInfo info;
    private final Runnable onClose;
    private final EventQueue events = new EventQueue();
    private final Set<EventQueue.Line> lines = new LinkedHashSet<>();
    private boolean closed;

    SimulatedHost(World world, Gate gate, HostInfo info, Runnable onClose) {
        this.world = world;
        this.gate = gate;
        this.info = info;
        this.onClose = onClose;
    }

    /** Opens a simulated host on which there is nobody to ask. */
    static Host open(URI address) throws HostException {
        return open(address, Credentials.NOBODY);
    }

    /**
     * Opens a simulated host with a world of its own: {@code sim:///workstation}, {@code laptop}, {@code samples},
     * {@code modern}, {@code empty}, {@code fleet?gpus=&slices=&vms=}. With {@code state=FILE} its state is kept there,
     * and shared with everybody who opens the same file; with {@code auth=…} it asks who comes.
     *
     * @param credentials whoever it may ask
     * @throws HostException if there is no such host, a parameter is malformed, or the state file holds something else
     */
    public static Host open(URI address, Credentials credentials) throws HostException {
        var world = SimulatedWorld.open(address);
        try {
            return world.openAsOnlyClient(credentials);
        } catch (HostException e) {
            world.close();
            throw e;
        }
    }

    @Override
    public HostInfo info() {
        return info;
    }

    @Override
    public synchronized Watch watch(Consumer<HostEvent> listener) throws HostException {
        if (closed) {
            throw new HostException(FailureKind.UNREACHABLE, "This host has been closed.");
        }
        var line = events.new Line(world, gate.seen(listener));
        world.subscribe(line);
        lines.add(line);
        return line;
    }

    @Override
    public Outcome perform(Verb verb) {
        try {
            world.scene().abilities().check(verb);
            pass(gate.pass(verb));
        } catch (Refusal refusal) {
            return refusal.outcome();
        }
        return isClosed()
                ? new Outcome.Refused(FailureKind.UNREACHABLE, "This host has been closed.")
                : world.perform(verb);
    }

    @Override
    public Outcome unlock() {
        try {
            pass(gate.unlock());
            return new Outcome.Confirmed();
        } catch (Refusal refusal) {
            return refusal.outcome();
        }
    }

    private void pass(Gate.Passing passing) throws Refusal {
        if (passing.news() != null) {
            tell(passing.news());
        }
        if (passing.refusal() != null) {
            throw passing.refusal();
        }
    }

    private synchronized void tell(HostEvent event) {
        lines.forEach(line -> line.accept(List.of(event)));
    }

    @Override
    public String configuration(UUID domain) throws HostException {
        if (isClosed()) {
            throw new HostException(FailureKind.UNREACHABLE, "This host has been closed.");
        }
        return world.configuration(domain);
    }

    @Override
    public DomainCapabilities capabilities(UUID domain) throws HostException {
        configuration(domain);
        return world.scene().hardware().screens();
    }

    @Override
    public RegionView regions(MediatedDeviceId device, RegionQuestion question) throws HostException {
        if (isClosed()) {
            throw new HostException(FailureKind.UNREACHABLE, "This host has been closed.");
        }
        if (hides(device)) {
            throw Kernel.unknown(device);
        }
        return world.regions(device, question);
    }

    private boolean hides(MediatedDeviceId device) {
        return world.scene()
                .hardware()
                .function(device.parent())
                .filter(parent -> gate.hides(DeviceRules.name(device, parent)))
                .isPresent();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            gate.close();
            lines.forEach(EventQueue.Line::close);
            events.close();
            onClose.run();
        }
    }
}
