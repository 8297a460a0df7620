package org.vgpudesk.app.gpu;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vgpudesk.app.gpu.GpuPicture.Pips;

/** The places that there are for a size, those that are taken filled. Repeats what the badge says; nothing for many. */
final class PipsRow extends HBox {

    private static final int MOST = 16;
    private static final int WIDE = 8;

    PipsRow(Pips pips) {
        super(2);
        getStyleClass().add("pips");
        boolean few = pips.most() > 0 && pips.most() <= MOST;
        for (int i = 0; few && i < pips.most(); i++) {
            var pip = new Region();
            pip.getStyleClass().addAll("pip", i < pips.used() ? "taken" : "open");
            if (pips.most() > WIDE) {
                pip.getStyleClass().add("narrow");
            }
            getChildren().add(pip);
        }
        setVisible(few);
        setManaged(few);
    }
}
