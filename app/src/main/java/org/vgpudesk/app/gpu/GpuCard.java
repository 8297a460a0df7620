package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Keyed;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.Purposes;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.profile.Series.Purpose;

/** One card: who shares it, and the sizes that it offers. */
final class GpuCard extends VBox {

    private static final Texts TEXTS = Texts.of(GpuCard.class);
    /** Two rows on the narrowest window; the others unfold. */
    private static final int FIRST_SIZES = 8;

    private final Actions actions;
    private final Label title = Written.heading("");
    private final Label subtitle = Written.note("");
    private final Label summary = Written.label("", "body", "bold");
    private final Label second = Written.note("");
    private final Label info = Written.note("");
    private final Hyperlink why = Buttons.link("sizes-why", TEXTS.get("sizes.rule.why"), this::explain);
    private final BarScale scale = new BarScale();
    private final VBox disagreement = new VBox();
    private final PurposeFilter purposes;
    private final SlicesBar bar;
    private final TilesPane tiles = new TilesPane();
    private final Keyed<SizePicture, SizeTile> shownTiles =
            new Keyed<>(tiles, SizePicture::key, this::tile, SizeTile::show);
    private final Hyperlink more = Buttons.link("sizes-more", "", this::toggleAll);
    private final VBox sizes;
    private final VBox functions = new VBox();
    private final Button fold;
    private GpuPicture picture;
    private boolean all;

    GpuCard(GpuPicture picture, Actions actions, boolean unfolded) {
        this.picture = picture;
        this.actions = actions;
        this.bar = new SlicesBar(actions);
        setId("gpu-" + picture.id());
        getStyleClass().add("card-box");
        var mark = new StackPane(Icon.GPU.node(22));
        mark.getStyleClass().add("gpu-mark");
        fold = Buttons.icon("fold-" + picture.id(), Icon.DOWN, TEXTS.get("expand", picture.title()), this::toggle);
        var technical = Buttons.icon(
                "technical-" + picture.id(), Icon.MORE, TEXTS.get("technical.more", picture.title()), () -> {});
        technical.setOnAction(
                event -> Explanation.show(technical, TEXTS.get("technical.names"), this.picture.technical(), true));
        var usage = new VBox(summary, second);
        usage.setAlignment(Pos.CENTER_RIGHT);
        usage.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(12, mark, new VBox(title, subtitle), Written.gap(), usage, fold, technical);
        head.setAlignment(Pos.CENTER_LEFT);
        purposes = new PurposeFilter(picture.id(), purpose -> showSizes());
        info.setMinWidth(0);
        var line = new HBox(
                10, Written.label(TEXTS.get("page.sizes"), "body", "bold"), purposes, Written.gap(), info, why, more);
        line.setAlignment(Pos.CENTER_LEFT);
        sizes = new VBox(12, line, tiles);
        functions.getStyleClass().add("rows");
        unfold(unfolded);
        getChildren().setAll(head, disagreement, new VBox(4, bar, scale), sizes, functions);
    }

    private void toggle() {
        unfold(!sizes.isVisible());
    }

    private void unfold(boolean on) {
        sizes.setVisible(on);
        sizes.setManaged(on);
        fold.setRotate(on ? 180 : 0);
    }

    private void toggleAll() {
        all = !all;
        showSizes();
    }

    void show(GpuPicture now) {
        picture = now;
        title.setText(SafeText.name(now.title()));
        subtitle.setText(SafeText.of(now.subtitle()));
        summary.setText(SafeText.of(now.usage().summary()));
        second.setText(SafeText.of(now.usage().second()));
        second.setVisible(!now.usage().second().isEmpty());
        second.setManaged(second.isVisible());
        bar.show(now);
        scale.show(now.usage().scale());
        disagree(now.rules().contradictions());
        boolean divided = !now.sizes().isEmpty();
        fold.setVisible(divided);
        if (!divided) {
            unfold(false);
        }
        showSizes();
        functions.getChildren().setAll(functionRows(now));
        functions.getChildren().stream()
                .skip(1)
                .forEach(row -> row.getStyleClass().add("divided"));
        functions.setVisible(!now.functions().isEmpty());
        functions.setManaged(!now.functions().isEmpty());
    }

