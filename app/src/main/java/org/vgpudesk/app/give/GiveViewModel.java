package org.vgpudesk.app.give;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.plan.Labels;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.Source;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Traits;

/** The three decisions of giving a virtual machine a slice of a GPU; live, because the host may change meanwhile. */
public final class GiveViewModel {

    private static final Texts TEXTS = Texts.of(GiveViewModel.class);

    private final Desk desk;
    private final SizeWords words;
    private final ObjectProperty<@Nullable UUID> machine = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Piece> piece = new SimpleObjectProperty<>();
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.NEXT_START);
    private final UUID newSlice = UUID.randomUUID();
    private final PictureChoice picture;

    public GiveViewModel(Desk desk, SizeWords words) {
        this.desk = desk;
        this.words = words;
        this.picture = new PictureChoice(desk, words);
        keep.set(desk.info().can(Ability.DEFINE));
        machine.addListener((property, before, now) -> {
            if (now != null) {
                picture.read(now);
            }
            forgetWhatIsNotOffered();
        });
        piece.addListener((property, before, now) -> forgetWhatIsNotOffered());
        piece.addListener((property, before, now) -> propose());
        picture.revisionProperty().addListener((property, before, now) -> propose());
        picture.seenProperty().addListener((property, before, now) -> forgetWhatIsNotOffered());
    }

    private void propose() {
        picture.propose(proposal().how());
    }

    /** What fits the size and the machine, for somebody who has not answered yet. */
    private Proposal proposal() {
        var name = chosenMachine().map(Domain::name).orElse("");
        return device().map(device -> Proposal.of(
                        picture,
                        device,
                        traits(),
                        new Proposal.About(
                                name,
                                chosenOffer()
                                        .flatMap(o -> Optional.ofNullable(o.size()))
                                        .flatMap(size -> Optional.ofNullable(size.purpose())),
                                desk.info().uri().getHost() != null,
                                when.get() == When.NOW)))
                .orElse(Proposal.NOTHING);
    }

    /** Why it was answered so, as long as nobody has answered otherwise; empty if there is nothing to say. */
    String whyChosen() {
        return picture.chosen() ? "" : proposal().why();
    }

    private void forgetWhatIsNotOffered() {
        if (!offered(when.get())) {
            when.set(When.NEXT_START);
        }
    }

    /** How it will be looked at. */
    PictureChoice picture() {
        return picture;
    }

    /** Answers the first question. */
    public void choose(UUID domain) {
        machine.set(domain);
    }

    /** Answers the second question. */
    public void choose(Piece what) {
        piece.set(what);
    }

    private HostState state() {
        return desk.inventory().state();
    }

    ReadOnlyLongProperty revisionProperty() {
        return desk.inventory().revisionProperty();
    }

    ObjectProperty<@Nullable UUID> machineProperty() {
        return machine;
    }

    ObjectProperty<@Nullable Piece> pieceProperty() {
        return piece;
    }

    BooleanProperty keepProperty() {
        return keep;
    }

    ObjectProperty<When> whenProperty() {
        return when;
    }

    /** Those that can be given something; those without a slice first. */
    List<Domain> machines() {
        return state().domains().stream()
                .sorted(Comparator.comparing(
                                (Domain d) -> !desk.inventory().slices(d).isEmpty())
                        .thenComparing(Domain::name))
                .toList();
    }

    /** The cards that have something to give, were it locked. */
    List<Gpu> gpus() {
        var offers = new Offers(desk.inventory(), words);
        return state().gpus().stream().filter(offers::any).toList();
    }

    /** Whether a card has something that can be had now. */
    boolean hasRoom(Gpu gpu) {
        return new Offers(desk.inventory(), words).room(gpu);
    }

    /** What a card offers, sizes with room first; then what is there already and nobody has. */
    List<Offer> offers(Gpu gpu) {
        return new Offers(desk.inventory(), words).of(gpu);
    }

    Optional<Domain> chosenMachine() {
        return Optional.ofNullable(machine.get()).flatMap(state()::domain);
    }

    /** The name of what was chosen, and of the card; empty while it is not chosen. */
    Optional<Offer> chosenOffer() {
        var chosen = piece.get();
        return chosen == null
                ? Optional.empty()
                : state().gpu(chosen.gpuId()).stream()
                        .flatMap(g -> offers(g).stream())
                        .filter(o -> o.piece().equals(chosen))
                        .findFirst();
    }

    Optional<Gpu> chosenGpu() {
        return Optional.ofNullable(piece.get()).flatMap(p -> state().gpu(p.gpuId()));
    }

    /** Whether that moment can be chosen for the machine as it is now. */
    boolean offered(When moment) {
        return whyNot(moment).isEmpty();
    }

    /** Why that moment cannot be chosen; empty if it can. */
    String whyNot(When moment) {
        var chosen = chosenMachine();
        if (chosen.isEmpty()) {
            return "";
        }
        var name = chosen.get().name();
        boolean active = chosen.get().active();
        return switch (moment) {
            case NEXT_START -> chosen.get().persistent() ? "" : TEXTS.get("when.transient", name);
            case NOW -> active ? whyNotNow(name) : TEXTS.get("when.off", name);
            case START -> active ? TEXTS.get("when.running", name) : "";
        };
    }

    private String whyNotNow(String name) {
        if (picture.seenProperty().get() != Seen.NONE) {
            return TEXTS.get("when.seen");
        }
        return traits().hotPlug() == Traits.Answer.NO ? TEXTS.get("when.no.hot.plug", name) : "";
    }

    /** Why it cannot be seen that way; empty if it can. */
    String whyNot(Seen how) {
        var name = chosenMachine().map(Domain::name).orElse("");
        return device().map(d -> picture.whyNot(how, d, traits(), name)).orElse("");
    }

    /** Whether what was chosen is known to show no picture. */
    boolean showsNothing() {
        return device().map(d -> PictureChoice.showsNothing(d, traits())).orElse(false);
    }

    private Optional<Hostdev> device() {
        return switch (piece.get()) {
            case null -> Optional.empty();
            case Piece.Existing(var gpuId, var device) -> Optional.of(device);
            case Piece.Size(var gpuId, var typeId) ->
                functionOf(gpuId, typeId)
                        .flatMap(f -> f.type(typeId))
                        .map(t -> new Hostdev.Mediated(newSlice, t.deviceApi()));
        };
    }

    private Traits traits() {
        return switch (piece.get()) {
            case Piece.Size(var gpuId, var typeId) ->
                functionOf(gpuId, typeId)
                        .map(f -> picture.traits(f.name(), typeId))
                        .orElse(Traits.UNKNOWN);
            case Piece.Existing(var gpuId, Hostdev.Mediated slice) ->
                state().devices(slice.uuid()).stream()
                        .findFirst()
                        .map(d -> picture.traits(d.id().parent(), d.typeId()))
                        .orElse(Traits.UNKNOWN);
            case null, default -> Traits.UNKNOWN;
        };
    }

    private Optional<GpuFunction> functionOf(String gpuId, String typeId) {
        return state().gpu(gpuId).stream()
                .flatMap(g -> g.functions().stream())
                .filter(f -> f.type(typeId).isPresent())
                .findFirst();
    }

    /** Why a new slice cannot be kept after a reboot; empty if it can, or if none is made. */
    String whyNotKept() {
        return desk.info().whyNot(Ability.DEFINE).orElse("");
    }

    /** Whether a slice is made at all, so that keeping it is a question. */
    boolean makesSlice() {
        return piece.get() instanceof Piece.Size;
    }

    /**
     * The plan of the three decisions.
     *
     * @throws HostException if it cannot work as the host is now
     */
    Plan plan() throws HostException {
        var domain = machine.get();
        var chosen = piece.get();
        if (domain == null || chosen == null) {
            throw new HostException(FailureKind.INVALID, TEXTS.get("incomplete"));
        }
        var gpu = state().gpu(chosen.gpuId())
                .orElseThrow(() -> new HostException(FailureKind.NOT_FOUND, TEXTS.get("gpu.gone")));
        var plan = desk.plan(new Request.Give(domain, source(gpu, chosen), when.get(), picture.look(traits())));
        var size = chosenOffer().map(Offer::title).orElse(plan.labels().size());
        return plan.withLabels(new Labels(plan.labels().domain(), GpuNames.brief(gpu), size));
    }

    private Source source(Gpu gpu, Piece chosen) throws HostException {
        return switch (chosen) {
            case Piece.Existing(var gpuId, var device) -> new Source.Existing(device);
            case Piece.Size(var gpuId, var typeId) -> {
                // a card of many functions has some that take no more, whatever they count for themselves
                var function = words.card(gpu, state())
                        .whatIf()
                        .parentFor(typeId)
                        .flatMap(gpu::function)
                        .orElseThrow(() -> new HostException(FailureKind.NO_ROOM, TEXTS.get("room.gone")));
                yield new Source.NewSlice(
                        new DeviceDefinition(new MediatedDeviceId(newSlice, function.name()), typeId), keep.get());
            }
        };
    }

    Desk desk() {
        return desk;
    }
}
