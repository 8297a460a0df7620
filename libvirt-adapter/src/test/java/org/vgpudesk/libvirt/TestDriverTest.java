package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;

/** The provider on libvirt's own test driver: needs the client library, but no daemon and no rights. */
@Timeout(60)
class TestDriverTest {

    private static final UUID VM = UUID.fromString("2f3a4e0c-1111-4222-8333-0123456789ab");
    private static final UUID SLICE = UUID.fromString("11111111-1111-4111-8111-111111111101");
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeAll
    static void needsLibvirt() {
        try {
            NativeLibvirt.start();
        } catch (HostException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    @Test
    void readsTheCardsOfTheHost() throws Exception {
        try (var host = open()) {
            var card = HostState.read(host, SOON).gpu("0000:41:00.0").orElseThrow();
            assertEquals("Karte für 48 GB", card.product());
            assertEquals(23, card.types().getFirst().availableInstances());
        }
    }

    @Test
    void readsAMediatedDevice() throws Exception {
        try (var host = open()) {
            var id = new MediatedDeviceId(SLICE, "pci_0000_41_00_0");
            var device = HostState.read(host, SOON).device(id).orElseThrow();
            assertEquals(
                    new MediatedDevice(
                            new DeviceDefinition(id, "card-558"),
                            "mdev_11111111_1111_4111_8111_111111111101_0000_41_00_0",
                            true,
                            device.persistent(),
                            false,
                            12),
                    device);
        }
    }

    @Test
    void doesNotLookForAnotherComputersRegionsHere() throws Exception {
        try (var host = open()) {
            assertEquals(
                    new RegionView.NotShown(RegionView.Reason.OTHER_COMPUTER, ""),
                    host.regions(new MediatedDeviceId(SLICE, "pci_0000_41_00_0"), RegionQuestion.plain()));
        }
    }

    @Test
    void knowsNoRegionsOfADeviceThatIsNotThere() throws Exception {
        try (var host = open()) {
            var failure = assertThrows(
                    HostException.class,
                    () -> host.regions(new MediatedDeviceId(SLICE, "pci_0000_42_00_0"), RegionQuestion.plain()));
            assertEquals(FailureKind.NOT_FOUND, failure.kind());
        }
    }

    @Test
    void readsADomainWithItsDevices() throws Exception {
        try (var host = open()) {
            var device = new Hostdev.Mediated(SLICE, "vfio-pci");
            assertEquals(
                    new Domain(
                            VM,
                            "réseau & Söhne",
                            Domain.State.RUNNING,
                            true,
                            64L << 20,
                            null,
                            List.of(device),
                            List.of(device)),
                    HostState.read(host, SOON).domain(VM).orElseThrow());
        }
    }

    @Test
    void showsAConfigurationWithoutItsPassword() throws Exception {
        try (var host = open()) {
            var configuration = host.configuration(VM);
            assertTrue(configuration.contains("<graphics type='vnc'"), configuration);
            assertFalse(configuration.contains("s3cret"), configuration);
        }
    }

    @Test
    void saysThatTheDomainIsNotThere() throws Exception {
        try (var host = open()) {
            var nobody = UUID.randomUUID();
            var failure = assertThrows(HostException.class, () -> host.configuration(nobody));
            assertEquals(FailureKind.NOT_FOUND, failure.kind());
        }
    }

    @Test
    void refusesEveryChangeWithTheReason() throws Exception {
        try (var host = open()) {
            assertFalse(host.info().can(Ability.CHANGE));
            var refused = assertInstanceOf(Outcome.Refused.class, host.perform(new Verb.StartDomain(VM)));
            assertEquals(FailureKind.UNSUPPORTED, refused.kind());
            assertEquals(host.info().whyNot(Ability.CHANGE).orElseThrow(), refused.hostWords());
        }
    }

    @Test
    void answersNothingAfterItWasClosed() throws Exception {
        var host = open();
        host.close();
        host.close();
        assertEquals(
                FailureKind.UNREACHABLE,
                assertThrows(HostException.class, () -> host.watch(e -> {})).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "qemu+unix:///system?socket=/nonexistent/socket, UNREACHABLE",
        "qemu+tcp://127.0.0.1:1/system, UNREACHABLE",
        "test:///nonexistent.xml, INVALID",
        "qemu+foo:///system, INVALID"
    })
    void saysWhyAHostDoesNotOpen(URI address, FailureKind kind) {
        var failure = assertThrows(
                HostException.class, () -> LibvirtHost.open(address, Deadlines.DEFAULT, Credentials.NOBODY));
        assertEquals(kind, failure.kind(), failure.toString());
        assertFalse(failure.hostWords().isBlank(), failure.toString());
    }

    @Test
    void doesNotWaitForEverForAHostThatIsSilent() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var address = URI.create("qemu+tcp://127.0.0.1:" + silent.getLocalPort() + "/system");
            var deadlines = new Deadlines(Duration.ofMillis(300), SOON, SOON, SOON, SOON, SOON);
            var failure =
                    assertThrows(HostException.class, () -> LibvirtHost.open(address, deadlines, Credentials.NOBODY));
            assertEquals(FailureKind.UNREACHABLE, failure.kind());
        }
    }

    @Test
    void staysInterruptedWhenSomebodyDoesNotWantToWait() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var address = URI.create("qemu+tcp://127.0.0.1:" + silent.getLocalPort() + "/system");
            Thread.currentThread().interrupt();
            assertThrows(HostException.class, () -> LibvirtHost.open(address, Deadlines.DEFAULT, Credentials.NOBODY));
            assertTrue(Thread.interrupted());
        }
    }

    private static LibvirtHost open() throws HostException, URISyntaxException {
        var file = Objects.requireNonNull(TestDriverTest.class.getResource("node.xml"))
                .toURI();
        return LibvirtHost.open(new URI("test", "", file.getPath(), null, null), Deadlines.DEFAULT, Credentials.NOBODY);
    }
}
