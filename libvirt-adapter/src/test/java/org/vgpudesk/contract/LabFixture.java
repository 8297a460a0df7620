package org.vgpudesk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.Deadlines;
import org.vgpudesk.libvirt.LibvirtHost;

/**
 * The libvirt provider on the lab: real kernel, libvirt and guests. The guests go on running from test to test, since
 * starting one takes many seconds.
 */
final class LabFixture implements HostFixture {

    /** As people wait, but no longer than it takes to see that nobody answers. */
    private static final Deadlines DEADLINES = new Deadlines(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(8),
            Duration.ofSeconds(120),
            Duration.ofSeconds(10));

    private static final String EQUAL = "pci_0000_00_10_0";
    private static final String POOLED = "pci_0000_00_11_0";

    private final Lab lab;
    private final Line line;
    private final LabClient client;
    private final LabTruth truth;
    private final Machine off;
    private final Machine answering;
    private final Machine mute;
    private final Truth beginning;
    private boolean broken;
    private boolean guarded;
    private @Nullable FutureTask<String> rebooting;

    LabFixture(String where) {
        lab = new Lab(where);
        client = new LabClient(lab);
        off = client.copyOf("demo-off", "contract R&D <off>");
        answering = client.machine("demo-answering");
        mute = client.machine("demo-mute");
        truth = new LabTruth(lab, client.domains());
        client.stripped(List.of(off, answering, mute), truth.read());
        client.clearDevices();
        var now = truth.read();
        client.run(answering, now);
        client.run(mute, now);
        beginning = truth.read();
        try {
            line = new Line(lab.uri().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Duration soon() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void reset() {
        line.mend();
        if (guarded) {
            lab.lab("auth", "none");
            guarded = false;
        }
        if (broken) {
            lab.lab("fault", "none");
            broken = false;
        }
        var now = truth.read();
        if (now.equals(beginning)) {
            return;
        }
        if (!now.domains().equals(beginning.domains()) || !now.configurations().equals(beginning.configurations())) {
            resetMachines(now);
        }
        client.clearDevices();
    }

    private void resetMachines(Truth now) {
        for (var machine : List.of(off, answering, mute)) {
            if (!now.configuration(machine).equals(beginning.configuration(machine))) {
                client.elsewhere(new Verb.Redefine(machine.uuid(), "", beginning.configuration(machine)), now);
            }
        }
        client.stop(off, now);
        client.takeAll(answering, now);
        client.run(answering, now);
        client.takeAll(mute, now);
        if (!now.domain(mute).live().isEmpty()) {
            letGo(mute);
        }
        client.run(mute, now);
        var after = truth.read();
        if (!after.domains().equals(beginning.domains())
                || !after.configurations().equals(beginning.configurations())) {
            throw new IllegalStateException("The lab is not at its beginning again: " + after + " was " + beginning);
        }
    }

    @Override
    public Host open() {
        try {
            return LibvirtHost.open(
                    URI.create("qemu+tcp://127.0.0.1:" + line.port() + "/system"), DEADLINES, Credentials.NOBODY);
        } catch (HostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> password() {
        return List.of("visitor", "lab");
    }

    @Override
    public Host openAsVisitor(Door door, Credentials credentials) {
        guarded = true;
        switch (door) {
            case PASSWORD -> lab.lab("auth", "sasl", password().getLast());
            case REFUSED -> lab.lab("auth", "polkit", "no");
            case RULES -> lab.lab("auth", "acl", EQUAL, "org.libvirt.api.node-device.stop");
        }
        try {
            return LibvirtHost.open(URI.create(lab.lab("uri", "visitor").strip()), DEADLINES, credentials);
        } catch (HostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Truth truth() {
        return truth.read();
    }

    @Override
    public void elsewhere(Verb verb) {
        client.elsewhere(verb, verb instanceof Verb.Define || verb instanceof Verb.Create ? beginning : truth.read());
    }

    @Override
    public Card pooled() {
        return new Card(
                POOLED,
                Card.Rule.POOLED,
                8192,
                Map.of("labgpu-201", 1024L, "labgpu-202", 2048L, "labgpu-203", 4096L, "labgpu-204", 8192L),
                "vfio-pci");
    }

    @Override
    public Card equalSize() {
        return new Card(
                EQUAL,
                Card.Rule.EQUAL_SIZE,
                16384,
                Map.of(
                        "labgpu-101",
                        1024L,
                        "labgpu-102",
                        1024L,
                        "labgpu-103",
                        2048L,
                        "labgpu-104",
                        4096L,
                        "labgpu-105",
                        16384L),
                "vfio-pci");
    }

    @Override
    public Machine off() {
        return off;
    }

    @Override
    public Machine answering() {
        return answering;
    }

    @Override
    public Machine mute() {
        return mute;
    }

    @Override
    public PciAddress preparedFunction() {
        return Assumptions.abort("no driver in the lab prepares virtual functions to be handed over as PCI devices");
    }

    @Override
    public void breakDriver(Card card) {
        broken = true;
        lab.lab("fault", "create_fails=EIO", "fault_gpu=" + (card.parent().equals(EQUAL) ? 0 : 1));
    }

    @Override
    public void cut() {
        line.cut();
    }

    @Override
    public void silence() {
        line.silence();
    }

    @Override
    public void mend() {
        line.mend();
    }

    /** The firmware ends an unplug that the guest never answered when the machine is reset. */
    @Override
    public void letGo(Machine machine) {
        lab.virsh("reset " + machine.uuid());
    }

    @Override
    public void reboot() {
        lab.lab("reboot");
    }

    @Override
    public void goDown() {
        rebooting = new FutureTask<>(() -> lab.lab("reboot"));
        Thread.ofPlatform().daemon().name("lab-reboot").start(rebooting);
    }

    @Override
    public void comeUp() {
        try {
            Objects.requireNonNull(rebooting, "it did not go down").get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The lab did not come up again", e);
        }
    }

    @Override
    public void close() {
        reset();
        line.close();
    }
}
