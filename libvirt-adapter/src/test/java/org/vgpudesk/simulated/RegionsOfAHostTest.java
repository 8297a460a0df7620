package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.NotShown;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.host.Verb;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionCheck;
import org.vgpudesk.profile.region.RegionFinding;

/** What a simulated host answers when it is asked for regions. */
final class RegionsOfAHostTest {

    private static final RegionQuestion PLAIN = RegionQuestion.plain();

    /** The first device of a type that is in this state. */
    private static MediatedDeviceId device(Client client, String typeId, boolean active) {
        return client.await(HostState::caughtUp).devices().stream()
                .filter(device -> device.typeId().equals(typeId) && device.active() == active)
                .map(MediatedDevice::id)
                .findFirst()
                .orElseThrow();
    }

    private static Reason reason(RegionView view) {
        return assertInstanceOf(NotShown.class, view).reason();
    }

    private static DeviceInfo shown(Client client, String typeId) throws HostException {
        var question = RegionQuestion.about(Leaf.of(typeId).stated());
        return assertInstanceOf(RegionView.Shown.class, client.host().regions(device(client, typeId, true), question))
                .device();
    }

    @ParameterizedTest
    @CsvSource({"mtty-2, 0", "mdpy-hd, 0", "mbochs-medium, 0", "nvidia-231, 0", "vfio_ccw-io, 0", "labgpu-103, 1"})
    void ofEachDriverTheDemoShowsADeviceThatNobodyUses(String typeId, int findings) throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var leaf = Leaf.of(typeId);
            var found = RegionCheck.compare(leaf.stated(), shown(client, typeId));

            assertEquals(findings, found.size(), found.toString());
        }
    }

    @Test
    void aDeviceThatAccessRulesHideIsNotThere() throws Exception {
        MediatedDevice hidden;
        try (var client = Client.of("sim:///samples")) {
            hidden = client.await(HostState::caughtUp)
                    .device(device(client, "mdpy-hd", true))
                    .orElseThrow();
        }
        var address = URI.create("sim:///samples?auth=rules&hide=" + hidden.nodeDeviceName());
        try (var host = SimulatedHost.open(address, Credentials.NOBODY)) {
            assertTrue(HostState.read(host, Duration.ofSeconds(10))
                    .device(hidden.id())
                    .isEmpty());
            var failure = assertThrows(HostException.class, () -> host.regions(hidden.id(), PLAIN));
            assertEquals(FailureKind.NOT_FOUND, failure.kind());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overlap, '[MMAP_REFUSED, MMAP_WITHOUT_HANDLER, OVERLAP]'",
        "size, '[SIZE, MMAP_REFUSED, MMAP_WITHOUT_HANDLER]'",
        "sparse, '[MMAP_WITHOUT_HANDLER, AREAS_DIFFER, AREA_OUTSIDE]'",
        "bare, '[MMAP_REFUSED]'"
    })
    void theDemoCanHaveABrokenDriver(String fault, String kinds) throws Exception {
        try (var client = Client.of("sim:///samples?faults=" + fault)) {
            var found = RegionCheck.compare(Leaf.of("labgpu-103").stated(), shown(client, "labgpu-103"));

            assertEquals(kinds, found.stream().map(RegionFinding::kind).toList().toString());
        }
    }

    @Test
    void aFaultThatNobodyKnowsIsNoAddress() {
        assertThrows(HostException.class, () -> Client.of("sim:///samples?faults=rust"));
    }

    @Test
    void aDeviceThatARunningMachineHoldsIsInUse() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var view = client.host().regions(device(client, "nvidia-712", true), PLAIN);

            assertEquals(Reason.IN_USE, reason(view));
            assertTrue(((NotShown) view).said().endsWith(": Device or resource busy"), view.toString());
        }
    }

    @Test
    void aDeviceIsShownAgainWhenItsMachineIsOff() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var machine = client.domain("cad-station");
            client.confirmed(new Verb.DestroyDomain(machine.uuid()));

            assertEquals(9, shown(client, "nvidia-712").regionCount());
        }
    }

    @Test
    void aDeviceThatIsOnlyDefinedIsNotActive() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            assertEquals(Reason.NOT_ACTIVE, reason(client.host().regions(device(client, "labgpu-103", false), PLAIN)));
        }
    }

    @Test
    void someDriversOpenForAVirtualMachineOnly() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var view = client.host().regions(device(client, "vfio_ap-passthrough", true), PLAIN);

            assertEquals(Reason.ONLY_IN_VIRTUAL_MACHINE, reason(view));
            assertTrue(((NotShown) view).said().endsWith(": Invalid argument"), view.toString());
        }
    }

    @Test
    void processorGraphicsThatNobodyUsesOpenForAVirtualMachineOnly() throws Exception {
        try (var client = Client.of("sim:///laptop")) {
            var idle = Client.device(1, "pci_0000_00_02_0", "i915-GVTg_V5_8");
            client.confirmed(new Verb.Create(idle));

            assertEquals(Reason.ONLY_IN_VIRTUAL_MACHINE, reason(client.host().regions(idle.id(), PLAIN)));
        }
    }

    @Test
    void aDeviceThatNobodyKnowsIsNotFound() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var nobody = new MediatedDeviceId(new UUID(1, 2), "mtty_mtty");

            assertEquals(
                    FailureKind.NOT_FOUND,
                    assertThrows(HostException.class, () -> client.host().regions(nobody, PLAIN))
                            .kind());
        }
    }

    @Test
    void aHostThatIsCutOffShowsNothing() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var serial = device(client, "mtty-2", true);
            client.world().loseConnection();

            assertEquals(
                    FailureKind.UNREACHABLE,
                    assertThrows(HostException.class, () -> client.host().regions(serial, PLAIN))
                            .kind());
        }
    }

    @Test
    void aHostThatWasClosedShowsNothing() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var serial = device(client, "mtty-2", true);
            client.host().close();

            assertThrows(HostException.class, () -> client.host().regions(serial, PLAIN));
        }
    }

    @Test
    void lookingTwiceShowsTheSame() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            assertEquals(shown(client, "mtty-2"), shown(client, "mtty-2"));
        }
    }

    @Test
    void twoDevicesOfOneCardAreAtDifferentPlaces() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var other = Client.device(5, "pci_0000_06_00_0", "nvidia-231");
            client.confirmed(new Verb.Create(other));
            var one = shown(client, "nvidia-231").region(0).orElseThrow();
            var view = (RegionView.Shown) client.host().regions(other.id(), PLAIN);

            assertEquals(
                    List.of(true, false),
                    List.of(
                            one.place().size()
                                    == view.device()
                                            .region(0)
                                            .orElseThrow()
                                            .place()
                                            .size(),
                            one.place().offset()
                                    == view.device()
                                            .region(0)
                                            .orElseThrow()
                                            .place()
                                            .offset()));
        }
    }
}
