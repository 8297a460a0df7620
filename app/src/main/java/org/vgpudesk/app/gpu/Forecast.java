package org.vgpudesk.app.gpu;

import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.host.Gpu;

/** The bar of a card with one more slice in it that is thought of. To look at only. */
public final class Forecast extends VBox {

    private final Inventory inventory;
    private final SizeWords words;
    private final SlicesBar bar;
    private final BarScale scale = new BarScale();

    public Forecast(Inventory inventory, SizeWords words, Actions actions) {
        super(4);
        this.inventory = inventory;
        this.words = words;
        this.bar = new SlicesBar(actions, new DragViewModel());
        bar.near(true);
        getStyleClass().add("forecast");
        setMouseTransparent(true);
        getChildren().setAll(bar, scale);
    }

    /** @param typeId the size that is thought of; one that the card does not offer, or that is locked, leaves it as it is */
    public void show(Gpu gpu, String typeId) {
        var card = new GpuPictures(inventory, words).of(gpu);
        bar.show(card);
        scale.show(card.usage().scale());
        card.sizes().stream()
                .filter(size -> size.typeId().equals(typeId) && !size.locked())
                .findFirst()
                .ifPresentOrElse(bar::ghost, bar::plain);
        boolean known = card.usage().scale() != null;
        setVisible(known);
        setManaged(known);
    }
}
