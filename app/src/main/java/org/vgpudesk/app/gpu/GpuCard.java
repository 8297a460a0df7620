package org.vgpudesk.app.gpu;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** One card: who shares it, and the sizes that it offers. */
final class GpuCard extends VBox {

    private static final Texts TEXTS = Texts.of(GpuCard.class);

    private final Actions actions;
    private final Label title = Written.heading("");
    private final Label subtitle = Written.note("");
    private final Label summary = Written.label("", "body", "bold");
    private final Label second = Written.note("");
    private final BarScale scale = new BarScale();
    private final VBox disagreement = new VBox();
    private final SlicesBar bar;
    private final SizesPane sizes;
    private final VBox functions = new VBox();
    private final Button fold;
    private GpuPicture picture;

    GpuCard(GpuPicture picture, Actions actions, DragViewModel drag, boolean unfolded) {
        this.picture = picture;
        this.actions = actions;
        this.bar = new SlicesBar(actions, drag);
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
        sizes = new SizesPane(picture, bar, actions, drag);
        functions.getStyleClass().add("rows");
        unfold(unfolded);
        getChildren().setAll(head, disagreement, new VBox(4, bar, scale), sizes, functions);
    }

    private void toggle() {
        unfold(!sizes.isVisible());
        if (sizes.isVisible()) {
            sizes.show(picture);
        }
    }

    private void unfold(boolean on) {
        sizes.setVisible(on);
        sizes.setManaged(on);
        fold.setRotate(on ? 180 : 0);
    }

    /** Whether it is in sight, or almost: only then it has all its nodes. */
    void near(boolean now) {
        bar.near(now);
    }

    void show(GpuPicture now) {
        boolean sameFunctions =
                !functions.getChildren().isEmpty() && now.functions().equals(picture.functions());
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
        if (sizes.isVisible()) {
            sizes.show(now);
        }
        if (!sameFunctions) {
            functions.getChildren().setAll(functionRows(now));
            functions.getChildren().stream()
                    .skip(1)
                    .forEach(row -> row.getStyleClass().add("divided"));
        }
        functions.setVisible(!now.functions().isEmpty());
        functions.setManaged(!now.functions().isEmpty());
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
