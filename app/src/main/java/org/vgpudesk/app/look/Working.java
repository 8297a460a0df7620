package org.vgpudesk.app.look;

import atlantafx.base.controls.RingProgressIndicator;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.vgpudesk.app.texts.Texts;

/** Something goes on, nobody knows how long: a ring that turns, or a clock that stands where nothing should move. */
public final class Working extends StackPane {

    private static final Texts TEXTS = Texts.of(Working.class);

    public Working(int pixels) {
        setMinSize(pixels, pixels);
        setMaxSize(pixels, pixels);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(TEXTS.get("working"));
        sceneProperty().subscribe(scene -> {
            getChildren().clear();
            if (scene != null) {
                getChildren().add(Theme.still(this) ? Icon.CLOCK.node(pixels, "link") : ring(pixels));
            }
        });
    }

    private static RingProgressIndicator ring(int pixels) {
        var ring = new RingProgressIndicator();
        ring.setMinSize(pixels, pixels);
        ring.setMaxSize(pixels, pixels);
        return ring;
    }
}
