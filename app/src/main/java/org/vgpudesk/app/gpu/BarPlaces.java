package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.size.MemoryScale;

/**
 * Where the parts of a bar are, in pixels from its left end. To scale where the card's memory is known: what is not
 * started takes none of it and stands at the right end. Else all slices have one width.
 *
 * @param slices one for each slice, in order
 * @param ghost where one more would go
 * @param from where the free part begins, behind the ghost if there is one
 * @param to where the free part ends
 */
record BarPlaces(List<Span> slices, Span ghost, double from, double to) {

    private static final double WIDEST = 168;
    private static final double NARROWEST = 28;
    private static final double GHOST = 150;
    private static final double REST = 130;
    private static final double RESTING = 140;
    private static final double GAP = 2;

    BarPlaces {
        slices = List.copyOf(slices);
    }

    record Span(double x, double width) {}

    /** @param ghost the memory of one more that is thought of, 0 if that is not known; nothing if none is */
    static BarPlaces of(List<SlicePicture> slices, @Nullable MemoryScale scale, OptionalLong ghost, double width) {
        return scale == null || scale.total() <= 0
                ? besideEachOther(slices.size(), ghost.isPresent(), width)
                : toScale(slices, scale, ghost, width);
    }

    private static BarPlaces besideEachOther(int count, boolean ghost, double width) {
        double reserved = REST + (ghost ? GHOST : 0);
        double each = count == 0 ? 0 : Math.max(NARROWEST, Math.min(WIDEST, (width - reserved) / count - GAP));
        var spans = new ArrayList<Span>();
        double x = 0;
        for (int i = 0; i < count; i++) {
            spans.add(new Span(x, each));
            x += each + GAP;
        }
        double wide = ghost ? Math.min(GHOST, Math.max(0, width - x)) : 0;
        return new BarPlaces(spans, new Span(x, wide), ghost ? x + wide + GAP : x, width);
    }

    private static BarPlaces toScale(List<SlicePicture> slices, MemoryScale scale, OptionalLong ghost, double width) {
        long taken = slices.stream().mapToLong(SlicePicture::bytes).sum();
        long resting = slices.stream().filter(s -> s.bytes() == 0).count();
        // what rests lies on nobody: where the card is full, the others make room for it, half of the bar at most
        double rests = Math.min(resting * (NARROWEST + GAP), taken == 0 ? width : width / 2);
        double narrowest = resting == 0 ? 0 : rests / resting - GAP;
        double room = width - rests;
        double perByte = Math.min(width / scale.total(), taken == 0 ? Double.MAX_VALUE : room / taken);
        double from = taken * perByte;
        double free = (width - from) / 2 - resting * GAP;
        double each = resting == 0 ? 0 : Math.max(narrowest, Math.min(RESTING, free / resting));
        var spans = new ArrayList<Span>();
        double left = 0;
        double right = width - resting * (each + GAP) + GAP;
        double to = resting == 0 ? width : right - GAP;
        for (var slice : slices) {
            if (slice.bytes() > 0) {
                spans.add(new Span(left, Math.max(4, slice.bytes() * perByte - GAP)));
                left += slice.bytes() * perByte;
            } else {
                spans.add(new Span(right, each));
                right += each + GAP;
            }
        }
        double wide = Math.min(ghost.orElse(0) * perByte, Math.max(0, to - from));
        return new BarPlaces(spans, new Span(from, Math.max(0, wide - GAP)), from + wide, to);
    }
}
