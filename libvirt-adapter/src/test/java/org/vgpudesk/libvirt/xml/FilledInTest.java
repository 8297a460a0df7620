package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a host shows what it was given. */
final class FilledInTest {

    private static final String HOSTDEV = "<hostdev mode='subsystem' type='mdev' model='vfio-pci'/>";

    private static String domain(String devices) {
        return "<domain type='kvm'><name>a</name><memory unit='KiB'>4</memory><devices>" + devices
                + "</devices></domain>";
    }

    @ParameterizedTest
    @CsvSource({
        "<video><model type='none'/></video>,<video><model type='none' heads='1'/><address type='pci'/></video>",
        "<graphics type='vnc'/>,<graphics type='vnc' port='-1'><listen type='address'/></graphics>",
        "<disk device='disk'/>,<disk device='disk'><address type='pci'/><alias name='x'/></disk>",
        "<controller type='usb'/>,<controller type='pci'/><controller type='usb'/><controller type='pci'/>",
        "'',<audio id='1' type='spice'/><input type='mouse' bus='ps2'/>",
        "<graphics type='vnc'/>,<graphics type='vnc'/><video><model type='cirrus'/></video>",
        "<rng/><disk/>,<disk/><rng/>"
    })
    void whatLibvirtFillsInIsNoChange(String given, String shown) throws XmlFormatException {
        assertEquals(true, DomainXml.isMadeOf(domain(shown), domain(given)));
        assertEquals(true, DomainXml.isMadeOf(domain(given), domain(given)));
    }

    @ParameterizedTest
    @CsvSource({
        "<video><model type='none'/></video>,<video><model type='qxl'/></video>",
        "<graphics type='vnc'/>,''",
        "<disk device='disk'/>,<disk device='cdrom'/>",
        "<disk device='disk'/>,<disk device='disk' snapshot='no'/>",
        "<disk/>,<disk/><disk/>",
        "<controller type='usb'/>,<controller type='usb' model='none'/>",
        "<a>1</a>,<a>2</a>",
        "<disk id='1'/><disk id='2'/>,<disk id='2'/><disk id='1'/>",
        "'',<video><model type='cirrus'/></video>",
        "'',<sound model='ich9'/>"
    })
    void whatSomebodyChangedIsNoticed(String given, String shown) throws XmlFormatException {
        assertEquals(false, DomainXml.isMadeOf(domain(shown), domain(given)));
    }

    @ParameterizedTest
    @CsvSource({"passwd='x'", "passwd='x' passwdValidTo='2030-01-01T00:00:00'"})
    void secretsDoNotCount(String secret) throws XmlFormatException {
        var shown = domain("<graphics type='vnc' " + secret + "/>" + HOSTDEV);
        assertEquals(true, DomainXml.isMadeOf(shown, domain("<graphics type='vnc'/>" + HOSTDEV)));
        assertEquals(
                true,
                DomainXml.isMadeOf(domain("<graphics type='vnc'/>"), domain("<graphics type='vnc' passwd='y'/>")));
    }
}
