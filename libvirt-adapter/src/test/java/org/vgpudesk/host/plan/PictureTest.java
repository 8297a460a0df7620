package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.libvirt.xml.ScreenXml;
import org.vgpudesk.libvirt.xml.ScreenXml.Graphics;
import org.vgpudesk.libvirt.xml.ScreenXml.Screens;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** The third decision: what is set together so that a picture is seen, and what is refused before libvirt or QEMU does. */
final class PictureTest {

    private static final Traits CERTAIN = new Traits(Answer.YES, Answer.YES, Answer.UNKNOWN, Answer.UNKNOWN);
    private static final DomainCapabilities ALL = can(true, "sdl", "vnc", "spice", "egl-headless");
    private static final String SPICE = "<graphics type='spice' autoport='yes'><listen type='address'/></graphics>";
    private static final String VNC = "<graphics type='vnc' port='-1' autoport='yes'/>";
    private static final String QXL = "<video><model type='qxl' heads='1'/></video>";

    private static DomainCapabilities can(boolean renderNode, String... graphics) {
        return new DomainCapabilities(Set.of(graphics), Set.of("vga", "qxl", "none"), renderNode);
    }

    private static String machine(String... devices) {
        return "<domain type='kvm'>\n  <name>office</name>\n  <uuid>" + Known.OFF + "</uuid>\n"
                + "  <memory unit='KiB'>1048576</memory>\n  <devices>\n    " + String.join("\n    ", devices)
                + "\n  </devices>\n</domain>\n";
    }

    private static Picture picture(Where where, Traits traits, DomainCapabilities can, String... devices)
            throws HostException {
        return Picture.of(new Look.Shown(where, traits, new Screen(machine(devices), can)), Known.DEVICE, "office");
    }

    private static Screens screens(Picture picture) throws XmlFormatException {
        return ScreenXml.read(picture.changed());
    }

    private static String refusal(DomainCapabilities can, String... devices) {
        return assertThrows(HostException.class, () -> picture(Where.HERE, CERTAIN, can, devices))
                .getMessage();
    }

    @Test
    void aWindowHereIsSpiceThatDrawsForThisComputerOnly() throws HostException, XmlFormatException {
        var picture = picture(Where.HERE, CERTAIN, ALL, SPICE, QXL);
        assertEquals(new Screens(List.of(new Graphics("spice", true, false)), List.of("none")), screens(picture));
        assertEquals(new Hostdev.Mediated(Known.SLICE, "vfio-pci", true, true), picture.device());
    }

    @Test
    void aWindowElsewhereIsDrawnBesideAScreenThatProgramsConnectTo() throws HostException, XmlFormatException {
        var drawn = List.of(new Graphics("spice", false, true), new Graphics("egl-headless", false, true));
        assertEquals(new Screens(drawn, List.of("none")), screens(picture(Where.NETWORK, CERTAIN, ALL, SPICE, QXL)));
    }

    @ParameterizedTest
    @EnumSource
    void aMachineWithVncKeepsIt(Where where) throws HostException, XmlFormatException {
        var drawn = List.of(new Graphics("vnc", false, true), new Graphics("egl-headless", false, true));
        assertEquals(new Screens(drawn, List.of("none")), screens(picture(where, CERTAIN, ALL, VNC, QXL)));
    }

    @Test
    void spiceDrawsNotByItselfBesideVnc() throws HostException, XmlFormatException {
        var drawn = screens(picture(Where.HERE, CERTAIN, ALL, VNC, SPICE)).graphics();
        assertTrue(drawn.stream().noneMatch(Graphics::openGl), drawn.toString());
        assertTrue(drawn.contains(new Graphics("egl-headless", false, true)), drawn.toString());
    }

    @Test
    void aScreenThatOnlyThisComputerReachedIsOpenedForOthers() throws HostException, XmlFormatException {
        var here =
                "<graphics type='spice'><listen type='none'/><image compression='off'/><gl enable='yes'/></graphics>";
        var picture = picture(Where.NETWORK, CERTAIN, ALL, here);
        assertEquals(
                new Graphics("spice", false, true), screens(picture).graphics().getFirst());
        assertTrue(picture.changed().contains("<image compression='off'/>"), picture.changed());
    }

    @Test
    void withoutOpenGlNothingIsDrawnWithItAndThatIsSaid() throws HostException, XmlFormatException {
        var picture = picture(Where.HERE, CERTAIN, can(false, "vnc", "egl-headless"), QXL);
        assertEquals(new Screens(List.of(new Graphics("vnc", false, true)), List.of("none")), screens(picture));
        assertTrue(
                picture.notes().getFirst().contains("OpenGL"), picture.notes().toString());
    }

    @Test
    void whatFitsAlreadyIsNotChanged() throws HostException {
        var first = picture(Where.HERE, CERTAIN, ALL, SPICE, QXL).changed();
        var again = Picture.of(new Look.Shown(Where.HERE, CERTAIN, new Screen(first, ALL)), Known.DEVICE, "office");
        assertEquals(first, again.changed());
    }

