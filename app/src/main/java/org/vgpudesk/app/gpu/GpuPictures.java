package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.app.gpu.GpuPicture.FunctionPicture;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;

/** Puts what a host has told about its cards into words. */
final class GpuPictures {

    private static final Texts TEXTS = Texts.of(GpuPictures.class);

    private final Inventory inventory;
    private final SizeWords words;
    private final SliceSizes sizes;

    GpuPictures(Inventory inventory, SizeWords words) {
        this.inventory = inventory;
        this.words = words;
        this.sizes = new SliceSizes(inventory, words);
    }

    GpuPicture of(Gpu gpu) {
        var slices = inventory.slices(gpu);
        var functions = functions(gpu);
        var types = gpu.types();
        long owners = slices.stream()
                .flatMap(s -> s.domains().stream())
                .map(Domain::uuid)
                .distinct()
                .count();
        boolean room = types.stream().anyMatch(t -> t.availableInstances() > 0);
        return new GpuPicture(
                gpu.id(),
                GpuNames.full(gpu),
                owners == 0 ? TEXTS.get("free") : TEXTS.get("shared", owners),
                TEXTS.get("slices", slices.size()),
                room ? TEXTS.get("room") : types.isEmpty() ? "" : TEXTS.get("full"),
                types.isEmpty() && functions.isEmpty() ? whyNot(gpu) : "",
                slices.stream().map(this::slice).toList(),
                Stream.concat(
                                types.stream().filter(t -> t.availableInstances() > 0),
                                types.stream().filter(t -> t.availableInstances() <= 0))
                        .map(t -> size(gpu, t, slices))
                        .toList(),
                functions,
                technical(gpu));
    }

    private SlicePicture slice(Slice slice) {
        var owner = slice.owner();
        var name = owner.map(Domain::name).orElseGet(() -> TEXTS.get("slice.unused"));
        var size = sizes.size(slice);
        var state = state(slice, owner);
        boolean conflict = slice.domains().size() > 1;
        return new SlicePicture(
                slice.device(),
                name,
                conflict ? TEXTS.get("slice.conflict", slice.domains().size()) : size + " · " + state,
                owner.map(d -> inventory.hue(d.uuid())).orElse(0),
                conflict,
                owner,
                TEXTS.get("slice.accessible", name, size, state));
    }

    private static String state(Slice slice, Optional<Domain> owner) {
        var mediated = slice.mediated();
        if (mediated != null && !mediated.active()) {
            return TEXTS.get("slice.inactive");
        }
        return owner.map(d -> slice.inUse() || !d.active()
                        ? StateMark.word(d.state()).toLowerCase(Locale.getDefault())
                        : TEXTS.get("slice.next"))
                .orElseGet(() -> TEXTS.get("slice.ready"));
    }

    private SizePicture size(Gpu gpu, MdevType type, List<Slice> slices) {
        var size = words.of(gpu, type, inventory.state().facts());
        boolean locked = type.availableInstances() <= 0;
        var fits = locked
                ? ""
                : TEXTS.get(gpu.roomIsAtMost(type.id()) ? "size.fits.most" : "size.fits", type.availableInstances());
        var why = locked ? TEXTS.get(slices.isEmpty() ? "size.locked.alone" : "size.locked") : "";
        var held = locked && !slices.isEmpty() ? held(slices) : "";
        return new SizePicture(
                gpu.id(),
                type.id(),
                size.title(),
                size.notes(),
                fits,
                why,
                held,
                locked
                        ? TEXTS.get("size.locked.accessible", size.title(), why, held)
                        : TEXTS.get("size.accessible", size.title(), String.join(", ", size.notes()), fits),
                List.of(
                        TEXTS.get("technical.type", type.id()),
                        TEXTS.get("technical.api", type.deviceApi()),
                        TEXTS.get("technical.available", type.availableInstances())));
    }

    private static String held(List<Slice> slices) {
        var names = slices.stream()
                .flatMap(s -> s.owner().stream())
                .map(Domain::name)
                .distinct()
                .toList();
        return switch (names.size()) {
            case 0 -> TEXTS.get("held.unused", slices.size());
            case 1 -> TEXTS.get("held.one", names.getFirst());
            default -> TEXTS.get("held.more", names.getFirst(), names.size() - 1);
        };
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
