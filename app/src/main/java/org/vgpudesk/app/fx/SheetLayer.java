package org.vgpudesk.app.fx;

import atlantafx.base.controls.ModalPane;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;

/** The layer above the window that holds one sheet at its right side. */
final class SheetLayer implements Sheets {

    private static final double WIDEST = 760;
    private static final double LEFT_FREE = 56;

    private final StackPane window;
    private @Nullable ModalPane modal;
    private @Nullable Node focusBefore;
    private @Nullable FocusFence fence;

    SheetLayer(StackPane window) {
        this.window = window;
    }

    @Override
    public void show(SheetPane sheet) {
        var layer = modal == null ? made() : modal;
        if (!layer.isDisplay()) {
            focusBefore = window.getScene().getFocusOwner();
        }
        sheet.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(WIDEST, window.getWidth() - LEFT_FREE), window.widthProperty()));
        sheet.maxWidthProperty().bind(sheet.prefWidthProperty());
        sheet.prefHeightProperty().bind(window.heightProperty());
        sheet.maxHeightProperty().bind(window.heightProperty());
        layer.show(sheet);
        fence().around(sheet);
        sheet.applyCss();
        sheet.requestFocus();
    }

    @Override
    public void close() {
        if (modal != null && modal.isDisplay()) {
            fence().around(null);
            modal.hide(true);
            if (focusBefore != null && focusBefore.getScene() != null) {
                focusBefore.requestFocus();
            }
        }
    }

    private FocusFence fence() {
        var there = fence;
        if (there == null) {
            there = new FocusFence(window.getScene());
            fence = there;
        }
        return there;
    }

    boolean open() {
        return modal != null && modal.isDisplay();
    }

    /** Made when first needed: the window comes up sooner without it. */
    private ModalPane made() {
        var layer = new ModalPane();
        layer.setId("sheets");
        layer.setAlignment(Pos.TOP_RIGHT);
        layer.setPersistent(true);
        boolean still = Platform.getPreferences().isReducedMotion();
        layer.usePredefinedTransitionFactories(
                Side.RIGHT, Duration.millis(still ? 1 : 150), Duration.millis(still ? 1 : 120));
        window.getChildren().add(layer);
        // Its skin must be there to hear that it is to be shown.
        window.applyCss();
        window.layout();
        modal = layer;
        return layer;
    }
}
