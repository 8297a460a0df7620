package org.vgpudesk.app.slice;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.profile.region.SparseArea;

/** A region to scale: hatched where the driver answers each access, violet where it can be mapped. */
final class AreaBar extends Pane {

    private static final double THINNEST = 2;

    private final Label caption = Written.label("", "note", "strong", "bold", "region-name");
    private long size;
    private List<SparseArea> areas = List.of();

    AreaBar() {
        getStyleClass().add("area-bar");
    }

    /**
     * @param areas within the region, in bytes from its start
     * @param words stand in the first area if it is wide enough for them
     */
    void show(long size, List<SparseArea> areas, String words) {
        caption.setText(words);
        this.size = size;
        this.areas = areas;
        getChildren()
                .setAll(areas.stream()
                        .map(area -> {
                            var direct = new Region();
                            direct.getStyleClass().add("direct-area");
                            return direct;
                        })
                        .toList());
        getChildren().add(caption);
        requestLayout();
    }

    /** Where an area begins and how wide it is in that width; never too thin to be seen, never beyond the end. */
    static double[] span(SparseArea area, long size, double width) {
        double start = Math.min(RegionSizes.part(area.start(), size), 1) * width;
        double length = Math.min(RegionSizes.part(area.size(), size) * width, width - start);
        return new double[] {Math.min(start, width - THINNEST), Math.max(THINNEST, length)};
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2;
        double height = getHeight() - 2;
        for (int i = 0; i < areas.size(); i++) {
            var span = span(areas.get(i), size, width);
            getChildren().get(i).resizeRelocate(1 + span[0], 1, span[1], height);
        }
        caption(areas.isEmpty() ? new double[2] : span(areas.getFirst(), size, width), height);
    }

    private void caption(double[] span, double height) {
        double wide = caption.prefWidth(-1);
        double high = caption.prefHeight(-1);
        caption.setVisible(!caption.getText().isEmpty() && span[1] >= wide + 8);
        caption.resizeRelocate(1 + span[0] + (span[1] - wide) / 2, 1 + (height - high) / 2, wide, high);
    }
}
