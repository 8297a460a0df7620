package org.vgpudesk.app.give;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;

/** What a card has to offer. */
final class Offers {

    private static final Texts TEXTS = Texts.of(Offers.class);

    private final Inventory inventory;
    private final SizeWords words;

    Offers(Inventory inventory, SizeWords words) {
        this.inventory = inventory;
        this.words = words;
    }

    List<Offer> of(Gpu gpu) {
        return Stream.of(sizes(gpu), slices(gpu), functions(gpu))
                .flatMap(s -> s)
                .sorted(Comparator.comparing(Offer::locked))
                .toList();
    }

    private Stream<Offer> sizes(Gpu gpu) {
        return gpu.types().stream().map(type -> size(gpu, type));
    }

    private Offer size(Gpu gpu, MdevType type) {
        var size = words.of(gpu, type, inventory.state().facts());
        boolean room = type.availableInstances() > 0;
        return new Offer(
                new Piece.Size(gpu.id(), type.id()),
                size.title(),
                String.join(" · ", size.notes()),
                room
                        ? TEXTS.get(
                                gpu.roomIsAtMost(type.id()) ? "offer.fits.most" : "offer.fits",
                                type.availableInstances())
                        : "",
                room ? "" : TEXTS.get("offer.locked"));
    }

    private Stream<Offer> slices(Gpu gpu) {
        var sizes = new SliceSizes(inventory, words);
        return inventory.slices(gpu).stream()
                .filter(s -> s.mediated() != null && s.domains().isEmpty())
                .map(s -> new Offer(
                        new Piece.Existing(gpu.id(), s.device()),
                        TEXTS.get("offer.slice", sizes.size(s)),
                        s.device().toString(),
                        TEXTS.get("offer.there"),
                        ""));
    }

    private Stream<Offer> functions(Gpu gpu) {
        var states = inventory.state().facts().virtualFunctions().known().orElse(Map.of());
        return gpu.functions().stream()
                .filter(GpuFunction::virtual)
                .flatMap(f -> Stream.ofNullable(f.address()))
                .flatMap(address -> Stream.ofNullable(states.get(address))
                        .map(state -> function(gpu, new Hostdev.Pci(address, false), state)));
    }

    private Offer function(Gpu gpu, Hostdev.Pci device, FunctionState state) {
        var holder = inventory.state().domainsNaming(device).findFirst();
        var why = holder.map(d -> TEXTS.get("offer.held", d.name()))
                .orElseGet(() -> state.prepared() ? "" : TEXTS.get("offer.unprepared"));
        return new Offer(
                new Piece.Existing(gpu.id(), device),
                state.prepared() ? state.type() : TEXTS.get("offer.function"),
                device.toString(),
                why.isEmpty() ? TEXTS.get("offer.prepared") : "",
                why);
    }
}
