package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host could send to harm: read within a time and a memory, or refused with a sentence. */
class HostileXmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE domain SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE domain [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE domain [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]>",
                "<!DOCTYPE domain>"
            })
    void fetchesNothing(String doctype) {
        refusal(doctype + domain("a", ""), "DOCTYPE");
    }

    @Test
    void knowsNoEntityButTheFive() {
        assertThrows(XmlFormatException.class, () -> DomainXml.read(domain("&nbsp;", "")));
    }

    @Test
    void readsNestingThatLibvirtCouldSend() throws XmlFormatException {
        var deep = domain("a", "<a>".repeat(254) + "b" + "</a>".repeat(254));
        assertEquals(deep, DomainXml.normal(deep));
    }

    @Test
    void refusesMoreEscapedCharactersThanAnybodyWrites() {
        assertThrows(XmlFormatException.class, () -> DomainXml.read(domain("&amp;".repeat(100_001), "")));
    }

    @Test
    void readsADiskWithAsManySnapshotsAsLibvirtTakes() throws XmlFormatException {
        var chain = "<backingStore type='file'>".repeat(200) + "</backingStore>".repeat(200);
        var xml = domain("a", "<devices><disk>" + chain + "</disk></devices>").replace("><", ">\n<");
        assertEquals("a", DomainXml.read(DomainXml.withoutSecrets(xml)).name());
    }

    @Test
    void takesTheFirstOfWhatIsSaidTwiceAsLibvirtDoes() throws XmlFormatException {
        var twice = domain(
                "first", "<name>second</name><memory>9</memory>" + "<uuid>99999999-1111-4222-8333-0123456789ab</uuid>");
        assertEquals(DomainXml.read(domain("first", "")), DomainXml.read(twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202egnp.exe", "a\u2066b", "\u0085", "\ufeff", "\ud83d\ude00", "\u200d", "a\u0301\u0301"})
    void keepsEveryNameExactly(String name) throws XmlFormatException {
        assertEquals(name, DomainXml.read(DomainXml.normal(domain(name, ""))).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001b", "\ufffe", "\ud800", "&#0;", "&#1;", "&#xd800;", "&#x110000;"})
    void refusesCharactersThatXmlCannotHold(String character) {
        assertThrows(XmlFormatException.class, () -> DomainXml.read(domain("a" + character + "b", "")));
    }

    @Test
    void refusesXmlOfALaterVersionWhichHoldsCharactersThatCouldNotBeWrittenBack() {
        refusal("<?xml version='1.1'?>" + domain("a&#1;b", ""), "XML 1.1");
    }

    @Test
    void believesTheTextAndNotTheEncodingThatItNames() throws XmlFormatException {
        var xml = "<?xml version='1.0' encoding='UTF-16'?>" + domain("réseau", "");
        assertEquals("réseau", DomainXml.read(xml).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "9223372036854775808", "1e3", "0x10", "٣", "", " ", "1 2", "8796093022208"})
    void refusesAMemoryThatIsNone(String memory) {
        var xml = domain("a", "").replace("<memory>1</memory>", "<memory unit='MiB'>" + memory + "</memory>");
        assertThrows(XmlFormatException.class, () -> DomainXml.read(xml));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0x20,0",
        "0,0,0,8",
        "0,256,0,0",
        "4294967296,0,0,0",
        "0x,0,0,0",
        "0x-1,0,0,0",
        "-0,0,0,0",
        "0,٣,0,0"
    })
    void refusesAnAddressOutOfRange(String domain, String bus, String slot, String function) {
        var xml = "<device><name>x</name><capability type='pci'><domain>" + domain + "</domain><bus>" + bus
                + "</bus><slot>" + slot + "</slot><function>" + function + "</function></capability></device>";
        assertThrows(XmlFormatException.class, () -> NodeDeviceXml.read(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4294967296", "99999999999999999999", "lots", ""})
    void refusesAnImpossibleNumberOfInstances(String instances) {
        assertThrows(XmlFormatException.class, () -> NodeDeviceXml.read(parent(instances)));
    }

    @Test
    void takesTheLargestNumberOfInstancesThatLibvirtCanSay() throws XmlFormatException {
        var device = assertInstanceOf(NodeDevice.Function.class, NodeDeviceXml.read(parent("4294967295")));
        assertEquals(4_294_967_295L, device.function().types().getFirst().availableInstances());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<disk><source protocol='https' name='a'><cookies><cookie>s3cret</cookie></cookies></source></disk>",
                "<disk><source><cookies>s3cret</cookies></source><target dev='a'/></disk><disk><source><cookies>"
                        + "s3cret</cookies></source><target dev='a'/></disk>",
                "<disk><target dev='a'/><backingStore><source><cookies>s3cret</cookies></source></backingStore></disk>",
                "<disk><source><cookies>s3cret</cookies><cookies>s3cret</cookies></source></disk>",
                "<graphics passwd='s3cret'/><graphics passwd='s3cret'/>",
                "</devices><devices><graphics type='vnc' passwd='s3cret'/>",
                "<graphics type='vnc' passwd='s3cret'/><graphics type='vnc' passwd='s3cret'/>"
            })
    void noSecretStaysAndEachComesBackToItsPlace(String devices) throws XmlFormatException {
        var secure = domain("a", "<devices>" + devices + "</devices>");
        var bare = DomainXml.withoutSecrets(secure);
        assertFalse(bare.contains("s3cret"), bare);
        assertEquals(count(secure), count(DomainXml.withSecretsOf(bare, secure)));
    }

    private static int count(String xml) {
        return xml.split("s3cret", -1).length - 1;
    }

    private static void refusal(String xml, String why) {
        var refusal = assertThrows(XmlFormatException.class, () -> DomainXml.read(xml));
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.toString());
    }

    private static String domain(String name, String more) {
        return "<domain><name>" + name + "</name><uuid>2f3a4e0c-1111-4222-8333-0123456789ab</uuid><memory>1</memory>"
                + more + "</domain>\n";
    }

    private static String parent(String instances) {
        return "<device><name>x</name><capability type='mdev_types'><type id='a-1'><deviceAPI>vfio-pci</deviceAPI>"
                + "<availableInstances>" + instances + "</availableInstances></type></capability></device>";
    }
}
