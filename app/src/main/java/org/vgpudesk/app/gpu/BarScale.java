package org.vgpudesk.app.gpu;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.MemoryScale;
import org.vgpudesk.language.Language;

/** The numbers under the bar, as wide as the bar itself. Nothing where the card's memory is not known. */
final class BarScale extends Pane {

    private static final long GIB = 1L << 30;
    private static final int MOST_STEPS = 8;
    private static final double NARROWEST = 44;
    private static final double HEIGHT = 18;

    private List<Long> marks = List.of();
    private long total;

    void show(@Nullable MemoryScale scale) {
        boolean known = scale != null && scale.total() > 0;
        setVisible(known);
        setManaged(known);
        var now = scale == null ? List.<Long>of() : marks(scale.total());
        if (scale == null || now.equals(marks)) {
            return;
        }
        marks = now;
        total = scale.total();
        getChildren().setAll(marks.stream().map(this::label).toList());
    }

    /** Round numbers of a power of two, the last one the whole. */
    static List<Long> marks(long total) {
        var step = 1L;
        while (total / step > MOST_STEPS) {
            step <<= 1;
        }
        var marks = new ArrayList<Long>();
        for (long at = 0; at < total; at += step) {
            marks.add(at);
        }
        if (marks.size() > 1 && total - marks.getLast() < step / 2) {
            marks.removeLast();
        }
        marks.add(total);
        return marks;
    }

    private Label label(long at) {
        return Written.note(at == total ? Amount.ofMemory(at) : number(at));
    }

    /** Without its unit, which the last one says for all. */
    private String number(long at) {
        var unit = total >= GIB ? GIB : 1L << 20;
        var format = NumberFormat.getNumberInstance(Language.locale());
        format.setMaximumFractionDigits(2);
        return format.format((double) at / unit);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2;
        int every = Math.max(1, (int) Math.ceil(NARROWEST * (marks.size() - 1) / Math.max(1, width)));
        for (int i = 0; i < marks.size(); i++) {
            var label = getChildren().get(i);
            double at = 1 + width * marks.get(i) / total;
            double wide = label.prefWidth(-1);
            boolean last = i == marks.size() - 1;
            double x = i == 0 ? 1 : last ? width - wide : at - wide / 2;
            label.setVisible(last || i % every == 0 && at + wide < width - wide - 24);
            label.resizeRelocate(x, 0, wide, HEIGHT);
        }
    }
}
