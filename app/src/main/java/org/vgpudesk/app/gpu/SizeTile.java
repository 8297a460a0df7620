package org.vgpudesk.app.gpu;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;

/** One size of a card. A locked one stays reachable and says why. */
final class SizeTile extends Button {

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final int MOST_NOTES = 4;

    /** @param near the pointer or the focus came to it (true) or left it (false) */
    SizeTile(SizePicture size, Consumer<Boolean> near) {
        setId("size-" + size.gpuId() + "-" + size.typeId());
        getStyleClass().setAll("size-tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        setMaxWidth(Double.MAX_VALUE);
        hoverProperty().addListener((property, before, now) -> near.accept(now));
        focusVisibleProperty().addListener((property, before, now) -> near.accept(now));
    }

    void show(SizePicture size) {
        pseudoClassStateChanged(LOCKED, size.locked());
        setAccessibleText(SafeText.of(size.accessible()));
        var sources = new Tooltip(SafeText.lines(String.join("\n", size.technical())));
        sources.setShowDelay(Duration.seconds(1));
        setTooltip(sources);
        var title = Written.label(size.title(), "size");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(8, title);
        head.setAlignment(Pos.CENTER_LEFT);
        var fit = size.fit();
        var lines = new VBox(2);
        if (!size.words().series().isEmpty()) {
            var series = Written.label(size.words().series(), "note-name");
            series.setPadding(new Insets(0, 0, 6, 0));
            lines.getChildren().add(series);
        }
        if (size.locked()) {
            head.getChildren().add(Icon.LOCK.node(18));
            lines.getChildren().add(Written.wrapped(Written.note(fit.why())));
            if (!fit.held().isEmpty()) {
                var held = Written.note(fit.held());
                held.setPadding(new Insets(4, 0, 0, 0));
                lines.getChildren().add(held);
            }
        } else {
            var badge = new Label(SafeText.of(fit.fits()));
            badge.getStyleClass().add("badge");
            badge.setMinWidth(Region.USE_PREF_SIZE);
            boolean named = size.words().bytes() == null;
            if (!named) {
                head.getChildren().add(badge);
            }
            size.words().notes().stream().limit(MOST_NOTES).map(Written::note).forEach(lines.getChildren()::add);
            var pips = new PipsRow(fit.pips());
            VBox.setMargin(pips, new Insets(6, 0, 0, 0));
            lines.getChildren().add(pips);
            if (named) {
                var row = new HBox(badge);
                row.setPadding(new Insets(6, 0, 0, 0));
                lines.getChildren().add(row);
            }
        }
        var content = new VBox(4, head, lines);
        content.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(28));
        setGraphic(content);
    }
}
