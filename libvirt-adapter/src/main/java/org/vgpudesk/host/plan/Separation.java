package org.vgpudesk.host.plan;

import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * A slice of its own for a machine that names another's. Its configuration is replaced, not its device taken out and
 * another put in: so its place in the machine stays, and undoing puts back the very text that was there.
 */
final class Separation {

    private final HostState state;
    private final Request.OwnSlice request;
    private final MediatedDevice shared;
    private final Verb.Redefine redefine;

    /** @throws HostException if the machine runs, has the slice for itself, or the slice is not there any more */
    Separation(HostState state, Request.OwnSlice request) throws HostException {
        this.state = state;
        this.request = request;
        var domain = state.domain(request.domain())
                .orElseThrow(() -> no(FailureKind.NOT_FOUND, "domain.unknown", request.domain()));
        if (domain.active()) {
            throw no(FailureKind.WRONG_STATE, "domain.runs", domain.name());
        }
        if (state.domainsNaming(device()).allMatch(d -> d.uuid().equals(domain.uuid()))) {
            throw no(FailureKind.WRONG_STATE, "slice.alone", request.shared(), domain.name());
        }
        this.shared = state.devices(request.shared()).stream()
                .findFirst()
                .orElseThrow(() -> no(FailureKind.NOT_FOUND, "slice.gone", request.shared(), domain.name()));
        this.redefine = redefined(domain);
    }

    private Hostdev device() {
        return new Hostdev.Mediated(request.shared(), "");
    }

    private Verb.Redefine redefined(Domain domain) throws HostException {
        if (!domain.holdsInConfig(device())) {
            throw no(FailureKind.NOT_FOUND, "device.absent", domain.name(), request.shared());
        }
        var base = request.configuration();
        try {
            return new Verb.Redefine(
                    domain.uuid(), base, DomainXml.withOtherMediated(base, request.shared(), request.own()));
        } catch (XmlFormatException e) {
            throw new HostException(
                    FailureKind.OTHER, PlanText.of("review.unreadable"), String.valueOf(e.getMessage()), e);
        }
    }

    private static HostException no(FailureKind kind, String key, Object... words) {
        return new HostException(kind, PlanText.of(key, words));
    }

    /** The same type on the same card, where the drivers say that there is room. */
    DeviceDefinition definition() throws HostException {
        var type = shared.typeId();
        var place = state.gpuOf(shared.id().parent())
                .flatMap(gpu -> gpu.functionWithRoomFor(type))
                .orElseThrow(() -> no(FailureKind.NO_ROOM, "no.room", type));
        return new DeviceDefinition(
                new MediatedDeviceId(request.own(), place.name()),
                type,
                shared.definition().attributes());
    }

    /** Kept after a reboot if the other one is. */
    boolean kept() {
        return shared.persistent();
    }

    Verb redefine() {
        return redefine;
    }
}