    private void showSizes() {
        var all = picture.sizes();
        purposes.show(Purposes.of(all.stream().map(SizePicture::words)), firstPurpose());
        var now = all.stream()
                .filter(s -> Optional.ofNullable(s.purpose()).equals(purposes.chosen()))
                .toList();
        boolean many = now.size() > FIRST_SIZES;
        shownTiles.show(many && !this.all ? now.subList(0, FIRST_SIZES) : now);
        more.setVisible(many);
        more.setManaged(many);
        more.setText(this.all ? TEXTS.get("page.sizes.fewer") : TEXTS.get("page.sizes.all", now.size()));
        rule();
    }

    /** The first purpose that has room, else the first. */
    private Optional<Purpose> firstPurpose() {
        var open = Purposes.of(picture.sizes().stream().filter(s -> !s.locked()).map(SizePicture::words));
        var all = Purposes.of(picture.sizes().stream().map(SizePicture::words));
        return Stream.concat(open.stream(), all.stream()).findFirst().orElse(Optional.empty());
    }

    private void rule() {
        var rules = picture.rules();
        info.setText(SafeText.of(
                rules.stated() ? rules.sentence() : picture.sizes().isEmpty() ? "" : TEXTS.get("sizes.unstated")));
        why.setVisible(!info.getText().isEmpty());
        why.setManaged(why.isVisible());
    }

    private void explain() {
        var rules = picture.rules();
        Explanation.show(
                why,
                info.getText(),
                List.of(TEXTS.get(rules.stated() ? "sizes.rule.long" : "sizes.unstated.why")),
                false);
    }

    private void disagree(List<String> sentences) {
        disagreement.setVisible(!sentences.isEmpty());
        disagreement.setManaged(!sentences.isEmpty());
        disagreement.getChildren().clear();
        if (!sentences.isEmpty()) {
            disagreement
                    .getChildren()
                    .add(new Banner(
                            Banner.Tone.WARNING, TEXTS.get("sizes.contradiction"), String.join("\n", sentences)));
        }
    }

    private SizeTile tile(SizePicture size) {
        var tile = new SizeTile(size, near -> near(size.typeId(), near));
        tile.setOnAction(event -> pressed(tile, size.typeId()));
        return tile;
    }

    private SizePicture current(String typeId) {
        return picture.sizes().stream()
                .filter(s -> s.typeId().equals(typeId))
                .findFirst()
                .orElseThrow();
    }

    private void pressed(SizeTile tile, String typeId) {
        var size = current(typeId);
        if (size.locked()) {
            var words = new ArrayList<>(List.of(size.fit().why() + ".", size.held()));
            words.addAll(size.technical());
            Explanation.show(tile, size.title(), words, false);
        } else {
            actions.giveSize(picture.id(), typeId);
        }
    }

    /** What the pointer or the focus is on is thought through, in the bar and in a sentence. */
    private void near(String typeId, boolean near) {
        bar.plain();
        rule();
        if (!near) {
            return;
        }
        var size = current(typeId);
        if (size.locked()) {
            bar.light(size.fit().holders());
            info.setText(SafeText.of(
                    TEXTS.get("size.why", size.fit().why(), size.held()).strip()));
        } else {
            bar.ghost(size);
            if (!size.ahead().lockedOut().isEmpty()) {
                info.setText(SafeText.of(size.ahead().lockedOut()));
            }
        }
    }

    private List<Node> functionRows(GpuPicture now) {
        return now.functions().stream()
                .map(f -> {
                    var row =
                            new HBox(12, Icon.GPU.node(18), new VBox(Written.body(f.title()), Written.note(f.state())));
                    row.getStyleClass().add("option-row");
                    if (f.free()) {
                        row.getChildren()
                                .addAll(
                                        Written.gap(),
                                        Buttons.small(
                                                "give-" + f.key(),
                                                TEXTS.get("function.give"),
                                                Icon.ADD.node(),
                                                () -> actions.giveDevice(now.id(), f.device())));
                    }
                    return (Node) row;
                })
                .toList();
    }
}
