package org.vgpudesk.app.size;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vgpudesk.app.size.LockedSizes.Locked;

final class LockedSizesTest {

    private static Locked size(String title, String why) {
        return new Locked(title, why, "Held by cad-station + 1");
    }

    @Test
    void oneReasonIsSaidForAll() {
        var words = LockedSizes.of(
                List.of(
                        size("4 GB", "Another size is in use on this GPU"),
                        size("8 GB", "Another size is in use on this GPU")),
                true);

        assertEquals("2 more sizes are locked: 4 GB, 8 GB", words.first());
        assertEquals("Another size is in use on this GPU · Held by cad-station + 1", words.second());
    }

    @Test
    void severalReasonsAreLeftToTheSizes() {
        var words = LockedSizes.of(List.of(size("4 GB", "Only 2 GB left"), size("8 GB", "No room")), false);

        assertEquals("All 2 sizes are locked: 4 GB, 8 GB", words.first());
        assertEquals("For different reasons: each size says its own", words.second());
    }

    @Test
    void aFewOfManyAreNamed() {
        var words = LockedSizes.of(
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> size(i + " GB", "No room"))
                        .toList(),
                true);

        assertEquals("9 more sizes are locked: 1 GB, 2 GB, 3 GB, 4 GB, 5 GB, 6 GB …", words.first());
    }
}
