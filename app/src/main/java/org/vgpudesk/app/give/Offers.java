package org.vgpudesk.app.give;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.app.size.RoomWords;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.Hostdev;

/** What a card has to offer. */
final class Offers {

    private static final Texts TEXTS = Texts.of(Offers.class);

    /** Those that fit before those that do not; from small to large where memory is known. */
    private static final Comparator<Offer> ORDER =
            Comparator.comparing(Offer::locked).thenComparing(Offers::bytes);

    private final Inventory inventory;
    private final SizeWords words;
    private final Gives gives;
    private final int count;

    /** @param count how many slices are wanted together */
    Offers(Inventory inventory, SizeWords words, Gives gives, int count) {
        this.inventory = inventory;
        this.words = words;
        this.gives = gives;
        this.count = count;
    }

    List<Offer> of(Gpu gpu) {
        var there = Stream.concat(slices(gpu), functions(gpu)).sorted(Comparator.comparing(Offer::locked));
        return Stream.concat(sizes(gpu).sorted(ORDER), there).toList();
    }

    /** Whether it has anything to offer. */
    boolean any(Gpu gpu) {
        return !gpu.types().isEmpty()
                || Stream.concat(slices(gpu), functions(gpu)).findAny().isPresent();
    }

    /** Whether anything of it can be had now. */
    boolean room(Gpu gpu) {
        var card = words.card(gpu, inventory.state());
        return gpu.types().stream().anyMatch(type -> !card.locked(type.id()))
                || Stream.concat(slices(gpu), functions(gpu)).anyMatch(offer -> !offer.locked());
    }

    private Stream<Offer> sizes(Gpu gpu) {
        var card = words.card(gpu, inventory.state());
        return gpu.types().stream().map(type -> size(gpu, card, type.id()));
    }

    private static long bytes(Offer offer) {
        var size = offer.size();
        var bytes = size == null ? null : size.bytes();
        return bytes == null ? 0 : bytes;
    }

    private Offer size(Gpu gpu, CardSizes card, String typeId) {
        var size = card.size(typeId);
        var why = why(gpu, card, typeId);
        var held = RoomWords.held(card.holders(typeId));
        return new Offer(
                new Piece.Size(gpu.id(), typeId),
                size.title(),
                size,
                String.join(" · ", size.notes()),
                RoomWords.fits(card.room(typeId)),
                why,
                held);
    }

    private String why(Gpu gpu, CardSizes card, String typeId) {
        var why = card.why(typeId);
        if (!why.isEmpty() || count < 2) {
            return why;
        }
        int fits = gives.places(gpu.id(), typeId, count).size();
        return fits < count ? TEXTS.get("offer.some", fits, count) : "";
    }

    private Stream<Offer> slices(Gpu gpu) {
        var sizes = new SliceSizes(inventory, words);
        return inventory.slices(gpu).stream()
                .filter(s -> s.mediated() != null && s.domains().isEmpty())
                .map(s -> new Offer(
                        new Piece.Existing(gpu.id(), s.device()),
                        TEXTS.get("offer.slice", sizes.size(s)),
                        null,
                        s.device().toString(),
                        TEXTS.get("offer.there"),
                        single(),
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
                .orElseGet(() -> state.prepared() ? single() : TEXTS.get("offer.unprepared"));
        return new Offer(
                new Piece.Existing(gpu.id(), device),
                state.prepared() ? state.type() : TEXTS.get("offer.function"),
                null,
                device.toString(),
                why.isEmpty() ? TEXTS.get("offer.prepared") : "",
                why,
                "");
    }

    /** What is there already is one device. */
    private String single() {
        return count > 1 ? TEXTS.get("offer.single") : "";
    }
}
