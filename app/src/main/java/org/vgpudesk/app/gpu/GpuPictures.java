package org.vgpudesk.app.gpu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.gpu.GpuPicture.FunctionPicture;
import org.vgpudesk.app.gpu.GpuPicture.Rules;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.gpu.GpuPicture.Usage;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.app.size.MemoryScale;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.language.Language;

/** Puts what a host has told about its cards into words. */
final class GpuPictures {

    private static final Texts TEXTS = Texts.of(GpuPictures.class);

    private final Inventory inventory;
    private final SizeWords words;
    private final SliceSizes sizes;
    private final Map<String, Drawn> drawn = new HashMap<>();
    private @Nullable Begun begun;

    /** All that a picture is made of, so that news of other cards does not make it anew. */
    private record Told(Gpu gpu, HostFacts facts, SizeBook book, List<Slice> slices, List<Named> names) {}

    /** What the host does not tell of a slice: its colour and its own name. */
    private record Named(int hue, String own) {}

    private record Drawn(Told told, GpuPicture picture) {}

    private record Begun(Told told, Sketch sketch) {}

    GpuPictures(Inventory inventory, SizeWords words) {
        this.inventory = inventory;
        this.words = words;
        this.sizes = new SliceSizes(inventory, words);
    }

    /** Whether a card can be divided, or has been: then it has sizes or functions to show. */
    boolean divisible(Gpu gpu) {
        return !gpu.types().isEmpty() || !functions(gpu).isEmpty();
    }

    /** Does a little of what the picture of a card needs, and says whether there is more to do before it is there. */
    boolean prepare(Gpu gpu) {
        var told = told(gpu);
        return !isDrawn(told) && sketch(told).step();
    }

    GpuPicture of(Gpu gpu) {
        var told = told(gpu);
        if (!isDrawn(told)) {
            var sketch = sketch(told);
            while (sketch.step()) {
                // the step has done its part
            }
            drawn.put(gpu.id(), new Drawn(told, draw(told, sketch)));
            begun = null;
        }
        return Objects.requireNonNull(drawn.get(gpu.id())).picture();
    }

    private Told told(Gpu gpu) {
        var slices = inventory.slices(gpu);
        return new Told(
                gpu,
                inventory.state().facts(),
                words.bookProperty().get(),
                slices,
                slices.stream().map(this::named).toList());
    }

    private boolean isDrawn(Told told) {
        var known = drawn.get(told.gpu().id());
        return known != null && known.told().equals(told);
    }

    private Sketch sketch(Told told) {
        var going = begun;
        if (going == null || !going.told().equals(told)) {
            going = new Begun(told, new Sketch(told.gpu(), inventory.state(), words));
            begun = going;
        }
        return going.sketch();
    }

    private Named named(Slice slice) {
        return new Named(slice.owner().map(d -> inventory.hue(d.uuid())).orElse(0), inventory.ownName(slice.device()));
    }

    private GpuPicture draw(Told told, Sketch sketch) {
        var gpu = told.gpu();
        var slices = told.slices();
        var functions = functions(gpu);
        var card = sketch.card();
        var sizePictures = sketch.sizes();
        return new GpuPicture(
                gpu.id(),
                GpuNames.full(gpu),
                usage(gpu, slices, card),
                gpu.types().isEmpty() && functions.isEmpty() ? whyNot(gpu) : "",
                slices.stream().map(slice -> slice(slice, card)).toList(),
                sizePictures,
                new Rules(
                        card.rule(),
                        card.contradictions(),
                        sizePictures.stream().anyMatch(s -> s.words().stated())),
                functions,
                technical(gpu));
    }

    private static Usage usage(Gpu gpu, List<Slice> slices, CardSizes card) {
        long owners = slices.stream()
                .flatMap(s -> s.domains().stream())
                .map(Domain::uuid)
                .distinct()
                .count();
        var shared = owners == 0 ? TEXTS.get("free") : TEXTS.get("shared", owners);
        var scale = card.scale().orElse(null);
        if (scale == null) {
            boolean room = gpu.types().stream().anyMatch(t -> !card.locked(t.id()));
            return new Usage(
                    shared,
                    TEXTS.get("slices", slices.size()),
                    "",
                    room ? TEXTS.get("room") : gpu.types().isEmpty() ? "" : TEXTS.get("full"),
                    null);
        }
        var free = TEXTS.get(scale.least() ? "memory.free.least" : "memory.free", Amount.ofMemory(scale.free()));
        var total = Amount.ofMemory(scale.total());
        return new Usage(
                scale.least() ? shared : TEXTS.get("memory.shared", total, shared), free, used(scale), free, scale);
    }

