package org.vgpudesk.app.size;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vgpudesk.profile.capacity.CapacityMode;
import org.vgpudesk.profile.capacity.CapacityRule;
import org.vgpudesk.profile.capacity.CapacityState;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;
import org.vgpudesk.profile.capacity.WhatIf;

final class CardSizesTest {

    private static Size gigabytes(long count) {
        return new Size(count + " GB", "", "", null, count << 30, List.of(), List.of());
    }

    /** The kernel lists types in whatever order its folders have. */
    @Test
    void whatWouldNotFitAnyMoreIsNamedFromSmallToLarge() {
        var sizes = Map.of("a", gigabytes(16), "b", gigabytes(1), "c", gigabytes(2), "d", gigabytes(4));
        var counts = new LinkedHashMap<String, Long>();
        List.of("a", "d", "b", "c").forEach(id -> counts.put(id, 1L));
        var card = WhatIf.of(
                List.of(new CapacityMode("one type", List.of(new CapacityRule.EqualSize(8L, true)))),
                new CapacityState("card", List.of(new ParentState("parent", false, counts)), List.of(), Map.of()));

        assertEquals(
                "1 GB, 4 GB, 16 GB would not fit any more",
                new CardSizes(card, sizes).lockedOut("c").split(":", 2)[0]);
    }
}
