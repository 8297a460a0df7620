package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.Carried;
import org.vgpudesk.app.drag.DragSource;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Fold;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Keyed;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.LockedSizes;
import org.vgpudesk.app.size.Purposes;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.profile.Series.Purpose;

/** The sizes of a card by what they are good for; whichever is near is thought through in the card's bar. */
final class SizesPane extends VBox {

    private static final Texts TEXTS = Texts.of(SizesPane.class);
    /** Two rows on the narrowest window; the others unfold. */
    private static final int FIRST_SIZES = 8;

    private final SlicesBar bar;
    private final Actions actions;
    private final DragViewModel drag;
    private final PurposeFilter purposes;
    private final Label info = Written.note("");
    private final Hyperlink why = Buttons.link("sizes-why", TEXTS.get("sizes.rule.why"), this::explain);
    private final Hyperlink more = Buttons.link("sizes-more", "", this::toggleAll);
    private final TilesPane tiles = new TilesPane();
    private final Keyed<SizePicture, SizeTile> shown = new Keyed<>(tiles, SizePicture::key, this::tile, SizeTile::show);
    private final Fold fold;
    private final TilesPane lockedTiles = new TilesPane();
    private final Keyed<SizePicture, SizeTile> shownLocked =
            new Keyed<>(lockedTiles, SizePicture::key, this::tile, SizeTile::show);
    private GpuPicture picture;
    private boolean all;

    SizesPane(GpuPicture picture, SlicesBar bar, Actions actions, DragViewModel drag) {
        super(12);
        this.picture = picture;
        this.bar = bar;
        this.actions = actions;
        this.drag = drag;
        purposes = new PurposeFilter(picture.id(), purpose -> show());
        var heading = Written.label(TEXTS.get("page.sizes"), "body", "bold");
        Stream.of(heading, why, more).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        info.setMinWidth(0);
        var line = new HBox(10, heading, purposes, Written.gap(), info, why, more);
        line.setAlignment(Pos.CENTER_LEFT);
        fold = new Fold("locked-" + picture.id(), Icon.LOCK);
        fold.setOnAction(event -> show());
        fold.hoverProperty().subscribe(this::nearLocked);
        fold.focusVisibleProperty().subscribe(this::nearLocked);
        getChildren().setAll(line, new TilesAndFold(tiles, fold), lockedTiles);
    }

    void show(GpuPicture now) {
        picture = now;
        show();
    }

    private void show() {
        var every = picture.sizes();
        purposes.show(Purposes.of(every.stream().map(SizePicture::words)), firstPurpose());
        var now = every.stream()
                .filter(s -> Optional.ofNullable(s.purpose()).equals(purposes.chosen()))
                .toList();
        var open = now.stream().filter(s -> !s.locked()).toList();
        boolean many = open.size() > FIRST_SIZES;
        shown.show(many && !all ? open.subList(0, FIRST_SIZES) : open);
        tiles.setManaged(!open.isEmpty());
        more.setVisible(many);
        more.setManaged(many);
        more.setText(all ? TEXTS.get("page.sizes.fewer") : TEXTS.get("page.sizes.all", open.size()));
        showLocked(now.stream().filter(SizePicture::locked).toList(), !open.isEmpty());
        say(rule());
    }

    /** What does not fit comes last, in one line until somebody wants to see it. */
    private void showLocked(List<SizePicture> locked, boolean others) {
        fold.setVisible(!locked.isEmpty());
        fold.setManaged(fold.isVisible());
        if (fold.isVisible()) {
            var words = LockedSizes.of(
                    locked.stream()
                            .map(s -> new LockedSizes.Locked(s.title(), s.fit().why(), s.held()))
                            .toList(),
                    others);
            fold.show(words.first(), words.second());
        }
        boolean unfolded = fold.isVisible() && fold.isSelected();
        shownLocked.show(unfolded ? locked : List.of());
        lockedTiles.setManaged(unfolded);
    }

