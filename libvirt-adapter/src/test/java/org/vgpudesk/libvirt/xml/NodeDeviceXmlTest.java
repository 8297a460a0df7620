package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;

class NodeDeviceXmlTest {

    private static final UUID SLICE = UUID.fromString("11111111-1111-4111-8111-111111111102");

    @Test
    void readsAPciParentWithItsTypesInTheHostsOrder() throws XmlFormatException {
        var expected = new NodeDevice.Function(
                new GpuFunction(
                        "pci_0000_00_10_0",
                        PciAddress.parse("0000:00:10.0"),
                        null,
                        "labgpu",
                        List.of(
                                new MdevType("labgpu-105", "LAB G1-16Q", "vfio-pci", 1),
                                new MdevType("labgpu-103", "LAB G1-2Q", "vfio-pci", 8),
                                new MdevType("labgpu-101", "LAB G1-1B", "vfio-pci", 16),
                                new MdevType("labgpu-104", "LAB G1-4Q", "vfio-pci", 4),
                                new MdevType("labgpu-102", "LAB G1-1Q", "vfio-pci", 16))),
                0x038000,
                null,
                null,
                0);
        assertEquals(expected, read("parent-pci_0000_00_10_0.xml"));
    }

    @Test
    void readsTypesThatAreNestedInACapabilityOfTheSameKind() throws XmlFormatException {
        var expected = new NodeDevice.Function(
                new GpuFunction(
                        "mtty_mtty",
                        null,
                        null,
                        null,
                        List.of(
                                new MdevType("mtty-1", "Single port serial", "vfio-pci", 24),
                                new MdevType("mtty-2", "Dual port serial", "vfio-pci", 12))),
                -1,
                null,
                null,
                0);
        assertEquals(expected, read("parent-mtty_mtty.xml"));
    }

    @Test
    void countsTheVirtualFunctionsOfAPhysicalOne() throws XmlFormatException {
        var card = function("pci-physical-function.xml");
        assertEquals(2, card.virtualFunctions());
        assertEquals("Maker & Sons", card.vendor());
        assertEquals("Card 40 <48 GB>", card.product());
        assertEquals(List.of(), card.function().types());
    }

    @Test
    void tellsAVirtualFunctionsPhysicalOne() throws XmlFormatException {
        var virtual = function("pci-virtual-function.xml").function();
        assertEquals(PciAddress.parse("0000:41:00.0"), virtual.physicalFunction());
        assertTrue(virtual.parentDevice());
    }

    @Test
    void readsAParentOnTheChannelSubsystem() throws XmlFormatException {
        var parent = function("css-parent.xml");
        assertEquals(-1, parent.pciClass());
        assertEquals(
                List.of(new MdevType("vfio_ccw-io", "I/O subchannel (Non-QDIO)", "vfio-ccw", 1)),
                parent.function().types());
    }

    @Test
    void readsATypeWithoutAName() throws XmlFormatException {
        assertEquals(
                List.of(new MdevType("vfio_ap-passthrough", null, "vfio-ap", 65536)),
                function("ap-matrix-parent.xml").function().types());
    }

    @Test
    void readsAnActiveMediatedDeviceWithItsGroup() throws XmlFormatException {
        assertEquals(
                new NodeDevice.Mediated(new MediatedDevice(
                        new DeviceDefinition(new MediatedDeviceId(SLICE, "pci_0000_00_10_0"), "labgpu-104"),
                        "mdev_11111111_1111_4111_8111_111111111102_0000_00_10_0",
                        true,
                        false,
                        false,
                        2)),
                read("mdev-active-persistent.xml"));
    }

    @Test
    void givesAnInactiveMediatedDeviceNoGroup() throws XmlFormatException {
        assertEquals(
                new NodeDevice.Mediated(new MediatedDevice(
                        new DeviceDefinition(new MediatedDeviceId(SLICE, "pci_0000_00_10_0"), "labgpu-104"),
                        "mdev_11111111_1111_4111_8111_111111111102_0000_00_10_0",
                        false,
                        false,
                        false,
                        null)),
                read("mdev-inactive.xml"));
    }

    @Test
    void findsTheUuidInThePathAndKeepsRepeatedAttributesInOrder() throws XmlFormatException {
        var device = assertInstanceOf(NodeDevice.Mediated.class, read("ap-mediated.xml"))
                .device();
        assertEquals(
                UUID.fromString("783e6dbb-ea0e-411f-94e2-717eaad438bf"),
                device.id().uuid());
        assertEquals(
                List.of(
                        new DeviceAttribute("assign_adapter", "5"),
                        new DeviceAttribute("assign_adapter", "0"),
                        new DeviceAttribute("assign_domain", "0xab")),
                device.definition().attributes());
    }

