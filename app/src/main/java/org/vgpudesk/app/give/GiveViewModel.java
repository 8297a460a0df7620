package org.vgpudesk.app.give;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.gpu.Forecast;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Traits;

/** The three decisions of giving virtual machines slices of GPUs; live, because the host may change meanwhile. */
public final class GiveViewModel {

    private static final Texts TEXTS = Texts.of(GiveViewModel.class);

    private final Desk desk;
    private final SizeWords words;
    private final Pieces pieces;
    private final Recipients recipients = new Recipients();
    private final ObjectProperty<@Nullable Piece> piece = new SimpleObjectProperty<>();
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.NEXT_START);
    private final UUID newSlice = UUID.randomUUID();
    private final PictureChoice picture;

    public GiveViewModel(Desk desk, SizeWords words) {
        this.desk = desk;
        this.words = words;
        this.pieces = new Pieces(desk, words);
        this.picture = new PictureChoice(desk);
        keep.set(desk.info().can(Ability.DEFINE));
        recipients.machines().addListener((InvalidationListener) machines -> {
            recipients.machines().forEach(picture::read);
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

    /** What fits the size and the machines, for somebody who has not answered yet. */
    private Proposal proposal() {
        return device().map(device -> Proposal.of(
                        picture,
                        device,
                        traits(),
                        new Proposal.About(
                                chosenMachines(),
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

    /** A machine that exists only while it runs has no next start. */
    private void forgetWhatIsNotOffered() {
        if (!offered(when.get())) {
            when.set(offered(When.NEXT_START) || !offered(When.NOW) ? When.NEXT_START : When.NOW);
        }
    }

    /** Who gets it. */
    Recipients recipients() {
        return recipients;
    }

    /** How it will be looked at. */
    PictureChoice picture() {
        return picture;
    }

    /** Answers the first question. */
    public void choose(UUID domain) {
        recipients.only(domain);
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
        var offers = offers();
        return state().gpus().stream().filter(offers::any).toList();
    }

    /** Whether a card has something that can be had now. */
    boolean hasRoom(Gpu gpu) {
        return offers().room(gpu);
    }

    /** What a card offers, sizes with room first; then what is there already and nobody has. */
    List<Offer> offers(Gpu gpu) {
        return offers().of(gpu);
    }

    private Offers offers() {
        return new Offers(desk.inventory(), words, gives(), recipients.slices());
    }

    private Gives gives() {
        return new Gives(state(), words, recipients);
    }

    /** In the order in which they were chosen. */
    List<Domain> chosenMachines() {
        return recipients.machines().stream()
                .flatMap(uuid -> state().domain(uuid).stream())
                .toList();
    }

    /** Their names, as a sentence lists them. */
    String names() {
        return PlanText.list(chosenMachines().stream().map(Domain::name).toList());
    }

    /** The name of what was chosen, and of the card; empty while it is not chosen. */
    Optional<Offer> chosenOffer() {
        return chosenGpu().stream()
                .flatMap(gpu -> offers(gpu).stream())
                .filter(offer -> offer.piece().equals(piece.get()))
                .findFirst();
    }

    Optional<Gpu> chosenGpu() {
        return Optional.ofNullable(piece.get()).flatMap(p -> state().gpu(p.gpuId()));
    }

    /** The names of the cards that it will be of; empty while it is not chosen. */
    String gpuNames() {
        var gpus = chosenGpu().stream();
        if (piece.get() instanceof Piece.Size(var gpuId, var typeId) && recipients.slices() > 1) {
            var placed = gives().places(gpuId, typeId, recipients.slices());
            gpus = placed.isEmpty() ? gpus : placed.stream().flatMap(parent -> state().gpuOf(parent).stream());
        }
        return PlanText.list(gpus.map(GpuNames::brief).distinct().toList());
    }

    /** Whether the slices could be spread over several cards. */
    boolean canSpread() {
        return piece.get() instanceof Piece.Size(var gpuId, var typeId)
                && gives().others(gpuId, typeId).findAny().isPresent();
    }

    /** Whether that moment can be chosen for the machines as they are now. */
    boolean offered(When moment) {
        return whyNot(moment).isEmpty();
    }

    /** Whether that moment is a question at all: what is off cannot get it while it runs, what runs is not started. */
    boolean applies(When moment) {
        var machines = chosenMachines();
        return switch (moment) {
            case NEXT_START -> true;
            case NOW -> machines.stream().anyMatch(Domain::active);
            case START -> machines.isEmpty() || !machines.stream().allMatch(Domain::active);
        };
    }

    /** Why that moment cannot be chosen; empty if it can. */
    String whyNot(When moment) {
        return new Moments(chosenMachines(), picture.seenProperty().get(), traits()).whyNot(moment);
    }

    /** Why it cannot be seen that way; empty if it can. */
    String whyNot(Seen how) {
        return device().map(d -> picture.whyNot(how, d, traits(), chosenMachines()))
                .orElse("");
    }

    /** Whether what was chosen is known to show no picture. */
    boolean showsNothing() {
        return device().map(d -> PictureChoice.showsNothing(d, traits())).orElse(false);
    }

    private Optional<Hostdev> device() {
        return Optional.ofNullable(piece.get()).flatMap(p -> pieces.device(p, newSlice));
    }

    private Traits traits() {
        return Optional.ofNullable(piece.get()).map(pieces::traits).orElse(Traits.UNKNOWN);
    }

    /** Why a machine cannot be given what is chosen, as the host is now; empty if it can. */
    String whyNot(Domain domain) {
        return Optional.ofNullable(piece.get())
                .map(p -> pieces.whyNot(p, domain.uuid()))
                .orElse("");
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
        var chosen = piece.get();
        if (recipients.machines().isEmpty() || chosen == null) {
            throw new HostException(FailureKind.INVALID, TEXTS.get("incomplete"));
        }
        var gpu = chosenGpu().orElseThrow(() -> new HostException(FailureKind.NOT_FOUND, TEXTS.get("gpu.gone")));
        var wish = new Gives.Wish(newSlice, keep.get(), when.get(), picture, traits());
        var gives = gives().of(chosen, wish);
        var plan = desk.plan(new Request.Together(gives));
        var size = chosenOffer().map(Offer::title).orElse(plan.labels().size());
        return gives().named(plan, gives, gpu, size);
    }

    Desk desk() {
        return desk;
    }

    /** The bar of a card, with what is thought of. */
    Forecast forecast(Actions actions) {
        return new Forecast(desk.inventory(), words, actions);
    }
}
