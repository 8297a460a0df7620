package org.vgpudesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.language.Language;

/** Finds what words on the command line mean on a host, or says what there is instead. */
final class Finder {

    private final HostState state;

    Finder(HostState state) {
        this.state = state;
    }

    /** A virtual machine by its UUID or its name. */
    Domain domain(String word) throws Failure {
        return Words.uuid(word)
                .flatMap(state::domain)
                .or(() -> state.domain(word))
                .orElseThrow(() -> Failure.refused(
                        FailureKind.NOT_FOUND,
                        "domain.unknown",
                        word,
                        listed(state.domains().stream().map(Domain::name))));
    }

    /** A slice by its UUID; the parent tells them apart where several parents have one of that UUID. */
    MediatedDevice slice(UUID uuid, @Nullable String parent) throws Failure {
        List<MediatedDevice> found = state.devices(uuid).stream()
                .filter(d -> parent == null || d.id().parent().equals(parent))
                .toList();
        return switch (found.size()) {
            case 0 -> throw Failure.refused(FailureKind.NOT_FOUND, "slice.unknown", uuid);
            case 1 -> found.getFirst();
            default ->
                throw Failure.refused(
                        FailureKind.INVALID,
                        "slice.ambiguous",
                        uuid,
                        listed(found.stream().map(d -> d.id().parent())));
        };
    }

    /**
     * Where a new slice of a size goes.
     *
     * @param gpuWord a card's id, or one function of it by address or node device name; absent for the first with room
     */
    Place placeFor(String typeId, @Nullable String gpuWord) throws Failure {
        List<Place> offers =
                offers(gpuWord).filter(p -> p.type(typeId).isPresent()).toList();
        if (offers.isEmpty()) {
            throw gpuWord == null
                    ? Failure.refused(FailureKind.NOT_FOUND, "type.unknown", typeId, listed(typeIds(null)))
                    : Failure.refused(
                            FailureKind.NOT_FOUND, "type.unknown.there", typeId, gpuWord, listed(typeIds(gpuWord)));
        }
        return offers.stream()
                .filter(p ->
                        p.type(typeId).filter(t -> t.availableInstances() > 0).isPresent())
                .findFirst()
                .orElseThrow(() -> Failure.refused(
                        FailureKind.NO_ROOM,
                        "no.room",
                        typeId,
                        listed(offers.stream().map(p -> p.gpu().title()).distinct())));
    }

    /** The cards that have a size: the one that is named, or the one that a named function is of; else all. */
    List<Gpu> cards(String typeId, @Nullable String gpuWord) throws Failure {
        placeFor(typeId, gpuWord);
        return offers(gpuWord)
                .filter(p -> p.type(typeId).isPresent())
                .map(Place::gpu)
                .distinct()
                .toList();
    }

    private Stream<Place> offers(@Nullable String gpuWord) throws Failure {
        List<Place> places = places(gpuWord).toList();
        if (places.isEmpty() && gpuWord != null) {
            throw Failure.refused(
                    FailureKind.NOT_FOUND,
                    "gpu.unknown",
                    gpuWord,
                    listed(state.gpus().stream().map(Gpu::id)));
        }
        return places.stream();
    }

    private Stream<String> typeIds(@Nullable String gpuWord) {
        return places(gpuWord)
                .flatMap(p -> p.function().types().stream())
                .map(MdevType::id)
                .distinct();
    }

    private Stream<Place> places(@Nullable String word) {
        return state.gpus().stream()
                .flatMap(gpu -> gpu.functions().stream().map(f -> new Place(gpu, f)))
                .filter(p -> word == null || p.named(word));
    }

    /** The device that a virtual machine is to give back: the named one, or its only one. */
    Hostdev deviceOf(Domain domain, @Nullable Hostdev named) throws Failure {
        List<Hostdev> devices = devicesOf(domain).stream()
                .filter(d -> named == null || d.sameDevice(named))
                .toList();
        if (devices.isEmpty()) {
            throw named == null
                    ? Failure.refused(FailureKind.NOT_FOUND, "domain.without", domain.name())
                    : Failure.refused(FailureKind.NOT_FOUND, "domain.without.this", domain.name(), named);
        }
        if (devices.size() > 1) {
            throw Failure.refused(
                    FailureKind.INVALID,
                    "domain.several",
                    domain.name(),
                    listed(devices.stream().map(Hostdev::toString)));
        }
        return devices.getFirst();
    }

    /** The devices that a virtual machine names: each once, whether for now, for its next start, or for both. */
    static List<Hostdev> devicesOf(Domain domain) {
        var once = new ArrayList<Hostdev>();
        Stream.concat(domain.live().stream(), domain.config().stream())
                .filter(h -> once.stream().noneMatch(h::sameDevice))
                .forEach(once::add);
        return once;
    }

    /** The kind of interface of a slice, in the words of the parent that offers its type. */
    String deviceApi(MediatedDevice slice) throws Failure {
        var parent = slice.id().parent();
        return state.gpuOf(parent)
                .flatMap(g -> g.function(parent))
                .flatMap(f -> f.type(slice.typeId()))
                .map(MdevType::deviceApi)
                .orElseThrow(() -> Failure.refused(
                        FailureKind.NOT_FOUND, "parent.gone", slice.id().uuid(), slice.typeId(), parent));
    }

    private static String listed(Stream<String> words) {
        return words.limit(24).collect(Collectors.collectingAndThen(Language.listing(), s -> s.isEmpty() ? "–" : s));
    }

    /** One function of one card. */
    record Place(Gpu gpu, GpuFunction function) {

        boolean named(String word) {
            var address = function.address();
            return gpu.id().equals(word)
                    || function.name().equals(word)
                    || address != null && address.toString().equals(word.toLowerCase(Locale.ROOT));
        }

        Optional<MdevType> type(String id) {
            return function.type(id);
        }
    }
}
