package org.vgpudesk.simulated.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.MediatedDeviceId;

final class PinAccountTest {

    private static final MediatedDeviceId ONE = new MediatedDeviceId(new UUID(0, 1), "parent");
    private static final MediatedDeviceId OTHER = new MediatedDeviceId(new UUID(0, 2), "parent");

    private final PinAccount pins = new PinAccount();

    private Errno refusal(org.junit.jupiter.api.function.Executable asking) {
        return assertThrows(KernelRefusal.class, asking).errno();
    }

    @Test
    void countsPagesAndByWhom() throws KernelRefusal {
        pins.pin(ONE, 10, 4, false);
        pins.pin(OTHER, 10, 1, false);

        assertEquals(4, pins.pinned(ONE));
        assertEquals(1, pins.pinned(OTHER));
    }

    @Test
    void refusesToLetGoTwice() throws KernelRefusal {
        pins.pin(ONE, 10, 1, false);
        pins.unpin(ONE, 10, 1);

        assertEquals(Errno.EINVAL, refusal(() -> pins.unpin(ONE, 10, 1)));
    }

    @Test
    void refusesToLetGoOfWhatAnotherDeviceHolds() throws KernelRefusal {
        pins.pin(OTHER, 10, 1, false);

        assertEquals(Errno.EINVAL, refusal(() -> pins.unpin(ONE, 10, 1)));
        assertEquals(1, pins.pinned(OTHER));
    }

    @Test
    void letsGoOfAllOrOfNone() throws KernelRefusal {
        pins.pin(ONE, 10, 2, false);
        refusal(() -> pins.unpin(ONE, 10, 3));

        assertEquals(2, pins.pinned(ONE));
    }

    @Test
    void aPageThatIsHeldTwiceIsLetGoTwice() throws KernelRefusal {
        pins.pin(ONE, 10, 1, false);
        pins.pin(ONE, 10, 1, false);
        pins.unpin(ONE, 10, 1);
        assertEquals(1, pins.pinned(ONE));
        pins.unpin(ONE, 10, 1);

        assertEquals(0, pins.pinned(ONE));
    }

    @Test
    void pagesThatMayBeWrittenAreDirtyForAsLongAsTheyAreHeldAndOnceMore() throws KernelRefusal {
        pins.pin(ONE, 10, 2, true);
        assertEquals(Set.of(10L, 11L), pins.dirty(ONE));
        assertEquals(Set.of(10L, 11L), pins.dirty(ONE));
        pins.unpin(ONE, 10, 1);
        assertEquals(Set.of(10L, 11L), pins.dirty(ONE));

        assertEquals(Set.of(11L), pins.dirty(ONE));
    }

    @Test
    void aPageThatWasLetGoIsDirtyUntilSomebodyAsked() throws KernelRefusal {
        pins.pin(ONE, 10, 1, true);
        pins.unpin(ONE, 10, 1);

        assertEquals(Set.of(10L), pins.dirty(ONE));
        assertEquals(Set.of(), pins.dirty(ONE));
    }

    @Test
    void pagesThatAreOnlyReadAreNotDirty() throws KernelRefusal {
        pins.pin(ONE, 10, 2, false);

        assertEquals(Set.of(), pins.dirty(ONE));
    }

    @Test
    void nothingIsLeftOfADeviceThatIsRemoved() throws KernelRefusal {
        pins.pin(ONE, 10, 2, true);
        pins.release(ONE);

        assertEquals(0, pins.pinned(ONE));
        assertEquals(Set.of(), pins.dirty(ONE));
    }

    @ParameterizedTest
    @CsvSource({"0, EINVAL", "-1, EINVAL", "513, E2BIG"})
    void holdsNeitherNoPagesNorTooManyAtOnce(int count, Errno errno) {
        assertEquals(errno, refusal(() -> pins.pin(ONE, 0, count, false)));
    }

    @Test
    void countsAsASimpleModelDoesWhateverHappens() {
        var random = new Random(20161);
        var model = new HashMap<Long, Integer>();
        for (var step = 0; step < 20_000; step++) {
            var first = random.nextLong(12);
            var count = 1 + random.nextInt(3);
            if (random.nextBoolean()) {
                succeeds(true, () -> pins.pin(ONE, first, count, false));
                change(model, first, count, 1);
            } else {
                var held = holds(model, first, count);
                succeeds(held, () -> pins.unpin(ONE, first, count));
                if (held) {
                    change(model, first, count, -1);
                }
            }
            assertEquals(model.values().stream().filter(times -> times > 0).count(), pins.pinned(ONE));
        }
    }

    private static boolean holds(Map<Long, Integer> model, long first, int count) {
        for (var page = first; page < first + count; page++) {
            if (model.getOrDefault(page, 0) == 0) {
                return false;
            }
        }
        return true;
    }

    private static void change(Map<Long, Integer> model, long first, int count, int by) {
        for (var page = first; page < first + count; page++) {
            model.merge(page, by, Integer::sum);
        }
    }

    private static void succeeds(boolean expected, Asking asking) {
        try {
            asking.ask();
            assertEquals(expected, true);
        } catch (KernelRefusal refusal) {
            assertEquals(expected, false);
        }
    }

    private interface Asking {
        void ask() throws KernelRefusal;
    }
}
