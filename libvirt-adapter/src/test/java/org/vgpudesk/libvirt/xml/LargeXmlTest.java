package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Hostdev;

/** What a host could send to fill the time and the memory: read within a time and a memory, or refused with a sentence. */
class LargeXmlTest {

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
    void looksForAnIdentityInAMomentWhateverTheTextIs() {
        var awkward = "<parent>".repeat(500_000) + "<uuid>".repeat(500_000) + "<type id='".repeat(400_000);
        assertTimeout(SOON, () -> {
            assertTrue(NodeDeviceXml.identityIn(awkward).isEmpty());
            assertTrue(NodeDeviceXml.typeIn(awkward).isEmpty());
        });
    }

    private static void refusal(String xml, String why) {
        var refusal = assertThrows(XmlFormatException.class, () -> DomainXml.read(xml));
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.toString());
    }

    private static String domain(String name, String more) {
        return "<domain><name>" + name + "</name><uuid>2f3a4e0c-1111-4222-8333-0123456789ab</uuid><memory>1</memory>"
                + more + "</domain>\n";
    }
}
