package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.region.SparseArea;

/** The region that is selected, to scale, with what is to be said of it. */
final class RegionScale extends VBox {

    private static final Texts TEXTS = Texts.of(RegionScale.class);
    private static final int MOST_TICKS = 8;

    private final Label title = Written.label("", "note", "strong", "bold");
    private final Label says = Written.note("");
    private final AreaBar bar = new AreaBar();
    private final Ticks ticks = new Ticks();
    private final Label mapping = Written.wrapped(Written.note(""));
    private final VBox findings = new VBox(4);

    RegionScale() {
        super(6);
        setId("region-scale");
        getStyleClass().add("region-scale");
        var head = new HBox(12, title, Written.gap(), says);
        getChildren().setAll(head, bar, ticks, mapping, findings);
    }

    void show(@Nullable RegionRow row) {
        setVisible(row != null);
        setManaged(row != null);
        if (row == null) {
            return;
        }
        title.setText(TEXTS.get("scale.title", row.name()));
        says.setText(says(row));
        bar.show(
                row.size().drawn(),
                row.direct(),
                row.direct().size() == 1 && row.size().known()
                        ? TEXTS.get(
                                "scale.inside",
                                RegionSizes.text(row.direct().getFirst().size()))
                        : "");
        ticks.show(row.size().bytes());
        mapping.setText(row.mapping());
        findings.getChildren()
                .setAll(row.findings().stream().map(RegionScale::finding).toList());
    }

    private static Node finding(String sentence) {
        var line =
                new HBox(8, Icon.WARNING.node(16, "heed"), Written.wrapped(Written.label(sentence, "note", "strong")));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static String says(RegionRow row) {
        return switch (row.direct().size()) {
            case 0 -> row.reached();
            case 1 -> one(row, row.direct().getFirst());
            default ->
                TEXTS.get(
                        "scale.several",
                        row.direct().size(),
                        row.direct().stream()
                                .map(a -> TEXTS.get(
                                        "scale.area", RegionSizes.text(a.size()), RegionSizes.text(a.start())))
                                .collect(Language.listing()));
        };
    }

    private static String one(RegionRow row, SparseArea area) {
        return area.start() == 0 && area.size() == row.size().drawn()
                ? TEXTS.get("scale.whole")
                : TEXTS.get("scale.one", RegionSizes.text(area.size()), RegionSizes.text(area.start()));
    }

    /** Marks in equal steps under the bar, in the unit of the region's size, as many as are whole numbers in it. */
    private static final class Ticks extends Pane {

        private final List<Label> labels = new ArrayList<>();

        void show(long size) {
            labels.clear();
            setVisible(size != 0);
            setManaged(size != 0);
            getChildren().clear();
            if (size == 0) {
                return;
            }
            int count = MOST_TICKS;
            while (count > 1
                    && !(Long.remainderUnsigned(size, count) == 0
                            && RegionSizes.whole(Long.divideUnsigned(size, count), size))) {
                count /= 2;
            }
            long step = Long.divideUnsigned(size, count);
            for (int i = 0; i < count; i++) {
                labels.add(Written.note(RegionSizes.number(step * i, size)));
            }
            labels.add(Written.note(RegionSizes.text(size)));
            getChildren().setAll(labels);
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return labels.isEmpty() ? 0 : labels.getFirst().prefHeight(-1);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            for (int i = 0; i < labels.size(); i++) {
                var label = labels.get(i);
                double wide = label.prefWidth(-1);
                double x = getWidth() * i / (labels.size() - 1) - wide / 2;
                label.resizeRelocate(Math.max(0, Math.min(x, getWidth() - wide)), 0, wide, label.prefHeight(-1));
            }
        }
    }
}
