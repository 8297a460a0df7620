package org.vgpudesk.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Outcome;

/** The sentences are those that hosts really say. */
final class KnownRefusalTest {

    private static final String SENTENCES = """
        SSH_HOST_KEY | Cannot recv data: Host key verification failed.: Connection reset by peer
        SSH_NAME | Cannot recv data: ssh: Could not resolve hostname lab-2: Name or service not known: Connection reset by peer
        SSH_DENIED | Cannot recv data: visitor@lab-2: Permission denied (publickey,password).: Connection reset by peer
        SSH_UNREACHABLE | Cannot recv data: ssh: connect to host 127.0.0.1 port 1: Connection refused: Connection reset by peer
        SSH_NO_LIBVIRT | Cannot recv data: sh: 1: nc: not found: Connection reset by peer
        SOCKET_DENIED | Failed to connect socket to '/var/run/libvirt/libvirt-sock': Permission denied
        SOCKET_MISSING | Failed to connect socket to '/var/run/libvirt/libvirt-sock': No such file or directory
        TCP_REFUSED | unable to connect to server at '127.0.0.1:1': Connection refused
        NO_ROUTE | unable to connect to server at '10.9.9.9:16514': No route to host
        TLS_CERTIFICATE | Cannot read CA certificate '/etc/pki/CA/cacert.pem': No such file or directory
        TRANSPORT | invalid argument: transport in URL not recognised (should be unix|ssh|ext|tls|tcp|libssh2)
        NO_AGENT | authentication unavailable: no polkit agent available to authenticate action 'org.libvirt.unix.manage': no agent is available to authenticate
        CREDENTIALS | Missing authentication credentials
        READ_ONLY | operation forbidden: read only access prevents virNodeDeviceDestroy
        MDEVCTL_MISSING | internal error: Cannot find 'mdevctl' in path: No such file or directory
        SLICE_IN_USE | internal error: Unable to destroy 'mdev_c60cc60c_c60c_c60c_c60c_c60cc60cc60c_0000_00_02_0': device in use
        ENOSPC | internal error: Unable to start mediated device: write error: No space left on device
        EUSERS | internal error: Unable to start mediated device: Too many users (os error 87)
        EEXIST | internal error: Unable to start mediated device: File exists (os error 17)
        GROUP_EIO | vfio 4b20d080: error getting device from group 52: Input/output error
        EIO | internal error: Unable to start mediated device: Input/output error (os error 5)
        EINVAL | internal error: Unable to define mediated device: Invalid argument (os error 22)
        ALREADY_ACTIVE | Requested operation is not valid: Device is already active
        NOT_ACTIVE | Requested operation is not valid: Device 'mdev_x' is not active
        NOT_DEFINED | Requested operation is not valid: Device 'mdev_x' is not defined
        TRANSIENT_AUTOSTART | Requested operation is not valid: cannot set autostart for transient device
        PARENT_INVALID | unsupported configuration: invalid parent device
        SCHEMA | XML document failed to validate against schema: Did not expect element parent there
        HELD_BY_DOMAIN | Requested operation is not valid: mediated device /sys/bus/mdev/devices/c60c is in use by driver QEMU, domain cad-station
        SLICE_MISSING | device not found: mediated device 'c60cc60c-c60c-c60c-c60c-c60cc60cc60c' not found
        WRONG_API | internal error: invalid device API 'vfio-ccw' for device /sys/bus/mdev/devices/c60c: device only supports 'vfio-pci'
        NO_VFIO | unsupported configuration: Mediated host device assignment requires VFIO support
        NO_IOMMU | unsupported configuration: host doesn't support passthrough of host PCI devices
        NO_IOMMU | vfio: error no iommu_group for device: iommu_group: No such file or directory
        GROUP_NOT_VIABLE | vfio 0000:41:00.0: group 12 is not viable
        VFIO_DENIED | internal error: could not open /dev/vfio/12: Permission denied
        MEMLOCK | internal error: cannot limit locked memory of process 4711 to 9663676416: Operation not permitted
        DISPLAY_NEEDS_GRAPHICS | unsupported configuration: graphics device is needed for attribute value 'display=on' in <hostdev>
        ONE_RAMFB | unsupported configuration: Only one vgpu device can have 'ramfb' enabled
        RAMFB_NEEDS_DISPLAY | internal error: qemu unexpectedly closed the monitor: vfio: ramfb=on requires display=on
        NO_OPENGL | internal error: qemu unexpectedly closed the monitor: vfio-display-dmabuf: opengl not available
        NO_DISPLAY_METHOD | vfio: device doesn't support any (known) display method
        TWICE | XML error: Hostdev already exists in the domain configuration
        BOOT_ORDER | unsupported configuration: booting from assigned devices is not supported by mediated devices of model vfio-pci
        ONE_AP | unsupported configuration: Only one hostdev of model vfio-ap is supported
        GUEST_ADDRESS | XML error: Unsupported address type 'drive' with mediated device model 'vfio-pci'
        NO_HOTPLUG | internal error: unable to execute QEMU command 'device_add': Device 'vfio-pci-nohotplug' does not support hotplugging
        NO_MIGRATION | Operation not supported: cannot migrate a domain with <hostdev mode='subsystem' type='mdev'>
        JOB | Timed out during operation: cannot acquire state change lock (held by monitor=remoteDispatchDomainCreate)
        NOT_RUNNING | Requested operation is not valid: domain is not running
        ALREADY_RUNNING | Requested operation is not valid: domain is already running
        QEMU_ENDED | internal error: process exited while connecting to monitor
        NO_FUNCTION | this function is not supported by the connection driver: virNodeDeviceDefineXML
        UNKNOWN_DEVICE | Node device not found: no node device with matching name 'zz'
        UNKNOWN_DOMAIN | Domain not found: no domain with matching uuid 'c60c'
        EBUSY | failed to open /dev/vfio/52: Device or resource busy
        """;

