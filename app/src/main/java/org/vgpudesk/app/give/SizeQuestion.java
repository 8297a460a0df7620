package org.vgpudesk.app.give;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.gpu.Forecast;
import org.vgpudesk.app.gpu.PurposeFilter;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.look.ChoiceRow;
import org.vgpudesk.app.look.Choices;
import org.vgpudesk.app.look.Fold;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.LockedSizes;
import org.vgpudesk.app.size.Purposes;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.profile.Series.Purpose;

/** Which size, of which card? */
final class SizeQuestion implements GiveSheet.Question {

    private static final Texts TEXTS = Texts.of(SizeQuestion.class);

    private final GiveViewModel model;
    private final ComboBox<Gpu> cards = new ComboBox<>();
    private final Choices rows = new Choices();
    private final Fold fold = new Fold("locked-offers", Icon.LOCK);
    private final Choices locked = new Choices();
    private final PurposeFilter purposes = new PurposeFilter("give", purpose -> offers(), true);
    private final VBox what = GiveSheet.asked(Written.heading(TEXTS.get("size.purpose")), purposes);
    private final Portions portions;
    private final Forecast forecast;
    private List<Offer> shown = List.of();
    private List<Gpu> offered = List.of();

    SizeQuestion(GiveViewModel model, Forecast forecast) {
        this.model = model;
        this.portions = new Portions(model);
        this.forecast = forecast;
        cards.setId("give-gpu");
        cards.setAccessibleText(TEXTS.get("size.on"));
        cards.setConverter(new Names());
        cards.valueProperty().addListener((property, before, now) -> {
            offers();
            think();
        });
        fold.selectedProperty().subscribe(unfolded -> unfold());
    }

    @Override
    public Node body() {
        var head = new HBox(12, Written.heading(TEXTS.get("size.question")), Written.gap());
        head.getChildren().addAll(Written.note(TEXTS.get("size.on")), cards);
        head.setAlignment(Pos.CENTER_LEFT);
        what.managedProperty().bind(purposes.managedProperty());
        what.visibleProperty().bind(purposes.managedProperty());
        var sizes = GiveSheet.asked(head, rows, fold, locked, portions);
        sizes.setSpacing(12);
        return new VBox(20, what, sizes, forecast);
    }

    @Override
    public void refresh() {
        var now = model.gpus();
        if (!now.equals(offered)) {
            var before = cards.getValue();
            offered = now;
            cards.getItems().setAll(now);
            cards.setValue(now.stream()
                    .filter(g -> before == null ? chosen(g) : g.id().equals(before.id()))
                    .findFirst()
                    .or(() -> now.stream().filter(model::hasRoom).findFirst())
                    .orElse(now.isEmpty() ? null : now.getFirst()));
        }
        offers();
        think();
    }

    /** Where it would go, and what would be left; of one slice only, because several may go to several cards. */
    private void think() {
        var card = cards.getValue();
        if (card == null || model.recipients().slices() > 1) {
            forecast.hide();
        } else {
            forecast.show(card, model.pieceProperty().get() instanceof Piece.Size(var gpu, var type) ? type : "");
        }
    }

    private boolean chosen(Gpu gpu) {
        return model.chosenGpu().filter(g -> g.id().equals(gpu.id())).isPresent();
    }

    private void offers() {
        var card = cards.getValue();
        var all = card == null ? List.<Offer>of() : model.offers(card);
        purposes.show(Purposes.of(sizes(all)), firstPurpose(all));
        var now = all.stream().filter(this::wanted).toList();
        if (!now.equals(shown)) {
            shown = now;
            var open = now.stream().filter(o -> !o.locked()).toList();
            rows.show(open.stream().map(this::row).toList());
            if (open.size() == 1 && model.pieceProperty().get() == null) {
                rows.select("offer-" + id(open.getFirst().piece())); // there is nothing else to choose
            }
            showLocked(now.stream().filter(Offer::locked).toList());
        }
        portions.refresh(!(model.pieceProperty().get() instanceof Piece.Existing));
    }

