package org.vgpudesk.app.gpu;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Tiles of one width in rows that fill the width; every tile of a row is as high as the highest. */
final class TilesPane extends Pane {

    private static final double GAP = 12;
    private static final double NARROWEST = 168;
    private static final double WIDEST = 260;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (NARROWEST + GAP)));
    }

    private double tileWidth(double width) {
        int columns = Math.min(columns(width), Math.max(1, getManagedChildren().size()));
        return Math.min(WIDEST, Math.floor((width - GAP * (columns - 1)) / columns));
    }

    /** How much of that width they need, if they need one row only; all of it if they need more. */
    double rowWidth(double width) {
        int tiles = getManagedChildren().size();
        return tiles == 0 || tiles >= columns(width) ? width : tiles * (tileWidth(width) + GAP) - GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 5 * (NARROWEST + GAP);
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
        var tiles = getManagedChildren();
        int columns = columns(width);
        double tile = tileWidth(width);
        double y = 0;
        for (int from = 0; from < tiles.size(); from += columns) {
            var row = tiles.subList(from, Math.min(from + columns, tiles.size()));
            double height =
                    row.stream().mapToDouble(t -> t.prefHeight(tile)).max().orElse(0);
            for (int i = 0; place && i < row.size(); i++) {
                Node node = row.get(i);
                node.resizeRelocate(i * (tile + GAP), y, tile, height);
            }
            y += height + GAP;
        }
        return Math.max(0, Math.ceil(y - GAP));
    }
}
