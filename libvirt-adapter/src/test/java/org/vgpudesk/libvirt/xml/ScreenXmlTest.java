package org.vgpudesk.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vgpudesk.libvirt.xml.ScreenXml.Graphics;
import org.vgpudesk.libvirt.xml.ScreenXml.Screens;
import org.vgpudesk.libvirt.xml.ScreenXml.Wanted;

/** A domain's screens, and documents that get others, compared letter by letter. */
final class ScreenXmlTest {

    private static final Wanted WINDOW = new Wanted("spice", true, false, true);
    private static final Wanted NETWORK = new Wanted("vnc", false, true, false);
    private static final Wanted PLAIN = new Wanted("spice", false, false, false);

    private static String domain(String... devices) {
        var lines = new StringBuilder("<domain>\n  <devices>\n");
        List.of(devices).forEach(device -> lines.append("    ").append(device).append('\n'));
        return lines + "  </devices>\n</domain>\n";
    }

    private static void becomes(Wanted wanted, String before, String after) throws XmlFormatException {
        assertEquals(after, ScreenXml.with(before, wanted));
        assertEquals(after, ScreenXml.with(after, wanted), "asked for again");
    }

    @Test
    void readsWhatLooksAtAMachineAndWhatTheGuestHas() throws XmlFormatException {
        var screens = ScreenXml.read(domain(
                "<graphics type='spice'><listen type='none'/><gl enable='yes'/></graphics>",
                "<graphics type='vnc'><listen type='address'/><gl enable='no'/></graphics>",
                "<video><model type='qxl'/></video>",
                "<video><model/></video>",
                "<video/>"));
        assertEquals(
                new Screens(
                        List.of(new Graphics("spice", true, false), new Graphics("vnc", false, true)),
                        List.of("qxl", "", "")),
                screens);
        assertTrue(screens.has("vnc"));
        assertFalse(screens.has("sdl"));
    }

    @Test
    void readsAMachineWithoutScreens() throws XmlFormatException {
        assertEquals(new Screens(List.of(), List.of()), ScreenXml.read(domain()));
    }

    @Test
    void refusesWhatIsNoDomainOrHasNoDevices() {
        assertThrows(XmlFormatException.class, () -> ScreenXml.read("<device/>"));
        assertThrows(XmlFormatException.class, () -> ScreenXml.read("<domain/>"));
        assertThrows(XmlFormatException.class, () -> ScreenXml.with("<domain/>", PLAIN));
    }

    @Test
    void addsAScreenThatIsHandedOutBeforeTheVideoAndSwitchesThatOff() throws XmlFormatException {
        becomes(
                WINDOW,
                domain("<disk/>", "<video>", "  <model type='qxl'/>", "</video>", "<hostdev/>"),
                domain(
                        "<disk/>",
                        "<graphics type='spice'>",
                        "  <listen type='none'/>",
                        "  <gl enable='yes'/>",
                        "</graphics>",
                        "<video>",
                        "  <model type='none'/>",
                        "</video>",
                        "<hostdev/>"));
    }

    @Test
    void addsAScreenThatProgramsConnectToAndOneThatDrawsForIt() throws XmlFormatException {
        becomes(
                NETWORK,
                domain("<disk/>"),
                domain(
                        "<disk/>",
                        "<graphics type='vnc' port='-1' autoport='yes'>",
                        "  <listen type='address'/>",
                        "</graphics>",
                        "<graphics type='egl-headless'/>"));
    }

    @Test
    void addsASpiceScreenWithoutAPort() throws XmlFormatException {
        becomes(
                PLAIN,
                domain("<sound/>"),
                domain(
                        "<graphics type='spice' autoport='yes'>",
                        "  <listen type='address'/>",
                        "</graphics>",
                        "<sound/>"));
    }

    @Test
    void keepsAScreenThatFitsAsItIs() throws XmlFormatException {
        var reachable = domain("<graphics type='spice' port='5900' listen='0.0.0.0'/>");
        becomes(PLAIN, reachable, reachable);
        var handedOut = domain(
                "<graphics type='spice'><listen type='none'/><gl enable='yes' rendernode='/dev/dri/renderD129'/></graphics>",
                "<video><model type='none'/></video>");
        becomes(WINDOW, handedOut, handedOut);
        var headless = domain("<graphics type='vnc'/>", "<graphics type='egl-headless'/>");
        becomes(NETWORK, headless, headless);
    }

    @Test
    void takesAScreenOffTheNetAndKeepsWhatElseItHas() throws XmlFormatException {
        becomes(
                new Wanted("spice", true, false, false),
                domain(
                        "<graphics type='spice' port='5900' tlsPort='5901' autoport='no' listen='0.0.0.0' keymap='de'>",
                        "  <listen type='address' address='0.0.0.0'/>",
                        "  <image compression='off'/>",
                        "</graphics>"),
                domain(
                        "<graphics type='spice' keymap='de'>",
                        "  <listen type='none'/>",
                        "  <image compression='off'/>",
                        "  <gl enable='yes'/>",
                        "</graphics>"));
    }

    @Test
    void putsAScreenThatWasHandedOutOnTheNet() throws XmlFormatException {
        becomes(
                NETWORK,
                domain(
                        "<graphics type='vnc' socket='/run/a' websocket='1'>",
                        "  <listen type='none'/>",
                        "  <gl enable='yes'/>",
                        "</graphics>"),
                domain(
                        "<graphics type='vnc' port='-1' autoport='yes'>",
                        "  <listen type='address'/>",
                        "</graphics>",
                        "<graphics type='egl-headless'/>"));
    }

    @Test
    void aScreenThatDrawsForItselfAndIsOnTheNetIsHandedOutInstead() throws XmlFormatException {
        becomes(
                new Wanted("spice", true, false, false),
                domain("<graphics type='spice' autoport='yes'>", "  <gl enable='yes'/>", "</graphics>"),
                domain("<graphics type='spice'>", "  <listen type='none'/>", "  <gl enable='yes'/>", "</graphics>"));
    }

    @Test
    void oneNoneReplacesAllVideoDevicesBeforeWhatComesAfterThem() throws XmlFormatException {
        becomes(
                new Wanted("vnc", false, false, true),
                domain(
                        "<graphics type='vnc'/>",
                        "<audio id='1'/>",
                        "<video><model type='none'/></video>",
                        "<video><model type='vga'/></video>",
                        "<memballoon/>"),
                domain(
                        "<graphics type='vnc'/>",
                        "<audio id='1'/>",
                        "<video>",
                        "  <model type='none'/>",
                        "</video>",
                        "<memballoon/>"));
    }

    @Test
    void aMachineWithoutAVideoDeviceGetsNoneBeforeItsHostDevices() throws XmlFormatException {
        becomes(
                new Wanted("vnc", false, false, true),
                domain("<graphics type='vnc'/>", "<hostdev/>"),
                domain("<graphics type='vnc'/>", "<video>", "  <model type='none'/>", "</video>", "<hostdev/>"));
        becomes(
                new Wanted("vnc", false, false, true),
                domain("<graphics type='vnc'/>"),
                domain("<graphics type='vnc'/>", "<video>", "  <model type='none'/>", "</video>"));
    }
}
