package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Hostdev;

/** What a host could send to harm: read within a time and a memory, or refused with a sentence. */
class HostileXmlTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final UUID SLICE = UUID.fromString("11111111-1111-4111-8111-111111111101");

    @Test
    void refusesAnEntityBomb() {
        var bomb = new StringBuilder("<!DOCTYPE domain [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        bomb.append("]>").append(domain("&a29;", ""));
        assertTimeout(SOON, () -> refusal(bomb.toString(), "DOCTYPE"));
    }

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
    void refusesAHundredMegabytesWithoutLookingAtThem() {
        var huge = domain("a", "<video/>".repeat(100 * 1024 * 1024 / 8));
        assertTimeout(Duration.ofSeconds(1), () -> refusal(huge, "too long"));
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 100_000})
    void refusesDeepNesting(int deep) {
        assertTimeout(SOON, () -> refusal("<domain>".repeat(deep) + "</domain>".repeat(deep), "256 deep"));
    }

    @Test
    void readsNestingThatLibvirtCouldSend() throws XmlFormatException {
        var deep = domain("a", "<a>".repeat(254) + "b" + "</a>".repeat(254));
        assertEquals(deep, DomainXml.normal(deep));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<video/>", "<hostdev/>", "<!---->", "<a b='c'/>", "<disk><source><cookies/></source></disk>"})
    void readsAsMuchAsLibvirtMaySendInAMoment(String piece) {
        var large = domain("a", "<devices>" + piece.repeat(4_000_000 / piece.length()) + "</devices>");
        assertTimeout(Duration.ofSeconds(10), () -> {
            DomainXml.read(large);
            DomainXml.withoutSecrets(large);
        });
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
    void takesAMillionCookiesOutInAMoment() {
        var large = domain(
                "a",
                "<devices><disk><source>" + "<cookies/> ".repeat(350_000)
                        + "</source><target dev='vda'/></disk></devices>");
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertFalse(DomainXml.withoutSecrets(large).contains("cookies")));
    }

    @Test
    void takesTenThousandHostdevsOutInAMoment() throws XmlFormatException {
        var device = new Hostdev.Mediated(SLICE, "vfio-pci");
        var large = domain("a", "<devices>" + DomainXml.hostdev(device).repeat(20_000) + "</devices>");
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertEquals(
                        java.util.List.of(),
                        DomainXml.read(DomainXml.withoutHostdev(large, device)).hostdevs()));
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

    @Test
    void looksForAnIdentityInAMomentWhateverTheTextIs() {
        var awkward = "<parent>".repeat(500_000) + "<uuid>".repeat(500_000) + "<type id='".repeat(400_000);
        assertTimeout(SOON, () -> {
            assertTrue(NodeDeviceXml.identityIn(awkward).isEmpty());
            assertTrue(NodeDeviceXml.typeIn(awkward).isEmpty());
        });
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