    @Test
    void onlyOneDeviceIsSeenBeforeItsDriverRuns() throws HostException {
        var other = "<hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>"
                + "<address uuid='22222222-2222-4222-8222-222222222202'/></source></hostdev>";
        assertEquals(
                new Hostdev.Mediated(Known.SLICE, "vfio-pci", true, false),
                picture(Where.HERE, CERTAIN, ALL, SPICE, other).device());
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"NO", "UNKNOWN"})
    void whatIsNotKnownToShowABootPictureDoesNotTry(Answer ramfb) throws HostException {
        var traits = new Traits(Answer.YES, ramfb, Answer.UNKNOWN, Answer.UNKNOWN);
        assertEquals(
                new Hostdev.Mediated(Known.SLICE, "vfio-pci", true, false),
                picture(Where.HERE, traits, ALL, SPICE).device());
    }

    @Test
    void theOldScreenStaysWhereItIsNotCertainThatThereIsAnother() throws HostException, XmlFormatException {
        var picture = picture(Where.HERE, Traits.UNKNOWN, ALL, SPICE, QXL);
        assertEquals(List.of("qxl"), screens(picture).videoModels());
        assertTrue(
                picture.notes().getFirst().contains("not known"),
                picture.notes().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "<graphics type='sdl'/>, kind sdl",
        "<graphics type='dbus'/>, kind dbus",
        "<graphics type='vnc'/><graphics type='vnc'/>, two screens of the kind vnc"
    })
    void refusesBesideScreensThatCannotBeUsed(String devices, String why) {
        assertTrue(refusal(ALL, devices).contains(why), refusal(ALL, devices));
    }

    @Test
    void refusesWhereNobodyCanLook() {
        assertTrue(refusal(can(true, "sdl", "egl-headless")).contains("neither SPICE nor VNC"));
    }

    @Test
    void refusesAMachineThatDrawsWithWhatTheHostLacks() {
        var why = refusal(can(false, "vnc", "egl-headless"), VNC, "<graphics type='egl-headless'/>");
        assertTrue(why.contains("OpenGL"), why);
    }

    @Test
    void refusesASizeWithoutAPicture() {
        var none = new Traits(Answer.NO, Answer.NO, Answer.YES, Answer.NO);
        var refused = assertThrows(HostException.class, () -> picture(Where.HERE, none, ALL, SPICE));
        assertTrue(refused.getMessage().contains("shows no picture"), refused.getMessage());
    }

    @Test
    void refusesDevicesOfOtherKinds() {
        var screen = new Look.Shown(Where.HERE, CERTAIN, new Screen(machine(SPICE), ALL));
        for (var device : List.of(
                new Hostdev.Mediated(Known.SLICE, "vfio-ccw"),
                new Hostdev.Mediated(Known.SLICE, "vfio-ap"),
                new Hostdev.Pci(PciAddress.parse("0000:41:00.4"), false))) {
            assertThrows(HostException.class, () -> Picture.of(screen, device, "office"));
        }
    }

    @Test
    void changesTheScreensFirstAndRestoresThemLast() throws HostException {
        var plan = plan(Known.OFF, Request.When.NEXT_START, CERTAIN);
        var screens = plan.steps().get(plan.steps().size() - 2);
        var redefine = (Verb.Redefine) screens.verb();
        assertEquals(new Verb.Redefine(Known.OFF, redefine.changed(), redefine.base()), screens.inverse());
        assertEquals(
                "Give office one LAB 2 GB slice of the Lab GPU, seen in a window on this computer, kept after a reboot,"
                        + " from its next start on.",
                PlanText.sentence(plan));
    }

    @Test
    void aWindowNeedsTheMachineToBeOff() {
        var refused = assertThrows(HostException.class, () -> plan(Known.RUNNING, Request.When.NOW, CERTAIN));
        assertTrue(refused.getMessage().startsWith("Not with a viewer window"), refused.getMessage());
    }

    @Test
    void saysWhatARunningMachineWithItCosts() throws HostException {
        var notes = plan(Known.OFF, Request.When.NEXT_START, CERTAIN).notes();
        assertTrue(notes.stream().anyMatch(n -> n.contains("1 GB of memory")), notes.toString());
        assertTrue(notes.stream().anyMatch(n -> n.contains("probably not be saved")), notes.toString());
    }

    @Test
    void whatCanBeMovedIsNotSaidToBeStuck() throws HostException {
        var moves = new Traits(Answer.YES, Answer.YES, Answer.UNKNOWN, Answer.YES);
        var notes = plan(Known.OFF, Request.When.NEXT_START, moves).notes();
        assertFalse(notes.stream().anyMatch(n -> n.contains("saved")), notes.toString());
    }

    @Test
    void whatCannotBeHotPluggedIsRefusedForNow() {
        var never = new Traits(Answer.NO, Answer.NO, Answer.NO, Answer.NO);
        var request = new Request.Give(
                Known.RUNNING,
                new Request.Source.NewSlice(Known.DEFINITION, true),
                Request.When.NOW,
                new Look.Unchanged(never));
        var refused =
                assertThrows(HostException.class, () -> Planner.plan(Known.info(Map.of()), Known.state(), request));
        assertTrue(refused.getMessage().startsWith("Not while render runs"), refused.getMessage());
    }

    private static Plan plan(UUID domain, Request.When when, Traits traits) throws HostException {
        var look = new Look.Shown(Where.HERE, traits, new Screen(machine(SPICE, QXL), ALL));
        var request = new Request.Give(domain, new Request.Source.NewSlice(Known.DEFINITION, true), when, look);
        return Planner.plan(Known.info(Map.of()), Known.state(), request);
    }
}
