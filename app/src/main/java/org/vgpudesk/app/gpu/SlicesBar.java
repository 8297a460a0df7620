package org.vgpudesk.app.gpu;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.look.Hue;
import org.vgpudesk.app.look.Keyed;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/**
 * The slices of a card side by side. All have one width, because how much of the card each takes is not known from the
 * host's own words; what is left says whether more fits.
 */
final class SlicesBar extends Pane {

    private static final Texts TEXTS = Texts.of(SlicesBar.class);
    private static final double WIDEST = 168;
    private static final double GHOST = 150;
    private static final double REST = 130;
    private static final double GAP = 2;

    private final Actions actions;
    private final Pane slices = new Pane();
    private final Keyed<SlicePicture, Button> shown =
            new Keyed<>(slices, SlicePicture::key, this::create, this::update);
    private final VBox ghost = new VBox();
    private final Label ghostName = Written.label("", "name");
    private final Label rest = Written.note("");

    SlicesBar(Actions actions) {
        this.actions = actions;
        getStyleClass().add("slices-bar");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        ghost.getStyleClass().add("ghost");
        ghost.getChildren().setAll(ghostName, new Label(TEXTS.get("size.ghost.second")));
        ghost.setVisible(false);
        getChildren().setAll(slices, ghost, rest);
    }

    void show(GpuPicture card) {
        setAccessibleText(SafeText.of(card.title() + ": " + card.summary() + ", " + card.room()));
        shown.show(card.slices());
        rest.setText(SafeText.of(card.room()));
        requestLayout();
    }

    /** Shows where another slice would go. */
    void ghost(String size) {
        ghostName.setText(TEXTS.get("size.ghost", size));
        ghost.setVisible(true);
        requestLayout();
    }

    /** Lights up those who hold the card, because they are why something is locked. */
    void light(boolean on) {
        slices.getChildren().forEach(s -> {
            s.getStyleClass().remove("lit");
            if (on) {
                s.getStyleClass().add("lit");
            }
        });
    }

    void noGhost() {
        ghost.setVisible(false);
        requestLayout();
    }

    private Button create(SlicePicture slice) {
        var button = new Button();
        button.setId("slice-" + slice.key());
        button.getStyleClass().setAll("slice");
        button.setAccessibleRole(AccessibleRole.BUTTON);
        return button;
    }

    private void update(Button button, SlicePicture slice) {
        var name = Written.label(slice.name(), "name");
        var second = Written.label(slice.second(), "second");
        button.setGraphic(new VBox(name, second));
        Hue.paint(button, slice.hue());
        button.setAccessibleText(SafeText.of(slice.accessible()));
        button.setTooltip(
                new Tooltip(SafeText.name(slice.name()) + "\n" + SafeText.of(slice.second()) + "\n" + slice.key()));
        var menu = new ContextMenu(items(slice).toArray(MenuItem[]::new));
        button.setContextMenu(menu);
        button.setOnAction(event -> actions.openSlice(slice.device()));
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

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2;
        double height = getHeight() - 2;
        int count = slices.getChildren().size();
        double reserved = REST + (ghost.isVisible() ? GHOST : 0);
        double each = count == 0 ? 0 : Math.max(28, Math.min(WIDEST, (width - reserved) / count - GAP));
        double x = 0;
        slices.resizeRelocate(1, 1, width, height);
        for (Node slice : slices.getChildren()) {
            slice.resizeRelocate(x, 0, each, height);
            x += each + GAP;
        }
        if (ghost.isVisible()) {
            ghost.resizeRelocate(x + 1, 1, Math.min(GHOST, Math.max(0, width - x)), height);
            x += GHOST + GAP;
        }
        double left = Math.max(0, width - x - 20);
        rest.resizeRelocate(x + 16, 1, left, height);
        rest.setVisible(left > 60);
    }
}
