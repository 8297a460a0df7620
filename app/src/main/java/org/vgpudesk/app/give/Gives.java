package org.vgpudesk.app.give;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.plan.Labels;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.Source;
import org.vgpudesk.host.plan.Traits;

/** What was decided, as a request: which slice of which GPU goes to which machine. */
final class Gives {

    private static final Texts TEXTS = Texts.of(Gives.class);

    private final HostState state;
    private final SizeWords words;
    private final Recipients recipients;

    Gives(HostState state, SizeWords words, Recipients recipients) {
        this.state = state;
        this.words = words;
        this.recipients = recipients;
    }

    /**
     * The function for each of so many new slices of a size. Of one the card was chosen; several go to others of the size
     * too, where that one has no room or they are to be spread.
     */
    List<String> places(String gpuId, String typeId, int count) {
        var cards = new ArrayList<Gpu>();
        state.gpu(gpuId).ifPresent(cards::add);
        if (count > 1) {
            others(gpuId, typeId).forEach(cards::add);
        }
        var thoughts = cards.stream().map(g -> words.card(g, state)).map(CardSizes::whatIf);
        return recipients.placingProperty().get().of(thoughts, typeId, count);
    }

    /** The other cards that have the size. */
    Stream<Gpu> others(String gpuId, String typeId) {
        return state.gpus().stream()
                .filter(g -> !g.id().equals(gpuId))
                .filter(g -> g.types().stream().anyMatch(t -> t.id().equals(typeId)));
    }

    /**
     * How they are wanted.
     *
     * @param first what the first new slice is called
     */
    record Wish(UUID first, boolean keep, Request.When when, PictureChoice picture, Traits traits) {}

    /** One for each slice, machine after machine. Only the first of a machine is looked at. */
    List<Request.Give> of(Piece piece, Wish wish) throws HostException {
        var sources = sources(piece, wish.first(), wish.keep()).iterator();
        var gives = new ArrayList<Request.Give>();
        int each = recipients.eachProperty().get();
        for (var domain : recipients.machines()) {
            for (int i = 0; i < each; i++) {
                var look =
                        i == 0 ? wish.picture().look(wish.traits(), domain) : new Request.Look.Unchanged(wish.traits());
                gives.add(new Request.Give(domain, sources.next(), wish.when(), look));
            }
        }
        return gives;
    }

    /**
     * Where they come from, one for each.
     *
     * @param first what the first new slice is called
     * @throws HostException if that is not there, or has no room, any more
     */
    List<Source> sources(Piece piece, UUID first, boolean keep) throws HostException {
        if (state.gpu(piece.gpuId()).isEmpty()) {
            throw new HostException(FailureKind.NOT_FOUND, TEXTS.get("gpu.gone"));
        }
        int count = recipients.slices();
        return switch (piece) {
            case Piece.Existing(var gpuId, var device) -> {
                if (count > 1) {
                    throw new HostException(FailureKind.INVALID, TEXTS.get("offer.single"));
                }
                yield List.of(new Source.Existing(device));
            }
            case Piece.Size(var gpuId, var typeId) -> {
                var places = places(gpuId, typeId, count);
                if (places.size() < count) {
                    throw new HostException(FailureKind.NO_ROOM, TEXTS.get("room.gone"));
                }
                var sources = new ArrayList<Source>();
                for (var place : places) {
                    var id = new MediatedDeviceId(sources.isEmpty() ? first : UUID.randomUUID(), place);
                    sources.add(new Source.NewSlice(new DeviceDefinition(id, typeId), keep));
                }
                yield sources;
            }
        };
    }

    /** The plan with what the window calls cards and sizes. */
    Plan named(Plan plan, List<Request.Give> gives, Gpu gpu, String size) {
        var labels = plan.labels();
        if (labels.each().isEmpty()) {
            return plan.withLabels(new Labels(labels.domain(), GpuNames.brief(gpu), size));
        }
        var each = new ArrayList<Labels.Given>();
        for (var given : labels.each()) {
            var card = gives.get(each.size()).source() instanceof Source.NewSlice(var definition, var keep)
                    ? state.gpuOf(definition.id().parent()).orElse(gpu)
                    : gpu;
            each.add(new Labels.Given(given.domain(), given.name(), given.device(), GpuNames.brief(card), size));
        }
        return plan.withLabels(Labels.of(each));
    }
}
