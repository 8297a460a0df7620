package org.vgpudesk.app.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.HostState;
import org.vgpudesk.profile.capacity.Room;

/**
 * A card as {@code types --json} prints it. The names of the components are the names of the fields: stable.
 *
 * @param gpu its id
 * @param shareable whether slices can be made on it at all
 * @param types the types of all its parent devices, each once, with their instances added up
 * @param contradictions where the profile's rule and the driver's counts disagree, a sentence each
 * @param parents its parent devices, each with the types that it offers itself
 */
record GpuDocument(
        String gpu,
        @Nullable String vendor,
        @Nullable String product,
        boolean shareable,
        List<CardType> types,
        List<Parent> parents,
        List<String> contradictions) {

    /**
     * A type of the whole card.
     *
     * @param known what a vendor profile says of it; absent where none speaks for it
     * @param room how many more fit on the card as a whole, by the driver's counts and by the profile's rule
     * @param locked why none fits; absent if one may
     */
    record CardType(
            @JsonUnwrapped Type type,
            @JsonUnwrapped @Nullable KnownSize known,
            RoomDocument room,
            @Nullable String locked) {}

    /** @param atMost absent if nothing limits it */
    record RoomDocument(long atLeast, @Nullable Long atMost) {
        static RoomDocument of(Room room) {
            return new RoomDocument(room.atLeast(), room.atMost() == Long.MAX_VALUE ? null : room.atMost());
        }

        /** The same as bounds. */
        Room room() {
            return new Room(atLeast, atMost == null ? Long.MAX_VALUE : atMost);
        }
    }

    /**
     * @param description the driver's own description; absent where the host is not this computer, or the driver has
     *     none
     */
    record Type(
            String id,
            @Nullable String name,
            String deviceApi,
            long availableInstances,
            @Nullable String description) {}

    record Parent(
            String parent,
            @Nullable String address,
            @Nullable String physicalFunction,
            @Nullable String driver,
            List<Type> types) {}

    static List<GpuDocument> all(HostState state, SizeBook sizes) {
        return state.gpus().stream().map(g -> of(g, state, sizes)).toList();
    }

    private static GpuDocument of(Gpu gpu, HostState state, SizeBook sizes) {
        Map<TypeOnParent, String> descriptions =
                state.facts().typeDescriptions().known().orElse(Map.of());
        List<Parent> parents = gpu.functions().stream()
                .filter(GpuFunction::parentDevice)
                .map(f -> parent(f, descriptions))
                .toList();
        var card = sizes.card(gpu, state);
        List<CardType> types = gpu.types().stream()
                .map(t -> new CardType(
                        new Type(t.id(), t.name(), t.deviceApi(), t.availableInstances(), description(t.id(), parents)),
                        sizes.facts(gpu, t, state.facts())
                                .map(facts -> KnownSize.of(card.size(t.id()), facts))
                                .orElse(null),
                        RoomDocument.of(card.room(t.id())),
                        card.locked(t.id()) ? card.why(t.id()) : null))
                .toList();
        return new GpuDocument(
                gpu.id(), gpu.vendor(), gpu.product(), gpu.shareable(), types, parents, card.contradictions());
    }

    private static @Nullable String description(String typeId, List<Parent> parents) {
        return parents.stream()
                .flatMap(p -> p.types().stream())
                .filter(t -> t.id().equals(typeId))
                .map(Type::description)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Parent parent(GpuFunction function, Map<TypeOnParent, String> descriptions) {
        return new Parent(
                function.name(),
                text(function.address()),
                text(function.physicalFunction()),
                function.driver(),
                function.types().stream()
                        .map(t -> new Type(
                                t.id(),
                                t.name(),
                                t.deviceApi(),
                                t.availableInstances(),
                                descriptions.get(new TypeOnParent(function.name(), t.id()))))
                        .toList());
    }

    private static @Nullable String text(@Nullable Object address) {
        return address == null ? null : address.toString();
    }
}
