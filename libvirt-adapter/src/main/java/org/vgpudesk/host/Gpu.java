package org.vgpudesk.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One physical card: its physical function and its virtual functions, each of which may be a parent device. Cards on
 * other buses (a channel subsystem device, an adapter matrix, a virtual parent) are a Gpu with one function.
 *
 * @param id stable on this host: the physical function's PCI address, or the node device's name on other buses
 * @param vendor the maker as the host's PCI database names it
 * @param product the product as the host's PCI database names it
 * @param functions the physical function first, then the virtual ones by address; a physical function that the host
 *     does not list is missing
 */
public record Gpu(
        String id, @Nullable String vendor, @Nullable String product, List<GpuFunction> functions) {

    public Gpu {
        functions = List.copyOf(functions);
    }

    /** What the host calls the card, or its id. */
    public String title() {
        return product != null ? product : id;
    }

    /** Whether any function of the card offers mdev types. */
    public boolean shareable() {
        return functions.stream().anyMatch(GpuFunction::parentDevice);
    }

    /** The function of that node device name, if it is one of this card's. */
    public Optional<GpuFunction> function(String nodeDeviceName) {
        return functions.stream().filter(f -> f.name().equals(nodeDeviceName)).findFirst();
    }

    /** A function on which one more device of this type can be made now, by the drivers' own count. */
    public Optional<GpuFunction> functionWithRoomFor(String typeId) {
        return functions.stream()
                .filter(f ->
                        f.type(typeId).filter(t -> t.availableInstances() > 0).isPresent())
                .findFirst();
    }

    /**
     * The types of all functions, each id once, in the order in which the host gives them. The instances of the card's
     * functions are added up: virtual functions that offer one each add up to what the card can still take at most.
     */
    public List<MdevType> types() {
        var byId = new LinkedHashMap<String, MdevType>();
        for (var function : functions) {
            for (var type : function.types()) {
                byId.merge(
                        type.id(),
                        type,
                        (a, b) -> new MdevType(
                                a.id(), a.name(), a.deviceApi(), a.availableInstances() + b.availableInstances()));
            }
        }
        return List.copyOf(byId.values());
    }

    /**
     * Whether {@link #types} can only say how many of a type fit at most: several functions each count for themselves
     * what the card as a whole may have no room for.
     */
    public boolean roomIsAtMost(String typeId) {
        return functions.stream()
                        .flatMap(f -> f.type(typeId).stream())
                        .filter(t -> t.availableInstances() > 0)
                        .count()
                > 1;
    }
}
