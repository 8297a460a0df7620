package org.vgpudesk.app.drag;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.drag.DragViewModel.Saying;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;

/** What a virtual machine says to what is dragged over it, beside the pointer. In the window, so that it is no window of its own that takes the drop. */
public final class DragSaying extends HBox {

    private static final double WIDEST = 360;
    /** Below the picture that is dragged. */
    private static final double BELOW_POINTER = 40;

    private final Region within;
    private final Label words = Written.wrapped(Written.body(""));

    /** @param within where it is shown; events of dragging come by there */
    public DragSaying(Region within, DragViewModel drag) {
        this.within = within;
        setId("drag-saying");
        getStyleClass().add("drag-saying");
        setAlignment(Pos.TOP_LEFT);
        setSpacing(8);
        setManaged(false);
        setMouseTransparent(true);
        words.setMaxWidth(WIDEST);
        show(null);
        drag.sayingProperty().addListener((property, before, now) -> show(now));
        within.addEventHandler(DragEvent.DRAG_OVER, event -> place(event.getSceneX(), event.getSceneY()));
    }

    private void show(@Nullable Saying saying) {
        setVisible(saying != null);
        if (saying != null) {
            words.setText(SafeText.of(saying.words()));
            getChildren().setAll(saying.refused() ? Icon.FORBIDDEN.node(18, "bad") : Icon.DONE.node(18, "fine"), words);
            setAccessibleText(words.getText());
        }
    }

    private void place(double sceneX, double sceneY) {
        if (isVisible()) {
            var at = within.sceneToLocal(sceneX, sceneY);
            autosize();
            double x = Math.clamp(at.getX() + 12, 0, Math.max(0, within.getWidth() - getWidth() - 12));
            boolean below = at.getY() + BELOW_POINTER + getHeight() < within.getHeight();
            relocate(x, below ? at.getY() + BELOW_POINTER : at.getY() - 24 - getHeight());
        }
    }
}
