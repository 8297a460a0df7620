package org.vgpudesk.app.gpu;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import org.vgpudesk.app.look.Fold;

/** Tiles, and what is folded away: beside them if they leave room for its words in their only row, else below them. */
final class TilesAndFold extends Pane {

    private static final double GAP = 12;
    private static final double NARROWEST_FOLD = 300;

    private final TilesPane tiles;
    private final Fold fold;

    TilesAndFold(TilesPane tiles, Fold fold) {
        this.tiles = tiles;
        this.fold = fold;
        getChildren().setAll(tiles, fold);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return tiles.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tiles.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean place) {
        if (!tiles.isManaged() || !fold.isManaged()) {
            var only = tiles.isManaged() ? tiles : fold;
            double height = only.isManaged() ? only.prefHeight(width) : 0;
            if (place && only.isManaged()) {
                only.resizeRelocate(0, 0, width, height);
            }
            return height;
        }
        double row = tiles.rowWidth(width);
        double left = width - row - GAP;
        boolean beside = left >= Math.max(NARROWEST_FOLD, fold.uncut());
        double high = tiles.prefHeight(beside ? row : width);
        double folded = fold.prefHeight(beside ? left : width);
        if (place) {
            tiles.resizeRelocate(0, 0, beside ? row : width, high);
            if (beside) {
                fold.resizeRelocate(row + GAP, 0, left, Math.max(high, folded));
            } else {
                fold.resizeRelocate(0, high + GAP, width, folded);
            }
        }
        return Math.ceil(beside ? Math.max(high, folded) : high + GAP + folded);
    }
}
