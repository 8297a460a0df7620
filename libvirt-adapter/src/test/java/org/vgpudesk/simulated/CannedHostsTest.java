package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** What the canned hosts have to show. */
final class CannedHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"workstation", "laptop", "samples", "modern", "acme", "empty", "fleet"})
    void everyHostOpensAndCatchesUp(String name) throws Exception {
        try (var host = SimulatedHost.open(URI.create("sim:///" + name))) {
            assertTrue(HostState.read(host, Client.DEADLINE).caughtUp());
        }
    }

    @Test
    void theWorkstationHasACardOfEachKind() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            assertEquals(
                    List.of(true, true, false),
                    client.await(HostState::caughtUp).gpus().stream()
                            .map(Gpu::shareable)
                            .toList());
        }
    }

    @Test
    void everyFreeVirtualFunctionOffersASliceUntilTheCardIsFull() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var free = client.await(HostState::caughtUp).gpu("0000:41:00.0").orElseThrow().functions().stream()
                    .filter(f -> f.type("nvidia-712")
                            .filter(t -> t.availableInstances() > 0)
                            .isPresent())
                    .count();
            assertEquals(14, free);
        }
    }

    @Test
    void everyTypeOfTheWorkstationsBigCardIsDescribed() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var facts = client.await(HostState::caughtUp).facts();
            var descriptions = facts.typeDescriptions().known().orElseThrow();
            assertEquals(
                    "num_heads=4, frl_config=60, framebuffer=2048M, max_resolution=7680x4320, max_instance=8",
                    descriptions.get(new HostFacts.TypeOnParent("pci_0000_41_00_4", "nvidia-712")));
        }
    }

    @Test
    void aMachineWithAnAwkwardNameIsFoundByIt() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var awkward = client.domain("R&D <\"test\">");
            assertTrue(client.host().configuration(awkward.uuid()).contains("R&amp;D &lt;"));
        }
    }

    @Test
    void aTransientMachineHasNoConfigurationToChange() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var live = client.domain("live-image");
            assertFalse(live.persistent());
            var refused = client.refused(
                    new Verb.Attach(live.uuid(), new Hostdev.Mediated(live.uuid(), "vfio-pci"), Scope.CONFIG));
            assertEquals(FailureKind.WRONG_STATE, refused.kind());
        }
    }

    @Test
    void aPreparedVirtualFunctionIsAttachedAndDetached() throws Exception {
        try (var client = Client.of("sim:///modern")) {
            var office = client.domain("office-win11").uuid();
            var device = new Hostdev.Pci(PciAddress.parse("0000:61:00.5"), false);
            client.confirmed(new Verb.Attach(office, device, Scope.BOTH));
            client.await(s -> s.domain(office).orElseThrow().holdsLive(device));
            client.confirmed(new Verb.Detach(office, device, Scope.BOTH));
        }
    }

    @Test
    void theFleetIsAsLargeAsTheAddressSays() throws Exception {
        try (var client = Client.of("sim:///fleet?gpus=3&slices=7&vms=9")) {
            var state = client.await(HostState::caughtUp);
            assertEquals(
                    List.of(3, 7, 9),
                    List.of(
                            state.gpus().size(),
                            state.devices().size(),
                            state.domains().size()));
        }
    }

    @ParameterizedTest
    @CsvSource({"7.0,true,true", "7.5,false,true", "8.0,false,false"})
    void anOldLibvirtSaysWhatItCannotDo(String version, boolean noDefine, boolean noAutostart) throws Exception {
        try (var host = SimulatedHost.open(URI.create("sim:///workstation?libvirt=" + version))) {
            assertEquals(
                    List.of(noDefine, noAutostart),
                    List.of(
                            host.info().whyNot(Ability.DEFINE).isPresent(),
                            host.info().whyNot(Ability.AUTOSTART).isPresent()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sim:///nowhere,NOT_FOUND",
        "sim://workstation,INVALID",
        "sim:workstation,INVALID",
        "sim:///workstation?colour=red,INVALID",
        "sim:///workstation?lag=soon,INVALID",
        "sim:///fleet?gpus=-1,INVALID",
        "sim:///fleet?slices=100000,INVALID",
        "sim:///workstation?libvirt=new,INVALID",
        "sim:///workstation?state=,INVALID",
        "sim:///workstation?state=/tmp,INVALID",
    })
    void anAddressThatNamesNoHostIsRefused(String address, FailureKind kind) {
        var refused = assertThrows(
                HostException.class,
                () -> SimulatedHost.open(URI.create(address)).close());
        assertEquals(kind, refused.kind(), refused.getMessage());
    }
}
