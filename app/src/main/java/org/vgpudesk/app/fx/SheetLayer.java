package org.vgpudesk.app.fx;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.look.Theme;

/** The layer above the window that holds one sheet at its right side. */
final class SheetLayer implements Sheets {

    private static final double WIDEST = 760;
    private static final double LEFT_FREE = 56;
    private static final Duration COMES = Duration.millis(150);

    private final StackPane window;
    private final Deque<SheetPane> under = new ArrayDeque<>();
    private @Nullable SheetPane shown;
    private @Nullable ModalPane modal;
    private @Nullable Node focusBefore;
    private @Nullable FocusFence fence;

    SheetLayer(StackPane window) {
        this.window = window;
    }

    /** Shows a sheet above the one that is shown, which comes back when this one is dropped. */
    void showAbove(SheetPane sheet) {
        if (shown != null && open()) {
            under.push(shown);
        }
        display(sheet);
    }

    /** Takes a sheet away that was shown above, wherever it is by now. */
    void drop(SheetPane sheet) {
        if (sheet != shown) {
            under.remove(sheet);
        } else if (under.isEmpty()) {
            close();
        } else {
            display(under.pop());
        }
    }

    @Override
    public void show(SheetPane sheet) {
        under.clear();
        display(sheet);
    }

    private void display(SheetPane sheet) {
        shown = sheet;
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
        move(layer);
        layer.show(sheet);
        fence().around(sheet);
        sheet.applyCss();
        sheet.requestFocus();
    }

    private void move(ModalPane layer) {
        if (Theme.still(window)) {
            layer.setInTransitionFactory(null);
        } else {
            layer.usePredefinedTransitionFactories(Side.RIGHT, COMES, COMES);
        }
        // A sheet that is closed is gone at once: the next one may come while the layer would still be on its way out,
        // and then it would be there and not be seen.
        layer.setOutTransitionFactory(null);
    }

    @Override
    public void close() {
        under.clear();
        shown = null;
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
        window.getChildren().add(layer);
        // Its skin must be there to hear that it is to be shown.
        window.applyCss();
        window.layout();
        modal = layer;
        return layer;
    }
}
