package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.look.Keyed;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.MemoryScale;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/**
 * The slices of a card side by side: to the scale of their memory where it is known, else of one width. What is not
 * started takes no memory; it stands at the right end.
 */
final class SlicesBar extends Pane {

    private static final Texts TEXTS = Texts.of(SlicesBar.class);

    private final Pane slices = new Placed();
    private final Keyed<SlicePicture, SliceButton> shown;
    private final VBox ghost = new VBox();
    private final Label ghostName = Written.label("", "name");
    private final Label ghostSecond = new Label(TEXTS.get("size.ghost.second"));
    private final Label rest = Written.note("");
    private List<SlicePicture> pictures = List.of();
    private @Nullable MemoryScale scale;
    private String room = "";
    private long ghostBytes;
    private boolean near;

    /** Its children are where the bar puts them, not as wide as they would like to be. */
    private static final class Placed extends Pane {
        @Override
        protected void layoutChildren() {}
    }

    SlicesBar(Actions actions, DragViewModel drag) {
        shown = new Keyed<>(
                slices, SlicePicture::key, slice -> new SliceButton(slice, actions, drag), SliceButton::show);
        drag.carriedProperty().addListener((property, before, now) -> welcome());
        getStyleClass().add("slices-bar");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        ghost.setId("ghost");
        ghost.getStyleClass().add("ghost");
        ghost.getChildren().setAll(ghostName, ghostSecond);
        ghost.setMouseTransparent(true);
        ghost.setAccessibleRole(AccessibleRole.TEXT);
        ghost.setVisible(false);
        getChildren().setAll(slices, ghost, rest);
    }

    void show(GpuPicture card) {
        var usage = card.usage();
        setAccessibleText(SafeText.of(TEXTS.get(
                "memory.accessible",
                card.title(),
                usage.summary(),
                usage.second().isEmpty() ? usage.room() : usage.second(),
                card.slices().size())));
        pictures = card.slices();
        scale = usage.scale();
        room = usage.room();
        shown.show(near ? pictures : List.of());
        if (!ghost.isVisible()) {
            rest.setText(SafeText.of(room));
        }
        requestLayout();
    }

    /** Has its slices while it is in sight, or almost. */
    void near(boolean now) {
        if (now != near && (now || !isFocusWithin())) {
            near = now;
            shown.show(near ? pictures : List.of());
        }
    }

    /** Shows where another slice would go, and what would be left. */
    void ghost(SizePicture size) {
        ghostName.setText(TEXTS.get("size.ghost", size.title()));
        ghost.setAccessibleText(SafeText.of(
                TEXTS.get("size.ghost.accessible", size.title(), size.ahead().left())));
        ghostBytes = SizePictures.bytes(size.words());
        ghost.setVisible(true);
        rest.setText(SafeText.of(size.ahead().left()));
        requestLayout();
    }

    /** Shows which of the machines can be given what is dragged. */
    private void welcome() {
        for (var slice : slices.getChildren()) {
            if (slice instanceof SliceButton button) {
                button.welcome();
            }
        }
    }

    /** Lights up those who hold what is locked, and dims the others. */
    void light(List<String> holders) {
        for (var slice : slices.getChildren()) {
            boolean holds = holders.stream().anyMatch(key -> ("slice-" + key).equals(slice.getId()));
            slice.getStyleClass().removeAll("lit", "dimmed");
            slice.getStyleClass().add(holds ? "lit" : "dimmed");
        }
    }

    /** As it is, without anything thought of. */
    void plain() {
        slices.getChildren().forEach(slice -> slice.getStyleClass().removeAll("lit", "dimmed"));
        ghost.setVisible(false);
        rest.setText(SafeText.of(room));
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2;
        double height = getHeight() - 2;
        var places = BarPlaces.of(
                pictures, scale, ghost.isVisible() ? OptionalLong.of(ghostBytes) : OptionalLong.empty(), width);
        slices.resizeRelocate(1, 1, width, height);
        // Of many slices not all have their node in the first frame.
        var nodes =
                slices.getChildren().stream().collect(Collectors.toMap(Node::getId, node -> node, (one, other) -> one));
        for (int i = 0; i < pictures.size(); i++) {
            var node = nodes.get("slice-" + pictures.get(i).key());
            if (node instanceof SliceButton slice) {
                slice.place(places.slices().get(i), height);
            }
        }
        double wide = places.ghost().width();
        ghostSecond.setVisible(wide >= 96);
        ghostSecond.setManaged(wide >= 96);
        // a name cut to its dots says less than none
        var inside = ghost.getInsets();
        ghostName.setVisible(wide >= ghostName.prefWidth(-1) + inside.getLeft() + inside.getRight());
        ghost.resizeRelocate(places.ghost().x() + 1, 1, Math.max(24, wide), height);
        double left = Math.max(0, places.to() - places.from() - 20);
        rest.resizeRelocate(places.from() + 16, 1, left, height);
        rest.setVisible(left > 60);
    }
}
