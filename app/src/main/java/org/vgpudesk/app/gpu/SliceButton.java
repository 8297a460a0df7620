package org.vgpudesk.app.gpu;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.drag.DropTarget;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.look.Hue;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/**
 * One slice in the bar of its card. A card may have a hundred of them: what only some of them need, or none yet, is made
 * when it is needed.
 */
final class SliceButton extends Button {

    private static final Texts TEXTS = Texts.of(SliceButton.class);
    private static final double NO_NAME_BELOW = 44;
    private static final double NO_SECOND_BELOW = 72;
    /** The stripe in the colour of the machine, and air. */
    private static final double BESIDE_WORDS = 23;

    private final Actions actions;
    private final DropTarget target;
    private SlicePicture picture;
    private @Nullable VBox words;

    SliceButton(SlicePicture picture, Actions actions, DragViewModel drag) {
        this.picture = picture;
        this.actions = actions;
        this.target = new DropTarget(this, this::holder, drag);
        setId("slice-" + picture.key());
        getStyleClass().setAll("slice");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setOnAction(event -> actions.openSlice(this.picture.device()));
        addEventFilter(MouseEvent.MOUSE_ENTERED, event -> explain());
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> setContextMenu(menu()));
    }

    void show(SlicePicture now) {
        picture = now;
        words = null;
        setGraphic(null);
        setTooltip(null);
        Hue.paint(this, now.hue());
        setAccessibleText(SafeText.of(now.accessible()));
        target.show();
        requestLayout();
    }

    /** Shows whether its machine can be given what is dragged. */
    void welcome() {
        target.show();
    }

    private DropTarget.@Nullable Who holder() {
        return picture.holder().map(DropTarget.Who::of).orElse(null);
    }

    private void explain() {
        if (getTooltip() == null) {
            setTooltip(new Tooltip(
                    SafeText.name(picture.name()) + "\n" + SafeText.of(picture.second()) + "\n" + picture.key()));
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(items(picture).toArray(MenuItem[]::new));
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

    /** A name that does not fit is in the tooltip. */
    void place(BarPlaces.Span span, double height) {
        resizeRelocate(span.x(), 0, span.width(), height);
        if (span.width() >= NO_NAME_BELOW && words == null) {
            words = words();
            setGraphic(words);
        }
        if (words != null) {
            words.setMaxWidth(Math.max(0, span.width() - BESIDE_WORDS));
            words.setVisible(span.width() >= NO_NAME_BELOW);
            words.getChildren().getLast().setVisible(span.width() >= NO_SECOND_BELOW);
        }
    }

    private VBox words() {
        var second = Written.label(picture.second(), "second");
        second.managedProperty().bind(second.visibleProperty());
        var made = new VBox(Written.label(picture.name(), "name"), second);
        made.setAlignment(Pos.CENTER_LEFT);
        return made;
    }
}