    @Test
    void passesOtherDevicesByWithTheirCapabilities() throws XmlFormatException {
        assertEquals(
                new NodeDevice.Other("net_eth0", List.of("net", "80203")),
                NodeDeviceXml.read("<device><name>net_eth0</name><capability type='net'/>"
                        + "<capability type='80203'/></device>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<device>",
                "<device/>",
                "<domain><name>a</name></domain>",
                // what libvirt prints for an attribute's value, unescaped
                "<device><name>a</name><capability type='mdev'><attr name='x' value='a&b'c<'/></capability></device>",
                "<!DOCTYPE device><device><name>a</name></device>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><device><name>&x;</name></device>",
                "<!DOCTYPE d [<!ENTITY a '1'><!ENTITY b '&a;&a;'>]><device><name>&b;</name></device>",
                "<device><name>a</name><capability type='pci'/></device>",
                "<device><name>a</name><parent>p</parent><capability type='mdev'><type id='t'/></capability></device>",
                "<device><name>a</name><capability type='mdev'><type id='t'/>"
                        + "<uuid>1-1-1-1-1</uuid></capability></device>",
                "<device><name>a</name><capability type='mdev'><type id='t'/>"
                        + "<uuid>11111111-1111-4111-8111-111111111102</uuid></capability></device>"
            })
    void refusesWhatIsNoNodeDevice(String xml) {
        assertThrows(XmlFormatException.class, () -> NodeDeviceXml.read(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4294967296", "9223372036854775808", "many", ""})
    void refusesACountOfInstancesThatIsNone(String instances) {
        assertThrows(XmlFormatException.class, () -> NodeDeviceXml.read(parentWith("vfio-pci", instances)));
    }

    @Test
    void takesTheLargestCountOfInstances() throws XmlFormatException {
        var parent =
                assertInstanceOf(NodeDevice.Function.class, NodeDeviceXml.read(parentWith("vfio-pci", "4294967295")));
        assertEquals(4294967295L, parent.function().types().getFirst().availableInstances());
    }

    @Test
    void passesADeviceApiThroughThatNobodyKnows() throws XmlFormatException {
        var parent = assertInstanceOf(NodeDevice.Function.class, NodeDeviceXml.read(parentWith("vfio-new", "1")));
        assertEquals("vfio-new", parent.function().types().getFirst().deviceApi());
    }

    @Test
    void refusesATextThatNestsTooDeep() {
        var xml = "<device>".repeat(5000) + "</device>".repeat(5000);
        assertThrows(XmlFormatException.class, () -> NodeDeviceXml.read(xml));
    }

    @Test
    void writesWhatItReadsBack() throws XmlFormatException {
        var definition = new DeviceDefinition(
                new MediatedDeviceId(SLICE, "pci_0000_00_10_0"),
                "a<b>&\"c'\u202E-\u05D0",
                List.of(new DeviceAttribute("x", "a&b'c<\n\td"), new DeviceAttribute("x", "2")));
        var xml = NodeDeviceXml.write(definition).replace("<device>", "<device><name>new</name>");
        var device = assertInstanceOf(NodeDevice.Mediated.class, NodeDeviceXml.read(xml))
                .device();
        assertEquals(definition, device.definition());
    }

    @Test
    void writesTheDocumentThatLibvirtTakes() {
        var definition = new DeviceDefinition(
                new MediatedDeviceId(SLICE, "pci_0000_00_10_0"), "labgpu-104", List.of(new DeviceAttribute("a", "b")));
        assertEquals("""
                <device>
                  <parent>pci_0000_00_10_0</parent>
                  <capability type='mdev'>
                    <type id='labgpu-104'/>
                    <uuid>11111111-1111-4111-8111-111111111102</uuid>
                    <attr name='a' value='b'/>
                  </capability>
                </device>
                """, NodeDeviceXml.write(definition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001fb", "\ud800", "\uffff"})
    void saysThatXmlCannotHoldACharacter(String value) {
        var definition =
                new DeviceDefinition(new MediatedDeviceId(SLICE, "p"), "t", List.of(new DeviceAttribute("a", value)));
        var refusal = assertThrows(IllegalArgumentException.class, () -> NodeDeviceXml.write(definition));
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith("XML cannot hold the character U+"),
                refusal.toString());
    }

    private static String parentWith(String deviceApi, String instances) {
        return "<device><name>p</name><capability type='css'><capability type='mdev_types'><type id='t'><deviceAPI>"
                + deviceApi + "</deviceAPI><availableInstances>" + instances
                + "</availableInstances></type></capability></capability></device>";
    }

    private static NodeDevice read(String fixture) throws XmlFormatException {
        return NodeDeviceXml.read(Fixture.text(fixture));
    }

    private static NodeDevice.Function function(String fixture) throws XmlFormatException {
        return assertInstanceOf(NodeDevice.Function.class, read(fixture));
    }
}
