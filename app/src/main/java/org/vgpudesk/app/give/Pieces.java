package org.vgpudesk.app.give;

import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.size.TypeTraits;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;

/** What is known, as the host is now, of what can be chosen of its cards: what it is, who can have it. */
public final class Pieces {

    private static final Texts TEXTS = Texts.of(Pieces.class);

    private final Desk desk;
    private final SizeWords words;

    public Pieces(Desk desk, SizeWords words) {
        this.desk = desk;
        this.words = words;
    }

    private HostState state() {
        return desk.inventory().state();
    }

    private Offers offers() {
        return new Offers(desk.inventory(), words, new Gives(state(), words, new Recipients()), 1);
    }

    private Optional<Offer> offer(Piece piece) {
        return state().gpu(piece.gpuId()).stream()
                .flatMap(g -> offers().of(g).stream())
                .filter(o -> o.piece().equals(piece))
                .findFirst();
    }

    /** @param newSlice what a slice that is still to be made will be called */
    Optional<Hostdev> device(Piece piece, UUID newSlice) {
        return switch (piece) {
            case Piece.Existing(var gpuId, var device) -> Optional.of(device);
            case Piece.Size(var gpuId, var typeId) ->
                functionOf(gpuId, typeId)
                        .flatMap(f -> f.type(typeId))
                        .map(t -> new Hostdev.Mediated(newSlice, t.deviceApi()));
        };
    }

    /** What vendors' profiles say of it. */
    Traits traits(Piece piece) {
        return switch (piece) {
            case Piece.Size(var gpuId, var typeId) ->
                functionOf(gpuId, typeId).map(f -> traits(f.name(), typeId)).orElse(Traits.UNKNOWN);
            case Piece.Existing(var gpuId, Hostdev.Mediated slice) ->
                state().devices(slice.uuid()).stream()
                        .findFirst()
                        .map(d -> traits(d.id().parent(), d.typeId()))
                        .orElse(Traits.UNKNOWN);
            case Piece.Existing(var gpuId, Hostdev.Pci function) -> Traits.UNKNOWN;
        };
    }

    private Traits traits(String parent, String typeId) {
        return new TypeTraits(words.bookProperty().get(), state()).of(parent, typeId);
    }

    private Optional<GpuFunction> functionOf(String gpuId, String typeId) {
        return state().gpu(gpuId).stream()
                .flatMap(g -> g.functions().stream())
                .filter(f -> f.type(typeId).isPresent())
                .findFirst();
    }

    /** Why a machine cannot be given it, if nothing else is asked for; empty if it can. */
    public String whyNot(Piece piece, UUID domain) {
        var locked = offer(piece).filter(Offer::locked);
        if (locked.isPresent()) {
            var offer = locked.get();
            return offer.held().isEmpty() ? offer.why() : TEXTS.get("locked.held", offer.why(), offer.held());
        }
        var moment = state().domain(domain).map(Domain::persistent).orElse(true) ? When.NEXT_START : When.NOW;
        var traits = traits(piece);
        if (moment == When.NOW && traits.hotPlug() == Answer.NO) {
            return state().domain(domain)
                    .map(d -> TEXTS.get("when.no.hot.plug", d.name()))
                    .orElse("");
        }
        try {
            var recipients = new Recipients();
            recipients.only(domain);
            var keep = desk.info().can(Ability.DEFINE);
            var source = new Gives(state(), words, recipients)
                    .sources(piece, UUID.randomUUID(), keep)
                    .getFirst();
            desk.plan(new Request.Give(domain, source, moment, new Request.Look.Unchanged(traits)));
            return "";
        } catch (HostException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
