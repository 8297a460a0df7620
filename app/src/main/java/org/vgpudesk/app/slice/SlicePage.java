package org.vgpudesk.app.slice;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Hue;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** The page of one slice: what it is on the left, its regions on the right; one above the other in a small window. */
public final class SlicePage extends ScrollPane {

    private static final Texts TEXTS = Texts.of(SlicePage.class);
    private static final double SIDE_BY_SIDE = 940;
    private static final int STACKED_COLUMNS = 3;
    private static final double FACTS = 244;

    private final SliceViewModel model;
    private final RegionsViewModel regions;
    private final Actions actions;
    private final Ways ways;
    private final VBox content = new VBox();
    private final StackPane body = new StackPane();
    private final FactsCard facts;
    private final RegionsPane microscope;
    private final Label title = Written.title("");
    private final Label badge = new Label();
    private final Region swatch = Hue.swatch(0);
    private final HBox crumbs = new HBox(8);
    private final Button take = Buttons.plain("take", TEXTS.get("take"), this::takeBack);
    private final SliceMenu menu;

    /**
     * How one leaves it.
     *
     * @param back to where one came from
     * @param gpus to the page of cards
     * @param card to one card on it, by its id
     */
    public record Ways(Runnable back, Runnable gpus, Consumer<String> card) {}

    /** @param naming takes the name that somebody gives the slice */
    public SlicePage(
            SliceViewModel model,
            RegionsViewModel regions,
            Actions actions,
            Ways ways,
            BiConsumer<UUID, String> naming) {
        this.model = model;
        this.regions = regions;
        this.actions = actions;
        this.ways = ways;
        this.facts = new FactsCard(model.device(), actions, naming);
        this.microscope = new RegionsPane(regions);
        this.menu = new SliceMenu(actions);
        setId("page-slice");
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        title.setId("slice-title");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setId("survival");
        swatch.getStyleClass().add("large");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        take.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(12, swatch, title, badge, Written.gap(), take, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("page");
        content.getChildren().setAll(crumbs, head, body);
        var frame = new StackPane(content);
        frame.getStyleClass().add("page-frame");
        setContent(frame);
        widthProperty().subscribe(width -> arrange());
        model.pictureProperty().subscribe(picture -> show());
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                model.close();
                regions.close();
            }
        });
    }

    private void takeBack() {
        model.slice().flatMap(s -> s.owner()).ifPresent(d -> actions.takeBack(d.uuid(), model.device()));
    }

    private void show() {
        var picture = model.pictureProperty().get();
        var slice = model.slice();
        if (picture == null || slice.isEmpty()) {
            gone();
            return;
        }
        crumbs.getChildren()
                .setAll(
                        Buttons.link("crumb-gpus", TEXTS.get("crumb.gpus"), ways.gpus()),
                        Icon.RIGHT.node(14),
                        Buttons.link(
                                "crumb-gpu",
                                picture.gpu(),
                                () -> ways.card().accept(slice.get().gpu().id())),
                        Icon.RIGHT.node(14),
                        Written.note(picture.crumb()));
        title.setText(
                picture.ownName().isEmpty()
                        ? picture.title()
                        : TEXTS.get("title.named", picture.ownName(), picture.title()));
        Hue.paint(swatch, picture.hue());
        badge.setText(picture.survival().badge());
        badge.getStyleClass().setAll("label", "badge");
        if (!picture.survival().lasts()) {
            badge.getStyleClass().add(slice.get().mediated() == null ? "quiet" : "heed");
        }
        badge.setGraphic(picture.survival().lasts() ? Icon.CHECK.node(14, "fine") : Icon.WARNING.node(14, "heed"));
        take.setVisible(!picture.users().isEmpty());
        take.setManaged(take.isVisible());
        menu.show(slice.get());
        facts.show(picture, slice.get().mediated());
        regions.show(slice.get(), model.facts());
        arrange();
    }

    private void gone() {
        crumbs.getChildren().setAll(Buttons.link("crumb-gpus", TEXTS.get("crumb.gpus"), ways.gpus()));
        Stream.<Node>of(take, menu, badge).forEach(node -> node.setVisible(false));
        var back = Buttons.plain("gone-back", TEXTS.get("gone.back"), ways.back());
        body.getChildren().setAll(new Banner(Banner.Tone.INFO, TEXTS.get("gone"), TEXTS.get("gone.why"), back));
        StackPane.setAlignment(body.getChildren().getFirst(), Pos.TOP_LEFT);
    }

    private void arrange() {
        if (model.pictureProperty().get() == null) {
            return;
        }
        boolean wide = getWidth() >= SIDE_BY_SIDE;
        boolean now = !body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof HBox;
        boolean stacked = !body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof VBox;
        if (wide ? now : stacked) {
            return;
        }
        HBox.setHgrow(microscope, Priority.ALWAYS);
        facts.columns(wide ? 1 : STACKED_COLUMNS);
        facts.setPrefWidth(wide ? FACTS : USE_COMPUTED_SIZE);
        facts.setMinWidth(wide ? FACTS : 0);
        facts.setMaxWidth(wide ? FACTS : Double.MAX_VALUE);
        body.getChildren().setAll(wide ? new HBox(16, facts, microscope) : new VBox(16, facts, microscope));
    }
}
