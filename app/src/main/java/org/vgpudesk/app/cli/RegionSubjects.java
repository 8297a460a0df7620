package org.vgpudesk.app.cli;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.hosts.ThisComputer;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.TypeWords;

/** Finds devices and types: on an open host, and on this computer also what no host lists. */
final class RegionSubjects {

    private final Host host;
    private final HostState state;

    RegionSubjects(Host host, HostState state) {
        this.host = host;
        this.state = state;
    }

    /** What this computer's kernel calls by that word; needs no libvirt. */
    static Optional<RegionSubject> here(String word) throws HostException {
        var uuid = Words.uuid(word);
        return uuid.isPresent()
                ? device(uuid.get())
                : ThisComputer.type(word).map(offer -> new RegionSubject(offer.parent(), offer.type(), null));
    }

    private static Optional<RegionSubject> device(UUID uuid) throws HostException {
        return ThisComputer.device(uuid)
                .map(found -> new RegionSubject(
                        found.parent(),
                        found.type(),
                        new RegionSubject.Device(uuid, question -> ThisComputer.regions(uuid, question), true)));
    }

    /** What the host calls by that word. */
    RegionSubject find(String word) throws Failure, HostException {
        var uuid = Words.uuid(word);
        var listed = uuid.isPresent()
                ? state.devices(uuid.get()).stream().findFirst().map(this::device)
                : type(word);
        // libvirt lists devices of parents that it does not list
        if (listed.filter(RegionSubject::understood).isEmpty()
                && ThisComputer.isAt(host.info().uri())) {
            var other = listed;
            listed = here(word).or(() -> other);
        }
        if (listed.isPresent()) {
            return listed.get();
        }
        throw uuid.isPresent()
                ? Failure.refused(FailureKind.NOT_FOUND, "slice.unknown", uuid.get())
                : Failure.refused(FailureKind.NOT_FOUND, "type.unknown", word, types());
    }

    private String types() {
        return state.gpus().stream()
                .flatMap(gpu -> gpu.types().stream())
                .map(MdevType::id)
                .distinct()
                .limit(24)
                .collect(Language.listing());
    }

    private RegionSubject device(MediatedDevice device) {
        var look = new RegionSubject.Device(
                device.id().uuid(),
                question -> host.regions(device.id(), question),
                ThisComputer.isAt(host.info().uri()));
        return state.gpuOf(device.id().parent())
                .flatMap(gpu -> gpu.function(device.id().parent()))
                .map(parent -> new RegionSubject(
                        facts(parent),
                        parent.type(device.typeId())
                                .map(type -> words(parent, type))
                                .orElseGet(() -> bare(device)),
                        look))
                .orElseGet(() -> new RegionSubject(
                        new ParentFacts(device.id().parent(), null, null, false), bare(device), look));
    }

    private Optional<RegionSubject> type(String id) {
        return state.gpus().stream()
                .flatMap(gpu -> gpu.functions().stream())
                .flatMap(parent -> parent.type(id).stream()
                        .map(type -> new RegionSubject(facts(parent), words(parent, type), null)))
                .findFirst();
    }

    private static ParentFacts facts(GpuFunction parent) {
        return new ParentFacts(parent.name(), parent.driver(), null, parent.virtual());
    }

    private TypeWords words(GpuFunction parent, MdevType type) {
        var descriptions = state.facts().typeDescriptions().known().orElse(Map.of());
        return new TypeWords(
                type.id(), type.name(), type.deviceApi(), descriptions.get(new TypeOnParent(parent.name(), type.id())));
    }

    /** A parent that is gone tells nothing of its type any more. */
    private static TypeWords bare(MediatedDevice device) {
        return new TypeWords(device.typeId(), null, "", null);
    }
}
