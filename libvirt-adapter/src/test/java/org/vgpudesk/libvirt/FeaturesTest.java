package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/** What each age of libvirt is asked, and what is said of what it cannot do. */
class FeaturesTest {

    private static final URI SYSTEM = URI.create("qemu:///system");
    private static final Pointer ANY = new Pointer(0x1000);
    private static final Versions NOW = new Versions(11_003_000, 11_003_000);
    private static final MediatedDeviceId ID =
            new MediatedDeviceId(UUID.fromString("11111111-1111-4111-8111-111111111101"), "pci_0000_41_00_0");

    private static long version(String text) {
        var parts = text.split("\\.");
        return Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(parts[1]) * 1_000;
    }

    @ParameterizedTest(name = "client {0}, host {1}: without {2}")
    @CsvSource({
        "6.5, 6.5, '[DEFINE, AUTOSTART]'",
        "11.3, 6.5, '[DEFINE, AUTOSTART]'",
        "6.5, 11.3, '[DEFINE, AUTOSTART]'",
        "7.2, 7.2, '[DEFINE, AUTOSTART]'",
        "7.3, 7.3, '[AUTOSTART]'",
        "11.3, 7.3, '[AUTOSTART]'",
        "7.7, 11.3, '[AUTOSTART]'",
        "7.8, 7.8, '[]'",
        "10.1, 10.1, '[]'",
        "11.3, 11.3, '[]'"
    })
    void knowsWhatBothEndsAreTooOldFor(String client, String host, String missing) {
        var versions = new Versions(version(client), version(host));
        assertEquals(
                missing, new TreeSet<>(Features.missing(SYSTEM, versions, true).keySet()).toString());
    }

    @Test
    void saysWhatIsMissingInSentences() {
        var missing = Features.missing(SYSTEM, new Versions(version("11.3"), version("6.5")), false);
        assertEquals(
                "This libvirt is older than 7.3 and cannot define slices: they are gone after a reboot.",
                missing.get(Ability.DEFINE));
        assertEquals(
                "This libvirt is older than 7.8 and cannot start slices when the computer boots.",
                missing.get(Ability.AUTOSTART));
        assertEquals(
                "This host does not tell its changes; it is asked every few seconds.", missing.get(Ability.EVENTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test:///default", "test+ssh://host/default"})
    void theTestDriverIsForLookingOnlyWhateverItsVersion(URI address) {
        assertEquals(
                "[CHANGE, DEFINE, AUTOSTART]",
                new TreeSet<>(Features.missing(address, NOW, true).keySet()).toString());
    }

    @Test
    void asksForWhatEachVerbNeeds() {
        var definition = new DeviceDefinition(ID, "card-558");
        assertEquals(Optional.of(Ability.DEFINE), Features.needed(new Verb.Define(definition)));
        assertEquals(Optional.of(Ability.DEFINE), Features.needed(new Verb.Undefine(ID)));
        assertEquals(Optional.of(Ability.DEFINE), Features.needed(new Verb.Start(ID)));
        assertEquals(Optional.of(Ability.AUTOSTART), Features.needed(new Verb.SetAutostart(ID, true)));
        assertEquals(Optional.empty(), Features.needed(new Verb.Create(definition)));
        assertEquals(Optional.empty(), Features.needed(new Verb.Stop(ID)));
    }

    @ParameterizedTest
    @CsvSource({
        "6.5, <device><path>/sys/x</path></device>, true",
        "7.3, <device><path>/sys/x</path></device>, true",
        "7.7, <device></device>, false"
    })
    void asksAnOldLibraryForNothingThatItDoesNotHave(String age, String xml, boolean active) throws LibvirtFailure {
        var old = new OldLibvirt().has("virNodeDeviceGetXMLDesc", xml);
        var device = new NodeDeviceHandle(old.library(), ANY, new Versions(version(age), version("11.3")));
        assertEquals(new DeviceFlags(active, !active, false), device.flags());
        assertEquals(List.of("virNodeDeviceGetXMLDesc 0"), old.called);
    }

    @Test
    void looksForThePathWhereTheDriverSupportsNoFlags() throws LibvirtFailure {
        var old = new OldLibvirt()
                .refuses("virNodeDeviceIsActive", ErrorCode.NO_SUPPORT)
                .has("virNodeDeviceGetXMLDesc", "<device><path>/sys/x</path></device>");
        assertEquals(new DeviceFlags(true, false, false), new NodeDeviceHandle(old.library(), ANY, NOW).flags());
    }

    @ParameterizedTest
    @ValueSource(ints = {ErrorCode.NO_SUPPORT, ErrorCode.OPERATION_DENIED, ErrorCode.OPERATION_INVALID})
    void takesNoAutostartWhereTheHostDoesNotTell(int code) throws LibvirtFailure {
        var old = new OldLibvirt()
                .has("virNodeDeviceIsActive", 1)
                .has("virNodeDeviceIsPersistent", 1)
                .refuses("virNodeDeviceGetAutostart", code);
        assertEquals(new DeviceFlags(true, true, false), new NodeDeviceHandle(old.library(), ANY, NOW).flags());
    }

    @ParameterizedTest
    @CsvSource({"virNodeDeviceIsActive", "virNodeDeviceIsPersistent", "virNodeDeviceGetAutostart"})
    void anyOtherFailureIsOne(String function) {
        var old = new OldLibvirt()
                .has("virNodeDeviceIsActive", 1)
                .has("virNodeDeviceIsPersistent", 1)
                .has("virNodeDeviceGetAutostart", 0)
                .refuses(function, ErrorCode.RPC);
        var device = new NodeDeviceHandle(old.library(), ANY, NOW);
        assertEquals(
                ErrorCode.RPC, assertThrows(LibvirtFailure.class, device::flags).code());
    }

    @Test
    void listsOnAnOldHostWithoutFlagsForTheState() throws LibvirtFailure {
        var old = new OldLibvirt().has("virConnectListAllNodeDevices", 0);
        assertEquals(
                List.of(),
                session(old, new Versions(version("11.3"), version("6.5"))).deviceNames(2));
        assertEquals(List.of("virConnectListAllNodeDevices 2"), old.called);
    }

    @Test
    void listsOnANewHostWhatIsInactiveToo() throws LibvirtFailure {
        var now = new OldLibvirt().has("virConnectListAllNodeDevices", 0);
        session(now, NOW).deviceNames(2);
        int state = LibvirtLibrary.LIST_ACTIVE | LibvirtLibrary.LIST_INACTIVE;
        assertEquals(List.of("virConnectListAllNodeDevices " + (2 | state)), now.called);
    }

    @Test
    void listsAgainWithoutFlagsWhereADriverRefusesThem() {
        var old = new OldLibvirt().refuses("virConnectListAllNodeDevices", ErrorCode.INVALID_ARG);
        assertThrows(LibvirtFailure.class, () -> session(old, NOW).deviceNames(2));
        assertEquals(2, old.called.size());
        assertEquals("virConnectListAllNodeDevices 2", old.called.getLast());
    }

    @Test
    void asksADriverThatHasNoDevicesOnce() {
        var old = new OldLibvirt().refuses("virConnectListAllNodeDevices", ErrorCode.NO_SUPPORT);
        var failure = assertThrows(LibvirtFailure.class, () -> session(old, NOW).deviceNames(2));
        assertEquals(ErrorCode.NO_SUPPORT, failure.code());
        assertEquals(1, old.called.size());
    }

    /** Without the Java binding's connection, which cannot be made without a native one; only domains need it. */
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static Session session(OldLibvirt library, Versions versions) {
        return new Session(library.library(), null, ANY, versions);
    }
}
