package org.vgpudesk.app.size;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.Stated;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.TypeWords;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/**
 * What the vendor profiles know of a host's sizes. What no profile states is shown in the host's own words. Immutable;
 * may be asked from any thread.
 */
public final class SizeBook {

    /** Knows nothing: the host's own words and no others. */
    public static final SizeBook EMPTY = new SizeBook(ProfileCatalog.empty());

    private final ProfileCatalog catalog;
    private final Map<Key, Size> words = new ConcurrentHashMap<>();

    /** What the words of a size depend on. */
    private record Key(@Nullable String driver, TypeWords type) {}

    public SizeBook(ProfileCatalog catalog) {
        this.catalog = catalog;
    }

    /** The profiles themselves. */
    public ProfileCatalog catalog() {
        return catalog;
    }

    /** What is known of a type of a card; empty if no profile speaks for it. */
    public Optional<TypeFacts> facts(Gpu gpu, MdevType type, HostFacts facts) {
        var asked = HostWords.asked(gpu, type, facts);
        return catalog.facts(asked.parent(), asked.type());
    }

    /** A type of a card in words. */
    public Size of(Gpu gpu, MdevType type, HostFacts facts) {
        var asked = HostWords.asked(gpu, type, facts);
        return words.computeIfAbsent(
                new Key(asked.parent().driver(), asked.type()),
                key -> catalog.facts(asked.parent(), asked.type())
                        .map(known -> known(type, known))
                        .orElseGet(() -> own(asked.type())));
    }

    /** What the id of a type alone tells, where no host was asked. */
    public Size ofId(String typeId) {
        var type = new TypeWords(typeId, null, "", null);
        return catalog.facts(new ParentFacts("", null, null, false), type)
                .map(facts -> known(new MdevType(typeId, null, "", 0), facts))
                .orElseGet(() -> own(type));
    }

    /** All sizes of a card, with what fits and why not. */
    public CardSizes card(Gpu gpu, HostState state) {
        return card(gpu, state.facts(), taken(gpu, state));
    }

    /** The same, with the devices that are active on it. */
    public CardSizes card(Gpu gpu, HostFacts facts, List<TakenDevice> taken) {
        var sizes = new LinkedHashMap<String, Size>();
        gpu.types().forEach(type -> sizes.put(type.id(), of(gpu, type, facts)));
        return new CardSizes(catalog.whatIf(HostWords.card(gpu, facts, taken)), sizes);
    }

    /** The active devices of a card, each with the name of who has it; what is only defined takes no room. */
    public static List<TakenDevice> taken(Gpu gpu, HostState state) {
        return HostWords.taken(gpu, state);
    }

    private static Size known(MdevType type, TypeFacts facts) {
        var bytes = facts.framebuffer().map(Stated::value).orElse(null);
        var series = facts.series().map(Stated::value);
        return new Size(
                bytes == null ? type.title() : Amount.ofMemory(bytes),
                type.title(),
                series.map(FactWords::series).orElse(""),
                series.map(s -> s.purpose()).orElse(null),
                bytes,
                FactWords.notes(facts),
                FactWords.lines(facts));
    }

    /** The host's own words and no others: the type's name, and the driver's description where this host knows it. */
    private static Size own(TypeWords type) {
        var name = Objects.requireNonNullElse(type.name(), type.id());
        var description = type.description();
        return new Size(name, name, "", null, null, description == null ? List.of() : lines(description), List.of());
    }

    /** Drivers write several facts into one description, separated by commas or line ends; otherwise it stands as it is. */
    private static List<String> lines(String description) {
        return Stream.of(description.split("[,\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
