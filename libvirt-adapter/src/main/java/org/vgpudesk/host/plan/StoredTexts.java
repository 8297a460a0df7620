package org.vgpudesk.host.plan;

import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Whether machines' stored configurations are as plans left them: no event tells their text, so the host is asked. */
final class StoredTexts {

    private static final System.Logger LOG = System.getLogger(StoredTexts.class.getName());

    private final Host host;

    StoredTexts(Host host) {
        this.host = host;
    }

    /** Whether the host shows what the verb is for; of other verbs the events tell. False if the host cannot say. */
    boolean show(Verb verb) {
        if (!(verb instanceof Verb.Redefine(var domain, var base, var changed))) {
            return true;
        }
        try {
            return DomainXml.isMadeOf(host.configuration(domain), changed);
        } catch (HostException | XmlFormatException e) {
            LOG.log(System.Logger.Level.DEBUG, "The settings of {0} were not read: {1}", domain, e.getMessage());
            return false;
        }
    }

    /**
     * Whether the settings that a plan changed are still those that it left, or those that it found.
     *
     * @throws HostException if they are others by now, or cannot be read
     */
    void checkUnmoved(Plan plan) throws HostException {
        for (var step : plan.steps()) {
            if (step.verb() instanceof Verb.Redefine(var domain, var base, var changed)) {
                var now = host.configuration(domain);
                try {
                    if (!DomainXml.isMadeOf(withoutGiven(now, plan), changed) && !DomainXml.isMadeOf(now, base)) {
                        throw new HostException(
                                FailureKind.STALE,
                                PlanText.of(
                                        "undo.moved.settings",
                                        plan.labels().of(step.verb()).domain()));
                    }
                } catch (XmlFormatException e) {
                    throw new HostException(
                            FailureKind.OTHER, PlanText.of("review.unreadable"), String.valueOf(e.getMessage()), e);
                }
            }
        }
    }

    private static String withoutGiven(String configuration, Plan plan) throws XmlFormatException {
        var text = configuration;
        for (var step : plan.steps()) {
            if (step.verb() instanceof Verb.Attach attach && attach.scope().config()) {
                text = DomainXml.withoutHostdev(text, attach.device());
            }
        }
        return text;
    }
}
