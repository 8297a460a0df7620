package org.vgpudesk.simulated;

import java.util.HashSet;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.libvirt.xml.ScreenXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** What libvirt and QEMU make of a machine's screens; the sentences are those of libvirt 11.3. */
final class ScreenRules {

    private final DomainCapabilities capabilities;

    ScreenRules(DomainCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** What libvirt checks when a configuration is stored. */
    void consistent(Machine machine) throws Refusal, XmlFormatException {
        var screens = ScreenXml.read(machine.xml());
        for (var graphics : screens.graphics()) {
            if (!capabilities.graphics().contains(graphics.type())) {
                throw invalid(graphics.type() + " graphics are not supported with this QEMU");
            }
        }
        for (var model : screens.videoModels()) {
            if (!model.isEmpty() && !capabilities.videoModels().contains(model)) {
                throw invalid("domain configuration does not support video model '" + model + "'");
            }
        }
        if (screens.videoModels().contains("none") && screens.videoModels().size() > 1) {
            throw invalid("a 'none' video type must be the only video device defined for the domain");
        }
    }

    /** What is noticed only when the machine is started. */
    void startable(Machine machine) throws Refusal {
        try {
            var types = new HashSet<String>();
            for (var graphics : ScreenXml.read(machine.xml()).graphics()) {
                if (!types.add(graphics.type())) {
                    throw invalid("only 1 graphics device of each type (sdl, vnc, spice, headless, dbus) is supported");
                }
                if ((graphics.openGl() || graphics.type().equals(ScreenXml.HEADLESS)) && !capabilities.renderNode()) {
                    throw invalid("No DRM render nodes available");
                }
                if (graphics.openGl() && graphics.reachable()) {
                    throw Refusal.internal(
                            FailureKind.INVALID,
                            "qemu unexpectedly closed the monitor: SPICE GL support is local-only for now and"
                                    + " incompatible with -spice port/tls-port");
                }
            }
        } catch (XmlFormatException e) {
            throw new Refusal(FailureKind.INVALID, "XML error: " + e.getMessage());
        }
    }

    private static Refusal invalid(String why) {
        return new Refusal(FailureKind.INVALID, "unsupported configuration: " + why);
    }
}
