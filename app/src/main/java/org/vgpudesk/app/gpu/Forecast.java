package org.vgpudesk.app.gpu;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.tasks.FxFrames;
import org.vgpudesk.host.Gpu;

/** The bar of a card with one more slice in it that is thought of. To look at only. */
public final class Forecast extends VBox {

    private final GpuPictures pictures;
    private final SlicesBar bar;
    private final BarScale scale = new BarScale();
    private @Nullable Thought thought;

    private record Thought(Gpu gpu, String typeId) {}

    public Forecast(Inventory inventory, SizeWords words, Actions actions) {
        super(4);
        this.pictures = new GpuPictures(inventory, words);
        this.bar = new SlicesBar(actions, new DragViewModel());
        bar.near(true);
        getStyleClass().add("forecast");
        setMouseTransparent(true);
        getChildren().setAll(bar, scale);
        visible(false);
    }

    /**
     * Shows it with the next frame: the sheet that it is in fills one by itself.
     *
     * @param typeId the size that is thought of; one that the card does not offer, or that is locked, leaves it as it is
     */
    public void show(Gpu gpu, String typeId) {
        boolean waits = thought != null;
        thought = new Thought(gpu, typeId);
        if (!waits) {
            FxFrames.ofTheWindow().eachFrame(this::draw);
        }
    }

    /** Takes it away. */
    public void hide() {
        thought = null;
        visible(false);
    }

    private boolean draw() {
        var now = thought;
        thought = null;
        if (now != null) {
            var card = pictures.of(now.gpu());
            bar.show(card);
            scale.show(card.usage().scale());
            card.sizes().stream()
                    .filter(size -> size.typeId().equals(now.typeId()) && !size.locked())
                    .findFirst()
                    .ifPresentOrElse(bar::ghost, bar::plain);
            visible(card.usage().scale() != null);
        }
        return false;
    }

    private void visible(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