    private void nearLocked(boolean near) {
        bar.plain();
        if (near) {
            bar.light(picture.sizes().stream()
                    .filter(s -> Optional.ofNullable(s.purpose()).equals(purposes.chosen()))
                    .flatMap(s -> s.fit().holders().stream())
                    .toList());
        }
    }

    private void toggleAll() {
        all = !all;
        show();
    }

    /** The first purpose that has room, else the first. */
    private Optional<Purpose> firstPurpose() {
        var open = picture.sizes().stream().filter(s -> !s.locked());
        return Stream.of(open, picture.sizes().stream())
                .flatMap(sizes -> Purposes.of(sizes.map(SizePicture::words)).stream())
                .findFirst()
                .orElse(Optional.empty());
    }

    private String rule() {
        var rules = picture.rules();
        return rules.stated() ? rules.sentence() : picture.sizes().isEmpty() ? "" : TEXTS.get("sizes.unstated");
    }

    private void say(String sentence) {
        info.setText(SafeText.of(sentence));
        why.setVisible(!sentence.isEmpty() && sentence.equals(rule()));
        why.setManaged(!sentence.isEmpty());
    }

    private void explain() {
        var key = picture.rules().stated() ? "sizes.rule.long" : "sizes.unstated.why";
        Explanation.show(why, rule(), List.of(TEXTS.get(key)), false);
    }

    private SizeTile tile(SizePicture size) {
        var tile = new SizeTile(size, near -> near(size.typeId(), near));
        tile.setOnAction(event -> pressed(tile, size.typeId()));
        tile.setOnDragDetected(event -> {
            pickUp(tile, size.typeId());
            event.consume();
        });
        var give = new MenuItem(TEXTS.get("size.give"));
        give.setId("give-size");
        give.setOnAction(event -> actions.offerSize(picture.id(), size.typeId()));
        var technical = new MenuItem(TEXTS.get("technical.sources"));
        technical.setOnAction(event -> Explanation.show(
                tile, TEXTS.get("technical.names"), current(size.typeId()).technical(), true));
        var menu = new ContextMenu(give, technical);
        menu.setOnShowing(event -> give.setDisable(current(size.typeId()).locked()));
        tile.setContextMenu(menu);
        return tile;
    }

    private SizePicture current(String typeId) {
        return picture.sizes().stream()
                .filter(s -> s.typeId().equals(typeId))
                .findFirst()
                .orElseThrow();
    }

    private void explain(SizeTile tile, SizePicture size) {
        var words = new ArrayList<>(List.of(size.fit().why() + ".", size.held()));
        words.addAll(size.technical());
        Explanation.show(tile, size.title(), words, false);
    }

    /** A tile that is dragged is not pressed. One that is locked stays where it is and says why. */
    private void pickUp(SizeTile tile, String typeId) {
        tile.disarm();
        var size = current(typeId);
        if (size.locked()) {
            explain(tile, size);
            return;
        }
        var gpu = picture.id();
        DragSource.begin(
                tile,
                new Carried(
                        size.title(),
                        picture.title(),
                        machine -> actions.whyNot(gpu, typeId, machine),
                        machine -> actions.giveSizeTo(gpu, typeId, machine)),
                drag);
    }

    private void pressed(SizeTile tile, String typeId) {
        var size = current(typeId);
        if (size.locked()) {
            explain(tile, size);
        } else {
            actions.giveSize(picture.id(), typeId);
        }
    }

    private void near(String typeId, boolean near) {
        bar.plain();
        say(rule());
        if (!near) {
            return;
        }
        var size = current(typeId);
        if (size.locked()) {
            bar.light(size.fit().holders());
            say(TEXTS.get("size.why", size.fit().why(), size.held()).strip());
        } else {
            bar.ghost(size);
            if (!size.ahead().lockedOut().isEmpty()) {
                say(size.ahead().lockedOut());
            }
        }
    }
}