    @ParameterizedTest
    @CsvSource(textBlock = SENTENCES, delimiter = '|', quoteCharacter = '"')
    void knowsWhatHostsReallySay(KnownRefusal known, String sentence) {
        assertEquals(Optional.of(known), KnownRefusal.of(sentence));
    }

    @Test
    void everyOneHasARealSentence() {
        Set<String> tried = SENTENCES.lines().map(l -> l.split(" ")[0]).collect(Collectors.toSet());

        assertEquals(tried, Arrays.stream(KnownRefusal.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyOneSaysWhyAndWhatToDo(KnownRefusal known) {
        assertTrue(known.why().endsWith("."), known.why());
        assertFalse(known.whatToDo().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "internal error: something that nobody has seen before", "Erreur interne"})
    void claimsToKnowNothingElse(String sentence) {
        assertEquals(Optional.empty(), KnownRefusal.of(sentence));
    }

    @Test
    void tellsAnUnknownOneInTheHostsOwnWords() {
        var problem = Problem.of("It did not start.", new Outcome.Refused(FailureKind.OTHER, "Erreur interne: x"))
                .orElseThrow();

        assertEquals("The host says: Erreur interne: x", problem.why());
        assertEquals("Erreur interne: x", problem.details());
    }

    @Test
    void tellsAKnownOneByItsMeaningAndKeepsTheHostsWords() {
        var words = "internal error: Cannot find 'mdevctl' in path: No such file or directory";
        var problem = Problem.of("No slice was made.", new Outcome.Refused(FailureKind.OTHER, words))
                .orElseThrow();

        assertTrue(problem.why().startsWith("libvirt makes slices with the program mdevctl"), problem.why());
        assertTrue(problem.whatToDo().getFirst().contains("apt install mdevctl"));
        assertEquals(words, problem.details());
    }
}
