package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.DomainCapabilities;

/** libvirt's words for what a hypervisor can do; the first text is cut from what libvirt 11.3 printed. */
final class DomainCapabilitiesXmlTest {

    private static final String PRINTED = """
        <domainCapabilities>
          <path>/usr/bin/qemu-system-x86_64</path>
          <domain>qemu</domain>
          <devices>
            <graphics supported='yes'>
              <enum name='type'>
                <value>sdl</value>
                <value>vnc</value>
                <value>egl-headless</value>
                <value>dbus</value>
              </enum>
            </graphics>
            <video supported='yes'>
              <enum name='modelType'>
                <value>vga</value>
                <value>none</value>
              </enum>
            </video>
            <channel supported='yes'>
              <enum name='type'>
                <value>pty</value>
              </enum>
            </channel>
          </devices>
        </domainCapabilities>
        """;

    @Test
    void readsWhatLibvirtPrints() throws XmlFormatException {
        assertEquals(
                new DomainCapabilities(Set.of("sdl", "vnc", "egl-headless", "dbus"), Set.of("vga", "none"), true),
                DomainCapabilitiesXml.read(PRINTED, true));
    }

    @Test
    void whatIsUnsupportedHasNoValues() throws XmlFormatException {
        var without = PRINTED.replace("<graphics supported='yes'>", "<graphics supported='no'>");
        assertEquals(Set.of(), DomainCapabilitiesXml.read(without, false).graphics());
    }

    @Test
    void anEmptyDocumentTellsNothing() throws XmlFormatException {
        assertEquals(
                new DomainCapabilities(Set.of(), Set.of(), false),
                DomainCapabilitiesXml.read("<domainCapabilities/>", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<domain/>",
                "<domainCapabilities>",
                "<!DOCTYPE domainCapabilities [<!ENTITY x SYSTEM"
                        + " 'file:///etc/passwd'>]><domainCapabilities>&x;</domainCapabilities>"
            })
    void refusesWhatIsNoSuchDocument(String text) {
        assertThrows(XmlFormatException.class, () -> DomainCapabilitiesXml.read(text, false));
    }

    @Test
    void knowsANodeThatDrawsFromOneThatShows() throws XmlFormatException {
        var device = "<device><name>x</name><capability type='drm'><type>%s</type></capability></device>";
        assertEquals(true, DomainCapabilitiesXml.isRenderNode(device.formatted("render")));
        assertEquals(false, DomainCapabilitiesXml.isRenderNode(device.formatted("primary")));
    }
}
