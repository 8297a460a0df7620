package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/**
 * The regions side by side in the order of their offsets, which the driver has chosen. How wide each is drawn tells its
 * size only, on a logarithmic scale, and what is between two of them is folded: where the driver puts a region means
 * nothing. One stop for the Tab key; arrows choose.
 */
final class RegionStrip extends Pane {

    static final double LEAST = 88;
    private static final Texts TEXTS = Texts.of(RegionStrip.class);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double FOLD = 24;
    private static final double BETWEEN_ROWS = 12;

    private final ObjectProperty<@Nullable RegionRow> selected;
    private final List<RegionRow> regions = new ArrayList<>();
    private final List<VBox> items = new ArrayList<>();
    private final List<Label> folds = new ArrayList<>();

    RegionStrip(ObjectProperty<@Nullable RegionRow> selected) {
        this.selected = selected;
        setId("region-strip");
        getStyleClass().add("region-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(TEXTS.get("strip.accessible"));
        selected.subscribe(this::mark);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        widthProperty().subscribe(width -> requestLayout());
    }

    void show(List<RegionRow> rows) {
        regions.clear();
        regions.addAll(RegionRows.byPlace(rows));
        items.clear();
        folds.clear();
        for (int i = 0; i < regions.size(); i++) {
            items.add(item(regions.get(i)));
            if (i > 0) {
                boolean same = regions.get(i).place().sameAs(regions.get(i - 1).place());
                folds.add(Written.note(same ? "=" : "··"));
            }
        }
        getChildren().setAll(items);
        getChildren().addAll(folds);
        mark();
        requestLayout();
    }

    private VBox item(RegionRow row) {
        var bar = new AreaBar();
        bar.show(row.size().drawn(), row.direct(), "");
        var name = Written.label(row.name(), "note", "strong", "bold", "region-name");
        var box = new StackPane(bar, name);
        box.getStyleClass().add("region-box");
        box.pseudoClassStateChanged(WRONG, row.wrong());
        var offset = Written.code(row.place().text());
        offset.getStyleClass().add("region-offset");
        offset.setVisible(row.place().read());
        offset.setManaged(row.place().read());
        var item = new VBox(2, box, Written.note(row.size().text()), offset);
        item.setId("region-" + row.key());
        item.setAlignment(Pos.TOP_CENTER);
        item.getStyleClass().add("region-item");
        item.setAccessibleRole(AccessibleRole.LIST_ITEM);
        item.setAccessibleText(SafeText.of(
                TEXTS.get("region.accessible", row.name(), row.size().text(), row.reached())));
        item.setOnMousePressed(event -> {
            requestFocus();
            selected.set(row);
            // else the page that scrolls takes the focus
            event.consume();
        });
        return item;
    }

    private void mark() {
        for (int i = 0; i < items.size(); i++) {
            items.get(i)
                    .getChildren()
                    .getFirst()
                    .pseudoClassStateChanged(CHOSEN, regions.get(i).equals(selected.get()));
        }
    }

    private void move(KeyEvent event) {
        int now = regions.indexOf(selected.get());
        int to = event.getCode() == KeyCode.RIGHT
                ? now + 1
                : event.getCode() == KeyCode.LEFT
                        ? now - 1
                        : event.getCode() == KeyCode.HOME
                                ? 0
                                : event.getCode() == KeyCode.END ? regions.size() - 1 : -2;
        if (to != -2 && !event.isAltDown()) {
            if (to >= 0 && to < regions.size()) {
                selected.set(regions.get(to));
            }
            event.consume();
        }
    }

    /**
     * How wide regions are drawn that share a width: each at least {@link #LEAST}, what is left by the logarithm of
     * their sizes.
     */
    static double[] widths(List<Long> sizes, double available) {
        double spare = Math.max(0, available - LEAST * sizes.size());
        double least = sizes.stream().mapToDouble(RegionSizes::weight).min().orElse(0);
        double sum =
                sizes.stream().mapToDouble(s -> RegionSizes.weight(s) - least).sum();
        return sizes.stream()
                .mapToDouble(
                        s -> LEAST + (sum == 0 ? spare / sizes.size() : spare * (RegionSizes.weight(s) - least) / sum))
                .toArray();
    }

    /** About as many in each row, so that none of them is drawn much wider than in another row. */
    private int perRow(double width) {
        int most = Math.max(1, (int) ((width + FOLD) / (LEAST + FOLD)));
        int rows = Math.max(1, (items.size() + most - 1) / most);
        return Math.max(1, (items.size() + rows - 1) / rows);
    }

    private double rowHeight() {
        return items.stream().mapToDouble(i -> i.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 4 * (LEAST + FOLD);
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : getWidth() > 0 ? getWidth() : prefWidth(-1);
        int rows = (items.size() + perRow(wide) - 1) / perRow(wide);
        return Math.max(0, rows * (rowHeight() + BETWEEN_ROWS) - BETWEEN_ROWS);
    }

    /** A page that is too low scrolls; nothing is put above anything else. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        int perRow = perRow(getWidth());
        double height = rowHeight();
        double y = 0;
        for (int first = 0; first < items.size(); first += perRow) {
            int end = Math.min(items.size(), first + perRow);
            var sizes = regions.subList(first, end).stream()
                    .map(r -> r.size().bytes())
                    .toList();
            var widths = widths(sizes, getWidth() - FOLD * (end - first - 1));
            double x = 0;
            for (int i = first; i < end; i++) {
                items.get(i).resizeRelocate(x, y, widths[i - first], height);
                x += widths[i - first];
                if (i < folds.size()) {
                    var fold = folds.get(i);
                    fold.setVisible(i + 1 < end);
                    fold.resizeRelocate(x, y + 8, FOLD, 20);
                    fold.setAlignment(Pos.CENTER);
                    x += FOLD;
                }
            }
            y += height + BETWEEN_ROWS;
        }
    }
}
