package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.ScreenXml;
import org.vgpudesk.libvirt.xml.ScreenXml.Screens;
import org.vgpudesk.libvirt.xml.ScreenXml.Wanted;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * How a device is given so that its picture is seen: the device's own options, what people look at, who draws, and the
 * machine's old screen, decided together. Only combinations that libvirt 11.3 and QEMU 10 take.
 *
 * @param device with the options for its picture
 * @param changed the machine's configuration with other screens; equal to the present one if they fit already
 * @param notes sentences worth knowing
 * @param caution why somebody who did not ask for it should not get it: what is seen today would go dark, or it is not
 *     certain that anything is seen; empty if neither is so
 */
record Picture(Hostdev device, String changed, List<String> notes, Optional<String> caution) {

    private static final String SPICE = "spice";
    private static final String VNC = "vnc";
    private static final Set<String> VIEWERS = Set.of(SPICE, VNC, ScreenXml.HEADLESS);

    Picture {
        notes = List.copyOf(notes);
    }

    /** @throws HostException with a sentence if the picture cannot be seen that way */
    static Picture of(Look.Shown look, Hostdev device, String machine) throws HostException {
        if (!(device instanceof Hostdev.Mediated mediated) || !mediated.model().equals("vfio-pci")) {
            throw refused("picture.not.such.device");
        }
        if (look.traits().display() == Answer.NO) {
            throw refused("picture.none");
        }
        try {
            return of(look, mediated, machine, look.screen().configuration());
        } catch (XmlFormatException e) {
            throw new HostException(
                    FailureKind.OTHER, PlanText.of("review.unreadable"), String.valueOf(e.getMessage()), e);
        }
    }

    private static Picture of(Look.Shown look, Hostdev.Mediated device, String machine, String configuration)
            throws HostException, XmlFormatException {
        var notes = new ArrayList<String>();
        var now = ScreenXml.read(configuration);
        var can = look.screen().capabilities();
        var viewer = viewer(now, can.graphics(), machine);
        boolean openGl = can.openGl();
        if (!openGl) {
            if (now.has(ScreenXml.HEADLESS)) {
                throw refused("picture.headless.without", machine);
            }
            notes.add(PlanText.of(can.graphics().contains(ScreenXml.HEADLESS) ? "picture.no.render" : "picture.no.gl"));
        }
        // SPICE draws with OpenGL only for programs on the same computer, and only if nobody else shows the same screen
        boolean alone = now.graphics().stream().allMatch(g -> g.type().equals(SPICE));
        boolean byItself = openGl && look.where() == Where.HERE && viewer.equals(SPICE) && alone;
        boolean certain = look.traits().display() == Answer.YES;
        boolean videoNone = certain && can.videoModels().contains("none");
        if (!certain) {
            notes.add(PlanText.of("picture.uncertain", machine));
        } else if (videoNone && now.videoModels().stream().anyMatch(model -> !model.equals("none"))) {
            notes.add(PlanText.of("picture.old.off", machine));
        }
        boolean fromTheStart = look.traits().ramfb() == Answer.YES && !otherRamfb(configuration, device);
        notes.add(PlanText.of(fromTheStart ? "picture.from.start" : "picture.after.driver"));
        var wanted = new Wanted(viewer, byItself, openGl && !byItself, videoNone);
        return new Picture(
                new Hostdev.Mediated(device.uuid(), device.model(), true, fromTheStart),
                ScreenXml.with(configuration, wanted),
                notes,
                caution(now, certain, wanted, fromTheStart, machine));
    }

    private static Optional<String> caution(
            Screens now, boolean certain, Wanted wanted, boolean fromTheStart, String machine) {
        if (now.graphics().isEmpty()) {
            return Optional.of(PlanText.of("picture.caution.unseen", machine));
        }
        if (!certain) {
            return Optional.of(PlanText.of("picture.caution.uncertain"));
        }
        if (!wanted.openGl() && !wanted.headless()) {
            return Optional.of(PlanText.of("picture.caution.gl"));
        }
        boolean old = now.videoModels().stream().anyMatch(model -> !model.equals("none"));
        if (old && wanted.videoNone() && !fromTheStart) {
            return Optional.of(PlanText.of("picture.caution.dark", machine));
        }
        return wanted.openGl() && now.elsewhere()
                ? Optional.of(PlanText.of("picture.caution.elsewhere", machine))
                : Optional.empty();
    }

    /** What people look at: what the machine has already, if the host still takes it. */
    private static String viewer(Screens now, Set<String> supported, String machine) throws HostException {
        for (var graphics : now.graphics()) {
            if (!VIEWERS.contains(graphics.type())) {
                throw refused("picture.other.screen", machine, graphics.type());
            }
            if (now.graphics().stream()
                            .filter(g -> g.type().equals(graphics.type()))
                            .count()
                    > 1) {
                throw refused("picture.twice", machine, graphics.type());
            }
        }
        var choice = List.of(SPICE, VNC).stream().filter(supported::contains).toList();
        return choice.stream()
                .filter(now::has)
                .findFirst()
                .or(() -> choice.stream().findFirst())
                .orElseThrow(() -> refused("picture.no.viewer"));
    }

    /** QEMU shows one device before its driver runs, not two. */
    private static boolean otherRamfb(String configuration, Hostdev device) throws XmlFormatException {
        return DomainXml.read(configuration).hostdevs().stream()
                .anyMatch(h -> h instanceof Hostdev.Mediated m && m.ramfb() && !m.sameDevice(device));
    }

    private static HostException refused(String key, Object... words) {
        return new HostException(FailureKind.UNSUPPORTED, PlanText.of(key, words));
    }
}
