package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Each reason not to do something, with the kind and libvirt's words. */
final class RefusalsTest {

    private static final String VF = "pci_0000_41_00_6";
    private static final String OTHER_VF = "pci_0000_41_00_7";
    private static final String TWO_GB = "nvidia-712";
    private static final String NAME = "mdev_00000000_0000_0000_0000_000000000001_0000_41_00_6";
    private static final Verb.Define DEFINE = new Verb.Define(Client.device(1, VF, TWO_GB));
    private static final MediatedDeviceId ID = DEFINE.definition().id();
    private static final Hostdev DEVICE = new Hostdev.Mediated(ID.uuid(), "vfio-pci");

    private static void refused(Client client, Verb verb, FailureKind kind, String words) {
        assertEquals(new Outcome.Refused(kind, words), client.perform(verb));
    }

    private static UUID running(Client client) {
        return client.domain("office-win11").uuid();
    }

    private static UUID off(Client client) {
        return client.domain("training-01").uuid();
    }

    @Test
    void defineOfWhatIsDefined() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(DEFINE);
            refused(
                    client,
                    DEFINE,
                    FailureKind.ALREADY_EXISTS,
                    "internal error: Unable to define mediated device: Error: Config for 0000:41:00.6/" + ID.uuid()
                            + " already exists, try modify?");
        }
    }

    @Test
    void startOfAUuidThatIsActiveElsewhere() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var twin = Client.device(1, OTHER_VF, TWO_GB);
            client.confirmed(DEFINE);
            client.confirmed(new Verb.Start(ID));
            client.confirmed(new Verb.Define(twin));
            refused(
                    client,
                    new Verb.Start(twin.id()),
                    FailureKind.ALREADY_EXISTS,
                    "internal error: Unable to create mediated device: Error: Multiple definitions found for device "
                            + ID.uuid() + ". Please specify a parent.");
        }
    }

    @Test
    void createOfAUuidThatIsActiveElsewhere() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Create(Client.device(1, VF, TWO_GB)));
            refused(
                    client,
                    new Verb.Create(Client.device(1, OTHER_VF, TWO_GB)),
                    FailureKind.ALREADY_EXISTS,
                    "internal error: Unable to start mediated device: Error: Device exists under different parent");
        }
    }

    @Test
    void anUnknownParent() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Define(Client.device(1, "pci_0000_99_00_0", TWO_GB)),
                    FailureKind.NOT_FOUND,
                    "unsupported configuration: invalid parent device 'pci_0000_99_00_0'");
        }
    }

    @Test
    void aCardThatCannotBeDivided() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Create(Client.device(1, "pci_0000_03_00_0", TWO_GB)),
                    FailureKind.NOT_FOUND,
                    "internal error: Unable to start mediated device: Error: Unable to find parent device '0000:03:00.0'");
        }
    }

    @Test
    void anUnknownType() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Define(Client.device(1, VF, "nvidia-0")),
                    FailureKind.NOT_FOUND,
                    "internal error: Unable to define mediated device: Error: Parent 0000:41:00.6 does not support mdev type"
                            + " nvidia-0");
        }
    }

    @Test
    void anUnknownDevice() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Start(ID),
                    FailureKind.NOT_FOUND,
                    "Node device not found: no node device with matching name '" + NAME + "'");
        }
    }

    @Test
    void startOfWhatIsActive() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(DEFINE);
            client.confirmed(new Verb.Start(ID));
            refused(
                    client,
                    new Verb.Start(ID),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: Device is already active");
        }
    }

    @Test
    void stopOfWhatIsNotActive() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(DEFINE);
            refused(
                    client,
                    new Verb.Stop(ID),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: Device '" + NAME + "' is not active");
        }
    }

    @Test
    void undefineOfWhatIsNotDefined() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Create(DEFINE.definition()));
            refused(
                    client,
                    new Verb.Undefine(ID),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: Node device '" + NAME + "' is not defined");
        }
    }

    @Test
    void autostartOfWhatIsNotDefined() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Create(DEFINE.definition()));
            refused(
                    client,
                    new Verb.SetAutostart(ID, true),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: cannot set autostart for transient device");
        }
    }

    @Test
    void aSliceThatIsNotActiveForARunningMachine() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(DEFINE);
            refused(
                    client,
                    new Verb.Attach(running(client), DEVICE, Scope.BOTH),
                    FailureKind.WRONG_STATE,
                    "device not found: mediated device '" + ID.uuid() + "' not found");
        }
    }

    @Test
    void nothingIsConfiguredWhenTheRunningMachineCannotHaveIt() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var before = client.host().configuration(running(client));
            client.refused(new Verb.Attach(running(client), DEVICE, Scope.BOTH));
            assertEquals(before, client.host().configuration(running(client)));
        }
    }

    @Test
    void startOfAMachineWhoseSliceIsNotActive() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Attach(off(client), DEVICE, Scope.CONFIG));
            refused(
                    client,
                    new Verb.StartDomain(off(client)),
                    FailureKind.NOT_FOUND,
                    "device not found: mediated device '" + ID.uuid() + "' not found");
        }
    }

    @Test
    void aSliceThatAnotherRunningMachineHolds() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var held = client.domain("cad-station").live().getFirst();
            refused(
                    client,
                    new Verb.Attach(running(client), held, Scope.LIVE),
                    FailureKind.IN_USE,
                    "Requested operation is not valid: mediated device /sys/bus/mdev/devices/" + held
                            + " is in use by driver QEMU, domain cad-station");
        }
    }

    @Test
    void theSameSliceTwice() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Attach(off(client), DEVICE, Scope.CONFIG));
            refused(
                    client,
                    new Verb.Attach(off(client), DEVICE, Scope.CONFIG),
                    FailureKind.ALREADY_EXISTS,
                    "Requested operation is not valid: device is already in the domain configuration");
        }
    }

    @Test
    void aModelThatTheTypeDoesNotHave() throws Exception {
        try (var client = Client.of("sim:///samples")) {
            var slice = Client.device(1, "css_0_0_0052", "vfio_ccw-io");
            client.confirmed(new Verb.Create(slice));
            refused(
                    client,
                    new Verb.Attach(client.domain("live-image").uuid(), DEVICE, Scope.LIVE),
                    FailureKind.INVALID,
                    "internal error: invalid device API 'vfio-pci' for device /sys/bus/mdev/devices/" + ID.uuid()
                            + ": device only supports 'vfio-ccw'");
        }
    }

    @Test
    void aModelThatThisMachineDoesNotKnow() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Attach(off(client), new Hostdev.Mediated(ID.uuid(), "vfio-ccw"), Scope.CONFIG),
                    FailureKind.INVALID,
                    "unsupported configuration: VFIO CCW device assignment is not supported by this version of QEMU");
        }
    }

    @Test
    void theSameSliceTwiceInARunningMachine() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var held = client.domain("cad-station").live().getFirst();
            refused(
                    client,
                    new Verb.Attach(client.domain("cad-station").uuid(), held, Scope.LIVE),
                    FailureKind.ALREADY_EXISTS,
                    "Requested operation is not valid: mediated device /sys/bus/mdev/devices/" + held
                            + " is in use by driver QEMU, domain cad-station");
        }
    }

    @Test
    void undefineThatWouldForgetAnotherDefinitionToo() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(DEFINE);
            client.confirmed(new Verb.Define(Client.device(1, OTHER_VF, TWO_GB)));
            assertEquals(
                    FailureKind.WRONG_STATE,
                    client.refused(new Verb.Undefine(ID)).kind());
        }
    }

    @Test
    void aPictureInAMachineWithoutGraphics() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var base = client.host().configuration(off(client));
            var without = base.replaceAll("(?s)    <graphics.*</graphics>\n", "");
            client.confirmed(new Verb.Redefine(off(client), base, without));
            refused(
                    client,
                    new Verb.Attach(
                            off(client), new Hostdev.Mediated(ID.uuid(), "vfio-pci", true, false), Scope.CONFIG),
                    FailureKind.INVALID,
                    "unsupported configuration: graphics device is needed for attribute value 'display=on' in"
                            + " <hostdev>");
        }
    }

    @Test
    void aBootPictureForARunningMachine() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Create(DEFINE.definition()));
            var device = new Hostdev.Mediated(ID.uuid(), "vfio-pci", true, true);
            refused(
                    client,
                    new Verb.Attach(running(client), device, Scope.LIVE),
                    FailureKind.UNSUPPORTED,
                    "internal error: unable to execute QEMU command 'device_add': Device 'vfio-pci-nohotplug' does not"
                            + " support hotplugging");
        }
    }

    @Test
    void twoBootPictures() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            client.confirmed(new Verb.Attach(
                    off(client), new Hostdev.Mediated(new UUID(0, 8), "vfio-pci", true, true), Scope.CONFIG));
            refused(
                    client,
                    new Verb.Attach(
                            off(client), new Hostdev.Mediated(new UUID(0, 9), "vfio-pci", true, true), Scope.CONFIG),
                    FailureKind.INVALID,
                    "unsupported configuration: Only one vgpu device can have 'ramfb' enabled");
        }
    }

    @Test
    void detachOfWhatIsNotAttached() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Detach(off(client), DEVICE, Scope.CONFIG),
                    FailureKind.NOT_FOUND,
                    "device not found: device not present in domain configuration");
        }
    }

    @Test
    void anythingLiveOfAMachineThatIsOff() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.Attach(off(client), DEVICE, Scope.LIVE),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: domain is not running");
        }
    }

    @Test
    void anUnknownMachine() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.StartDomain(new UUID(0, 7)),
                    FailureKind.NOT_FOUND,
                    "Domain not found: no domain with matching uuid '00000000-0000-0000-0000-000000000007'");
        }
    }

    @Test
    void startOfARunningMachine() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.StartDomain(running(client)),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: domain is already running");
        }
    }

    @Test
    void shutdownOfAMachineThatIsOff() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            refused(
                    client,
                    new Verb.ShutdownDomain(off(client)),
                    FailureKind.WRONG_STATE,
                    "Requested operation is not valid: domain is not running");
        }
    }

    @Test
    void redefineOfAConfigurationThatHasChangedSince() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var base = client.host().configuration(off(client));
            client.confirmed(new Verb.Attach(off(client), DEVICE, Scope.CONFIG));
            refused(
                    client,
                    new Verb.Redefine(off(client), base, base.replace("<vcpu placement='static'>4", "<vcpu>2")),
                    FailureKind.STALE,
                    "The configuration of 'training-01' has been changed since it was read.");
        }
    }

    @Test
    void redefineWithWhatIsNotWellFormed() throws Exception {
        try (var client = Client.of("sim:///workstation")) {
            var base = client.host().configuration(off(client));
            assertEquals(
                    FailureKind.INVALID,
                    client.refused(new Verb.Redefine(off(client), base, base.replace("</domain>", "")))
                            .kind());
        }
    }

    @Test
    void defineOnALibvirtThatDoesNotRemember() throws Exception {
        try (var client = Client.of("sim:///workstation?libvirt=7.0")) {
            refused(
                    client,
                    DEFINE,
                    FailureKind.UNSUPPORTED,
                    "this function is not supported by the connection driver: virNodeDeviceDefineXML");
        }
    }

    @Test
    void anyChangeOfAConnectionForReadingOnly() throws Exception {
        try (var client = Client.of("sim:///workstation?readonly=true")) {
            refused(
                    client,
                    new Verb.Create(DEFINE.definition()),
                    FailureKind.DENIED,
                    "operation forbidden: read only access prevents virNodeDeviceCreateXML");
        }
    }

    @Test
    void aVirtualFunctionThatNobodyPrepared() throws Exception {
        try (var client = Client.of("sim:///modern")) {
            var device = new Hostdev.Pci(PciAddress.parse("0000:61:01.0"), false);
            assertEquals(
                    FailureKind.WRONG_STATE,
                    client.refused(new Verb.Attach(running(client), device, Scope.LIVE))
                            .kind());
        }
    }

    @Test
    void aVirtualFunctionThatAnotherMachineHolds() throws Exception {
        try (var client = Client.of("sim:///modern")) {
            var held = client.domain("render-01").live().getFirst();
            refused(
                    client,
                    new Verb.Attach(running(client), held, Scope.LIVE),
                    FailureKind.IN_USE,
                    "Requested operation is not valid: PCI device 0000:61:00.4 is in use by driver QEMU, domain"
                            + " render-01");
        }
    }
}
