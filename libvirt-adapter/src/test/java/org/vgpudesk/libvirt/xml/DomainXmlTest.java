package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;

class DomainXmlTest {

    private static final Hostdev HELD =
            new Hostdev.Mediated(UUID.fromString("11111111-1111-4111-8111-111111111101"), "vfio-pci", true, false);
    private static final Hostdev NEW =
            new Hostdev.Mediated(UUID.fromString("22222222-2222-4222-8222-222222222222"), "vfio-pci");
    private static final Hostdev VIRTUAL_FUNCTION = new Hostdev.Pci(PciAddress.parse("0000:41:00.5"), false);
    private static final String BARE = """
            <domain type='qemu'>
              <name>a</name>
              <uuid>2f3a4e0c-1111-4222-8333-0123456789ab</uuid>
              <memory unit='KiB'>1024</memory>
              <devices>
                <video/>
                <memballoon model='none'/>
              </devices>
            </domain>
            """;

    @Test
    void readsWhatADomainIs() throws XmlFormatException {
        assertEquals(
                new DomainXml.Description(
                        UUID.fromString("2f3a4e0c-1111-4222-8333-0123456789ab"),
                        "win <11> & \"Q\"",
                        4L << 30,
                        "http://microsoft.com/win/11",
                        List.of(HELD, VIRTUAL_FUNCTION)),
                DomainXml.read(Fixture.text("domain.xml")));
    }

    @Test
    void writesLibvirtsOwnTextAgainAsItStands() throws XmlFormatException {
        assertEquals(Fixture.text("domain.xml"), DomainXml.normal(Fixture.text("domain.xml")));
    }

    @Test
    void addsOnlyTheLinesOfTheNewDevice() throws XmlFormatException {
        var before = Fixture.text("domain.xml");
        assertEquals(
                List.of(
                        "    <hostdev mode='subsystem' type='mdev' model='vfio-pci'>",
                        "      <source>",
                        "        <address uuid='22222222-2222-4222-8222-222222222222'/>",
                        "      </source>",
                        "    </hostdev>"),
                addedLines(before, DomainXml.withHostdev(before, NEW)));
    }

    @Test
    void addsTheFirstDeviceWhereLibvirtPrintsIt() throws XmlFormatException {
        var after = DomainXml.withHostdev(BARE, NEW);
        assertEquals(5, addedLines(BARE, after).size());
        assertTrue(after.indexOf("<hostdev") < after.indexOf("<memballoon"));
    }