    /** What does not fit comes last, in one line unless it is what was chosen. */
    private void showLocked(List<Offer> none) {
        boolean others = none.size() < shown.size();
        rows.setVisible(others);
        rows.setManaged(others);
        fold.setVisible(!none.isEmpty());
        fold.setManaged(!none.isEmpty());
        if (!none.isEmpty()) {
            var words = LockedSizes.of(
                    none.stream()
                            .map(o -> new LockedSizes.Locked(o.title(), o.why(), o.held()))
                            .toList(),
                    others);
            fold.show(words.first(), words.second());
        }
        fold.setSelected(!none.isEmpty()
                && (fold.isSelected()
                        || none.stream()
                                .anyMatch(o ->
                                        o.piece().equals(model.pieceProperty().get()))));
        unfold();
    }

    /** What nobody sees is not made: a card may have a dozen sizes that do not fit. */
    private void unfold() {
        boolean unfolded = fold.isSelected();
        locked.show(shown.stream()
                .filter(o -> unfolded && o.locked())
                .map(this::row)
                .toList());
        locked.setVisible(unfolded);
        locked.setManaged(unfolded);
    }

    private static Stream<Size> sizes(List<Offer> offers) {
        return offers.stream().flatMap(o -> Stream.ofNullable(o.size()));
    }

    /** Of the size that is chosen already, else the first that has room. */
    private Optional<Purpose> firstPurpose(List<Offer> all) {
        var chosen = all.stream()
                .filter(o -> o.piece().equals(model.pieceProperty().get()))
                .toList();
        var open = all.stream().filter(o -> !o.locked()).toList();
        return Stream.of(chosen, open, all)
                .flatMap(offers -> Purposes.of(sizes(offers)).stream())
                .findFirst()
                .orElse(Optional.empty());
    }

    /** What is there already serves every purpose, as far as is known. */
    private boolean wanted(Offer offer) {
        var size = offer.size();
        return size == null || Optional.ofNullable(size.purpose()).equals(purposes.chosen());
    }

    private ChoiceRow row(Offer offer) {
        var title = Written.label(offer.title(), "choice-name");
        title.setMinWidth(150);
        var note = Written.note(offer.note());
        var right = offer.locked()
                ? new HBox(8, Icon.LOCK.node(16), reason(offer))
                : new HBox(Written.label(offer.fits(), "badge"));
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(HBox.USE_PREF_SIZE);
        var words = new VBox(title);
        if (!offer.note().isEmpty()) {
            words.getChildren().add(note);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var row = new ChoiceRow(
                "offer-" + id(offer.piece()),
                Written.list(offer.title(), offer.note(), offer.fits() + offer.why(), offer.held()),
                offer.locked(),
                () -> model.pieceProperty().set(offer.piece()),
                words,
                Written.gap(),
                right);
        row.setSelected(offer.piece().equals(model.pieceProperty().get()));
        return row;
    }

    private static Node reason(Offer offer) {
        var lines = new VBox(Written.note(offer.why()));
        if (!offer.held().isEmpty()) {
            lines.getChildren().add(Written.note(offer.held()));
        }
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    private static String id(Piece piece) {
        return switch (piece) {
            case Piece.Size(var gpu, var type) -> type;
            case Piece.Existing(var gpu, var device) -> device.toString();
        };
    }

    @Override
    public boolean answered() {
        return model.chosenOffer().filter(o -> !o.locked()).isPresent();
    }

    @Override
    public void focus() {
        if (rows.isVisible()) {
            rows.focus();
        } else {
            fold.requestFocus();
        }
    }

    private static final class Names extends StringConverter<Gpu> {
        @Override
        public String toString(@Nullable Gpu gpu) {
            return gpu == null ? "" : GpuNames.full(gpu);
        }

        @Override
        public @Nullable Gpu fromString(String name) {
            return null;
        }
    }
}
