package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.look.Hue;
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
    private static final double NO_NAME_BELOW = 44;
    private static final double NO_SECOND_BELOW = 72;

    private final Actions actions;
    private final Pane slices = new Placed();
    private final Keyed<SlicePicture, Button> shown =
            new Keyed<>(slices, SlicePicture::key, this::create, this::update);
    private final VBox ghost = new VBox();
    private final Label ghostName = Written.label("", "name");
    private final Label ghostSecond = new Label(TEXTS.get("size.ghost.second"));
    private final Label rest = Written.note("");
    private List<SlicePicture> pictures = List.of();
    private @Nullable MemoryScale scale;
    private String room = "";
    private long ghostBytes;
    /** Its children are where the bar puts them, not as wide as they would like to be. */
    private static final class Placed extends Pane {
        @Override
        protected void layoutChildren() {}
    }

    SlicesBar(Actions actions) {
        this.actions = actions;
        getStyleClass().add("slices-bar");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        ghost.setId("ghost");
        ghost.getStyleClass().add("ghost");
        ghost.getChildren().setAll(ghostName, ghostSecond);
        ghost.setMouseTransparent(true);
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
        shown.show(card.slices());
        if (!ghost.isVisible()) {
            rest.setText(SafeText.of(room));
        }
        requestLayout();
    }

    /** Shows where another slice would go, and what would be left. */
    void ghost(SizePicture size) {
        ghostName.setText(TEXTS.get("size.ghost", size.title()));
        ghostBytes = SizePictures.bytes(size.words());
        ghost.setVisible(true);
        rest.setText(SafeText.of(size.ahead().left()));
        requestLayout();
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

    private Button create(SlicePicture slice) {
        var button = new Button();
        button.setId("slice-" + slice.key());
        button.getStyleClass().setAll("slice");
        button.setAccessibleRole(AccessibleRole.BUTTON);
        return button;
    }

    private void update(Button button, SlicePicture slice) {
        var name = Written.label(slice.name(), "name");
        var second = Written.label(slice.second(), "second");
        second.managedProperty().bind(second.visibleProperty());
        var words = new VBox(name, second);
        words.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(words);
        Hue.paint(button, slice.hue());
        button.setAccessibleText(SafeText.of(slice.accessible()));
        button.setTooltip(
                new Tooltip(SafeText.name(slice.name()) + "\n" + SafeText.of(slice.second()) + "\n" + slice.key()));
        var menu = new ContextMenu(items(slice).toArray(MenuItem[]::new));
        button.setContextMenu(menu);
        button.setOnAction(event -> actions.openSlice(slice.device()));
    }

    private List<MenuItem> items(SlicePicture slice) {
        var copy = new MenuItem(TEXTS.get("slice.copy"));
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(slice.key());
            Clipboard.getSystemClipboard().setContent(content);
        });
        if (slice.holder().isEmpty()) {
            return List.of(copy);
        }
        var holder = slice.holder().get();
        var take = new MenuItem(TEXTS.get("slice.take", holder.name()));
        take.setId("take-back");
        take.setOnAction(event -> actions.takeBack(holder.uuid(), slice.device()));
        return List.of(take, copy);
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
            if (node != null) {
                place(node, places.slices().get(i), height);
            }
        }
        double wide = places.ghost().width();
        ghostSecond.setVisible(wide >= 96);
        ghostSecond.setManaged(wide >= 96);
        ghost.resizeRelocate(places.ghost().x() + 1, 1, Math.max(24, wide), height);
        double left = Math.max(0, places.to() - places.from() - 20);
        rest.resizeRelocate(places.from() + 16, 1, left, height);
        rest.setVisible(left > 60);
    }

    /** A name that does not fit is in the tooltip. */
    private static void place(Node slice, BarPlaces.Span span, double height) {
        slice.resizeRelocate(span.x(), 0, span.width(), height);
        if (slice instanceof Button button && button.getGraphic() instanceof VBox words) {
            words.setVisible(span.width() >= NO_NAME_BELOW);
            words.getChildren().getLast().setVisible(span.width() >= NO_SECOND_BELOW);
        }
    }
}
