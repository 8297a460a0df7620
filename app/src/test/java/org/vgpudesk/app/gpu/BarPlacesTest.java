package org.vgpudesk.app.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vgpudesk.app.gpu.GpuPicture.SlicePicture;
import org.vgpudesk.app.size.MemoryScale;
import org.vgpudesk.host.Hostdev;

/** Where the parts of a card's bar are. */
final class BarPlacesTest {

    private static final long GIB = 1L << 30;

    private static List<SlicePicture> slices(long... gib) {
        return LongStream.of(gib)
                .mapToObj(size -> new SlicePicture(
                        new Hostdev.Mediated(new UUID(1, size), "vfio-pci"),
                        "vm",
                        "",
                        1,
                        false,
                        size * GIB,
                        Optional.empty(),
                        ""))
                .toList();
    }

    @Test
    void aSliceIsAsWideAsItsPartOfTheMemory() {
        var places = BarPlaces.of(slices(2, 4), new MemoryScale(16 * GIB, false, 6 * GIB), OptionalLong.empty(), 1600);

        assertEquals(List.of(new BarPlaces.Span(0, 198), new BarPlaces.Span(200, 398)), places.slices());
        assertEquals(600, places.from());
    }

    @Test
    void theGhostStandsWhereTheNextSliceWouldGo() {
        var places = BarPlaces.of(slices(4), new MemoryScale(16 * GIB, false, 4 * GIB), OptionalLong.of(2 * GIB), 1600);

        assertEquals(new BarPlaces.Span(400, 198), places.ghost());
        assertEquals(600, places.from());
    }

    @Test
    void whatIsNotStartedTakesNoneOfTheMemory() {
        var places = BarPlaces.of(slices(4, 0), new MemoryScale(16 * GIB, false, 4 * GIB), OptionalLong.empty(), 1600);

        assertEquals(400, places.from());
        assertTrue(places.slices().getLast().x() >= places.to());
        assertEquals(
                1600, places.slices().getLast().x() + places.slices().getLast().width());
    }

    @Test
    void whatIsNotStartedLiesOnNobodyEvenOnAFullCard() {
        var slices = slices(2, 0, 2, 0);
        var places =
                BarPlaces.of(slices, new MemoryScale(4 * GIB, false, 4 * GIB), OptionalLong.empty(), 420)
                        .slices()
                        .stream()
                        .sorted(Comparator.comparingDouble(BarPlaces.Span::x))
                        .toList();

        for (int i = 1; i < places.size(); i++) {
            double end = places.get(i - 1).x() + places.get(i - 1).width();
            assertTrue(end <= places.get(i).x(), places.toString());
        }
        assertTrue(places.getLast().x() + places.getLast().width() <= 420, places.toString());
    }

    @Test
    void howeverManyAreNotStartedAllStayWithinTheBar() {
        var places = BarPlaces.of(
                slices(LongStream.range(0, 63).map(i -> i < 32 ? 1 : 0).toArray()),
                new MemoryScale(32 * GIB, false, 32 * GIB),
                OptionalLong.empty(),
                930);

        for (var place : places.slices()) {
            assertTrue(place.x() >= 0 && place.x() + place.width() <= 930.001, places.toString());
        }
        var lastStarted = places.slices().get(31);
        assertTrue(
                lastStarted.x() + lastStarted.width() <= places.slices().get(32).x(), places.toString());
    }

    @Test
    void slicesHaveOneWidthWhereTheMemoryIsNotKnown() {
        var places = BarPlaces.of(slices(0, 0, 0), null, OptionalLong.empty(), 900);

        assertEquals(
                1,
                places.slices().stream().map(BarPlaces.Span::width).distinct().count());
    }

    @Test
    void theNumbersUnderTheBarAreRoundAndEndWithTheWhole() {
        assertEquals(
                List.of(0L, 2 * GIB, 4 * GIB, 6 * GIB, 8 * GIB, 10 * GIB, 12 * GIB, 14 * GIB, 16 * GIB),
                BarScale.marks(16 * GIB));
    }
}