    @Test
    void addsADeviceWhereThereIsNone() throws XmlFormatException {
        var empty = BARE.replaceAll("(?s)<devices>.*</devices>", "<devices/>");
        assertEquals(
                List.of(NEW), DomainXml.read(DomainXml.withHostdev(empty, NEW)).hostdevs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain.xml"})
    void isAsBeforeAfterAddingAndRemoving(String fixture) throws XmlFormatException {
        var before = Fixture.text(fixture);
        assertEquals(before, DomainXml.withoutHostdev(DomainXml.withHostdev(before, NEW), NEW));
    }

    @Test
    void isAsBeforeAfterAddingAndRemovingTheFirst() throws XmlFormatException {
        assertEquals(BARE, DomainXml.withoutHostdev(DomainXml.withHostdev(BARE, NEW), NEW));
    }

    @Test
    void doesNotAddADeviceTwice() throws XmlFormatException {
        var before = Fixture.text("domain.xml");
        assertEquals(before, DomainXml.withHostdev(before, HELD));
    }

    @Test
    void removesAVirtualFunctionOnly() throws XmlFormatException {
        var after = DomainXml.withoutHostdev(Fixture.text("domain.xml"), VIRTUAL_FUNCTION);
        assertEquals(List.of(HELD), DomainXml.read(after).hostdevs());
        assertTrue(after.contains("0x046d"));
    }

    @Test
    void writesAMediatedDeviceWithWhatIsSwitchedOn() {
        var device =
                new Hostdev.Mediated(UUID.fromString("22222222-2222-4222-8222-222222222222"), "vfio-pci", true, true);
        assertEquals("""
                <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'>
                  <source>
                    <address uuid='22222222-2222-4222-8222-222222222222'/>
                  </source>
                </hostdev>
                """, DomainXml.hostdev(device));
    }

    @Test
    void writesAVirtualFunctionThatKeepsItsDriver() {
        assertEquals("""
                <hostdev mode='subsystem' type='pci' managed='no'>
                  <source>
                    <address domain='0x0000' bus='0x41' slot='0x00' function='0x5'/>
                  </source>
                </hostdev>
                """, DomainXml.hostdev(VIRTUAL_FUNCTION));
    }

    @Test
    void saysThatAModelCannotBeWritten() {
        var device = new Hostdev.Mediated(UUID.randomUUID(), "vfio\u0001");
        assertThrows(IllegalArgumentException.class, () -> DomainXml.hostdev(device));
        assertThrows(IllegalArgumentException.class, () -> DomainXml.withHostdev(Fixture.text("domain.xml"), device));
    }

    @Test
    void takesPasswordsOutAndPutsThemBack() throws XmlFormatException {
        var secure = Fixture.text("domain.xml")
                .replace(
                        "<graphics type='spice' autoport='yes'/>",
                        "<graphics type='spice' autoport='yes' passwd='s&apos;3'/>");
        var plain = DomainXml.withoutSecrets(secure);
        assertEquals(Fixture.text("domain.xml"), plain);
        assertEquals(secure, DomainXml.withSecretsOf(plain, secure));
    }

    @Test
    void keepsAPasswordThatTheChangeItselfSets() throws XmlFormatException {
        var secure = BARE.replace("<video/>", "<graphics type='vnc' passwd='old'/>");
        var changed = BARE.replace("<video/>", "<graphics type='vnc' passwd='new'/>");
        assertEquals(changed, DomainXml.withSecretsOf(changed, secure));
    }

    @Test
    void givesTheSecondGraphicsOfATypeItsOwnPassword() throws XmlFormatException {
        var secure = BARE.replace("<video/>", "<graphics type='vnc'/><graphics type='vnc' passwd='2'/>");
        var changed = BARE.replace("<video/>", "<graphics type='spice'/><graphics type='vnc'/><graphics type='vnc'/>");
        assertTrue(DomainXml.withSecretsOf(changed, secure)
                .contains("<graphics type='spice'/><graphics type='vnc'/><graphics type='vnc' passwd='2'/>"));
    }

    @Test
    void putsTheCookiesOfADiskBack() throws XmlFormatException {
        var secure = BARE.replace(
                "<video/>",
                "<disk><source protocol='https' name='a'><cookies><cookie name='c'>v</cookie></cookies></source>"
                        + "<target dev='vda'/></disk>");
        var plain = DomainXml.withoutSecrets(secure);
        assertFalse(plain.contains("cookie"));
        assertEquals(secure, DomainXml.withSecretsOf(plain, secure));
    }

    @ParameterizedTest
    @CsvSource({"b,1", "KB,1000", "KiB,1024", "MiB,1048576", "GB,1000000000", "GiB,1073741824"})
    void readsMemoryInAnyUnit(String unit, long factor) throws XmlFormatException {
        var xml = BARE.replace("'KiB'>1024", "'" + unit + "'>3");
        assertEquals(3 * factor, DomainXml.read(xml).memoryBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<device/>",
                "<domain/>",
                "<!DOCTYPE domain SYSTEM 'file:///etc/passwd'><domain/>",
                "<domain><name>a</name><uuid>zz</uuid><memory>1</memory></domain>",
                "<domain><name>a</name><uuid>2f3a4e0c-1111-4222-8333-0123456789ab</uuid><memory>lots</memory></domain>"
            })
    void refusesWhatIsNoDomain(String xml) {
        assertThrows(XmlFormatException.class, () -> DomainXml.read(xml));
    }

    @Test
    void refusesATextThatLibvirtWouldNotTake() {
        var huge = BARE.replace("<video/>", "<video/>".repeat(1_250_000));
        var refusal = assertThrows(XmlFormatException.class, () -> DomainXml.withHostdev(huge, NEW));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("The text is too long"), refusal.toString());
    }

    @Test
    void readsALargeDomain() throws XmlFormatException {
        var large = BARE.replace("<video/>", "<video><model type='virtio' heads='1'/></video>\n".repeat(80_000));
        assertEquals(DomainXml.normal(large), large);
    }

    private static List<String> addedLines(String before, String after) {
        var added = new ArrayList<String>();
        var old = before.lines().toList();
        int next = 0;
        for (var line : after.lines().toList()) {
            if (next < old.size() && old.get(next).equals(line)) {
                next++;
            } else {
                added.add(line);
            }
        }
        assertEquals(old.size(), next, "every old line is still there, in order");
        return added;
    }
}
