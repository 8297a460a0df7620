package org.vgpudesk.app.activity;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.texts.Texts;

/** Says above every page that something was interrupted, and offers what can be done about it; else nothing at all. */
public final class InterruptedBanner extends VBox {

    private static final Texts TEXTS = Texts.of(InterruptedBanner.class);

    private final InterruptedViewModel model;
    private final Actions actions;
    private final Runnable more;

    /** @param more shows all that was interrupted */
    public InterruptedBanner(InterruptedViewModel model, Actions actions, Runnable more) {
        this.model = model;
        this.actions = actions;
        this.more = more;
        model.items().addListener((ListChangeListener<InterruptedViewModel.Item>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        setStyle("-fx-padding: 0;");
        if (model.items().isEmpty()) {
            return;
        }
        var item = model.items().getFirst();
        var ways = new HBox(8, new WaysOut(item, model, actions, "banner"));
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.setMinWidth(USE_PREF_SIZE);
        int others = model.items().size() - 1;
        if (others > 0) {
            ways.getChildren().add(Buttons.link("interrupted-more", TEXTS.get("banner.more", others), more));
        }
        var second = Stream.of(item.progress(), WaysOut.locked(item))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        var banner = new Banner(Banner.Tone.WARNING, TEXTS.get("banner.title", item.sentence()), second, ways);
        banner.setId("interrupted");
        setStyle("-fx-padding: 16 32 0 32;");
        getChildren().setAll(banner);
    }
}
