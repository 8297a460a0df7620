package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** What only a real libvirt shows, beyond the contract. {@code vgpu.lab} is the address of the lab's libvirt. */
@Tag("lab")
@Timeout(300)
class LabTest {

    private static final System.Logger LOG = System.getLogger(LabTest.class.getName());

    private final URI lab = URI.create(System.getProperty("vgpu.lab"));

    @BeforeEach
    void startLibvirt() throws HostException {
        NativeLibvirt.start();
    }

    /** Logs the numbers of docs/PERFORMANCE.md. */
    @Test
    void readsTheSameWithSeveralThreadsOnOneConnection() throws Exception {
        var library = NativeLibvirt.start();
        try (var connection = new Opening().open(library, lab, true, Duration.ofSeconds(20), Credentials.NOBODY)) {
            var names = connection.use(s -> s.deviceNames(LibvirtLibrary.LIST_PCI | LibvirtLibrary.LIST_MDEV_TYPES));
            var many = new ArrayList<String>();
            while (many.size() < 200) {
                many.addAll(names);
            }
            var alone = new ArrayList<DeviceReading>();
            for (var name : many) {
                alone.add(DeviceReader.read(connection, name));
            }
            for (int threads : List.of(1, 1, 2, 3, 4, 5, 8)) {
                try (var readers = new Readers(threads, Duration.ofSeconds(10), Duration.ofSeconds(60))) {
                    long start = System.nanoTime();
                    var readings = readers.all(many, new LibvirtSource.OfDevices(connection, signal -> {}));
                    LOG.log(
                            System.Logger.Level.INFO,
                            "{0} threads read {1} node devices in {2} ms",
                            threads,
                            many.size(),
                            (System.nanoTime() - start) / 1_000_000);
                    assertEquals(alone, readings);
                }
            }
        }
    }

    @Test
    void definesNothingUnderAnIdentityThatIsDefined() throws Exception {
        try (var host = LibvirtHost.open(lab, Deadlines.DEFAULT, Credentials.NOBODY)) {
            var parent = HostState.read(host, Duration.ofSeconds(20)).gpus().stream()
                    .flatMap(g -> g.functions().stream())
                    .filter(f -> f.types().size() > 1)
                    .findFirst()
                    .orElseThrow();
            var id = new MediatedDeviceId(UUID.randomUUID(), parent.name());
            var first = new DeviceDefinition(id, parent.types().get(0).id());
            var second = new DeviceDefinition(id, parent.types().get(1).id());
            try {
                assertEquals(new Outcome.Confirmed(), host.perform(new Verb.Define(first)));
                assertEquals(
                        FailureKind.ALREADY_EXISTS, ((Outcome.Refused) host.perform(new Verb.Define(second))).kind());
                assertEquals(
                        first,
                        HostState.read(host, Duration.ofSeconds(20))
                                .device(id)
                                .orElseThrow()
                                .definition());
            } finally {
                host.perform(new Verb.Undefine(id));
            }
        }
    }
}