    private static String used(MemoryScale scale) {
        var used = Amount.ofMemory(scale.used());
        return scale.used() == 0
                ? TEXTS.get("memory.unused")
                : scale.least()
                        ? TEXTS.get("memory.used.least", used)
                        : TEXTS.get("memory.used", used, Amount.ofMemory(scale.total()));
    }

    private SlicePicture slice(Slice slice, CardSizes card) {
        var owner = slice.owner();
        var name = owner.map(Domain::name).orElseGet(() -> TEXTS.get("slice.unused"));
        var own = inventory.ownName(slice.device());
        var size = own.isEmpty() ? sizes.size(slice) : own + " · " + sizes.size(slice);
        var state = state(slice, owner);
        boolean conflict = slice.domains().size() > 1;
        return new SlicePicture(
                slice.device(),
                name,
                conflict ? TEXTS.get("slice.conflict", slice.domains().size()) : size + " · " + state,
                owner.map(d -> inventory.hue(d.uuid())).orElse(0),
                conflict,
                bytes(slice, card),
                owner,
                TEXTS.get("slice.accessible", name, size, state));
    }

    private static String state(Slice slice, Optional<Domain> owner) {
        var mediated = slice.mediated();
        if (mediated != null && !mediated.active()) {
            return TEXTS.get("slice.inactive");
        }
        return owner.map(d -> slice.inUse() || !d.active()
                        ? StateMark.word(d.state()).toLowerCase(Language.locale())
                        : TEXTS.get("slice.next"))
                .orElseGet(() -> TEXTS.get("slice.ready"));
    }

    private static long bytes(Slice slice, CardSizes card) {
        var mediated = slice.mediated();
        return mediated != null && mediated.active() ? SizePictures.bytes(card.size(mediated.typeId())) : 0;
    }

    private List<FunctionPicture> functions(Gpu gpu) {
        var states = inventory.state().facts().virtualFunctions().known().orElse(Map.of());
        return gpu.functions().stream()
                .filter(GpuFunction::virtual)
                .filter(f -> !f.parentDevice())
                .flatMap(f -> Stream.ofNullable(f.address()))
                .filter(states::containsKey)
                .map(address -> {
                    var device = new Hostdev.Pci(address, false);
                    var namer = inventory.state().domainsNaming(device).findFirst();
                    var state = states.get(address);
                    return new FunctionPicture(
                            device,
                            TEXTS.get("function.title", address),
                            functionState(state == null ? new FunctionState(false, "") : state, namer),
                            state != null && state.prepared() && namer.isEmpty());
                })
                .toList();
    }

    private static String functionState(FunctionState state, Optional<Domain> namer) {
        return namer.map(d -> TEXTS.get("function.held", state.type(), d.name()))
                .orElseGet(() -> state.prepared()
                        ? TEXTS.get("function.prepared", state.type())
                        : TEXTS.get("function.unprepared"));
    }

    private static String whyNot(Gpu gpu) {
        var driver = gpu.functions().stream()
                .flatMap(f -> Stream.ofNullable(f.driver()))
                .findFirst();
        return driver.map(d -> TEXTS.get("whynot.driver", d)).orElseGet(() -> TEXTS.get("whynot.none"));
    }

    private static List<String> technical(Gpu gpu) {
        return Stream.concat(
                        Stream.of(TEXTS.get("technical.card", gpu.title(), gpu.id())),
                        gpu.functions().stream()
                                .filter(f -> !f.virtual() || f.parentDevice())
                                .limit(8)
                                .map(f -> TEXTS.get(
                                        "technical.function", f.name(), Objects.requireNonNullElse(f.driver(), "–"))))
                .toList();
    }
}
