package org.vgpudesk.contract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Verb;
import org.vgpudesk.simulated.ContractWorld;
import org.vgpudesk.simulated.Defect;
import org.vgpudesk.simulated.Guard;

/** The simulated provider: a new world for each test. */
final class SimulatedFixture implements HostFixture {

    private final Set<Defect> defects;
    private @Nullable ContractWorld world;

    SimulatedFixture(Set<Defect> defects) {
        this.defects = defects;
    }

    @Override
    public Duration soon() {
        return Duration.ofSeconds(4);
    }

    @Override
    public void reset() {
        close();
        try {
            world = new ContractWorld(defects);
        } catch (HostException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContractWorld world() {
        return Objects.requireNonNull(world, "reset first");
    }

    @Override
    public Host open() {
        return world().open();
    }

    @Override
    public List<String> password() {
        return List.of(Guard.USER, Guard.PASSWORD);
    }

    @Override
    public Host openAsVisitor(Door door, Credentials credentials) {
        var guard = switch (door) {
            case PASSWORD -> new Guard(Guard.Kind.PASSWORD, "", "");
            case REFUSED -> new Guard(Guard.Kind.REFUSED, "", "");
            case RULES -> new Guard(Guard.Kind.RULES, ContractWorld.EQUAL, "org.libvirt.api.node-device.stop");
        };
        try {
            return world().open(guard, credentials);
        } catch (HostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Truth truth() {
        return new Truth(
                world().devices().stream().collect(Collectors.toMap(MediatedDevice::id, Function.identity())),
                world().domains().stream().collect(Collectors.toMap(Domain::uuid, Function.identity())),
                world().configurations(),
                world().room());
    }

    @Override
    public void elsewhere(Verb verb) {
        world().elsewhere(verb);
    }

    @Override
    public Card pooled() {
        return new Card(
                ContractWorld.POOLED, Card.Rule.POOLED, ContractWorld.MEMORY, ContractWorld.sizes(), "vfio-pci");
    }

    @Override
    public Card equalSize() {
        return new Card(
                ContractWorld.EQUAL, Card.Rule.EQUAL_SIZE, ContractWorld.MEMORY, ContractWorld.sizes(), "vfio-pci");
    }

    @Override
    public Machine off() {
        return machine("R&D <off>");
    }

    @Override
    public Machine answering() {
        return machine("answering");
    }

    @Override
    public Machine mute() {
        return machine("mute");
    }

    private Machine machine(String name) {
        UUID uuid = world().machine(name);
        return new Machine(uuid, name);
    }

    @Override
    public PciAddress preparedFunction() {
        return ContractWorld.preparedFunction();
    }

    @Override
    public void breakDriver(Card card) {
        world().failNextDevice();
    }

    @Override
    public void cut() {
        world().cut();
    }

    @Override
    public void silence() {
        Assumptions.abort("there is no line between a program and the host it simulates");
    }

    @Override
    public void mend() {
        world().mend();
    }

    @Override
    public void letGo(Machine machine) {
        world().answers(machine.uuid());
    }

    @Override
    public void reboot() {
        world().reboot();
    }

    @Override
    public void goDown() {
        world().cut();
    }

    /** Who is cut off is served again by the reboot. */
    @Override
    public void comeUp() {
        world().reboot();
    }

    @Override
    public void close() {
        if (world != null) {
            world.close();
        }
    }
}
