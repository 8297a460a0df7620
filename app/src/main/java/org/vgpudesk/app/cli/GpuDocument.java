package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.HostState;

/**
 * A card as {@code types --json} prints it. The names of the components are the names of the fields: stable.
 *
 * @param gpu its id
 * @param shareable whether slices can be made on it at all
 * @param types the types of all its parent devices, each once, with their instances added up
 * @param parents its parent devices, each with the types that it offers itself
 */
record GpuDocument(
        String gpu,
        @Nullable String vendor,
        @Nullable String product,
        boolean shareable,
        List<Type> types,
        List<Parent> parents) {

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

    static List<GpuDocument> all(HostState state) {
        Map<TypeOnParent, String> descriptions =
                state.facts().typeDescriptions().known().orElse(Map.of());
        return state.gpus().stream().map(g -> of(g, descriptions)).toList();
    }

    private static GpuDocument of(Gpu gpu, Map<TypeOnParent, String> descriptions) {
        List<Parent> parents = gpu.functions().stream()
                .filter(GpuFunction::parentDevice)
                .map(f -> parent(f, descriptions))
                .toList();
        return new GpuDocument(gpu.id(), gpu.vendor(), gpu.product(), gpu.shareable(), types(gpu, parents), parents);
    }

    private static List<Type> types(Gpu gpu, List<Parent> parents) {
        return gpu.types().stream()
                .map(t ->
                        new Type(t.id(), t.name(), t.deviceApi(), t.availableInstances(), description(t.id(), parents)))
                .toList();
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
