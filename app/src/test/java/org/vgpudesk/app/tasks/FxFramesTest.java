package org.vgpudesk.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** With a clock and frames of its own. */
final class FxFramesTest {

    private static final long MILLISECOND = 1_000_000;

    private final List<String> done = new ArrayList<>();
    private long now = 77;
    private boolean ticking;
    private Runnable frame = () -> {};
    private final FxFrames frames = new FxFrames(() -> now, everyFrame -> {
        frame = everyFrame;
        return new FxFrames.Ticks() {
            @Override
            public void start() {
                ticking = true;
            }

            @Override
            public void stop() {
                ticking = false;
            }
        };
    });

    /** So many steps, each of which takes so long. */
    private BooleanSupplier steps(String name, int count, long milliseconds) {
        var left = new int[] {count};
        return () -> {
            done.add(name + left[0]);
            now += milliseconds * MILLISECOND;
            return --left[0] > 0;
        };
    }

    private void nextFrame() {
        assertTrue(ticking, "nobody waits for a frame");
        now += 10 * MILLISECOND;
        frame.run();
    }

    @Test
    void doesAtOnceWhatAFrameHasTimeFor() {
        frames.work(steps("a", 3, 1));

        assertEquals(List.of("a3", "a2", "a1"), done);
    }

    @Test
    void leavesToTheNextFrameWhatThisOneHasNoTimeFor() {
        frames.work(steps("a", 5, 3));

        assertEquals(List.of("a5", "a4"), done);
        nextFrame();
        assertEquals(List.of("a5", "a4", "a3", "a2"), done);
        nextFrame();
        assertEquals(List.of("a5", "a4", "a3", "a2", "a1"), done);
    }

    @Test
    void allWorksShareTheTimeOfAFrameHoweverLongTheEventIs() {
        frames.work(steps("a", 1, 50));
        frames.work(steps("b", 1, 1));

        assertEquals(List.of("a1"), done);
        nextFrame();
        assertEquals(List.of("a1", "b1"), done);
    }

    @Test
    void doesOneAfterTheOther() {
        frames.work(steps("a", 3, 7));
        frames.work(steps("b", 2, 7));
        for (int i = 0; i < 4; i++) {
            nextFrame();
        }

        assertEquals(List.of("a3", "a2", "a1", "b2", "b1"), done);
    }

    @Test
    void aStepThatIsLongerThanAFrameIsDoneAllTheSame() {
        frames.work(steps("a", 3, 100));
        nextFrame();
        nextFrame();

        assertEquals(List.of("a3", "a2", "a1"), done);
    }

    @Test
    void workThatAsksForWorkGetsIt() {
        frames.work(() -> {
            frames.work(steps("b", 1, 1));
            done.add("a");
            return false;
        });

        assertEquals(List.of("b1", "a"), done);
    }

    @Test
    void oneStepInEachFrame() {
        frames.eachFrame(steps("a", 2, 0));
        frames.eachFrame(steps("b", 2, 0));

        assertEquals(List.of(), done);
        nextFrame();
        assertEquals(List.of("a2", "b2"), done);
        nextFrame();
        assertEquals(List.of("a2", "b2", "a1", "b1"), done);
    }

    @Test
    void asksForNoMoreFramesOnceNothingWaits() {
        frames.work(steps("a", 1, 1));
        nextFrame();

        assertFalse(ticking);
        frames.work(steps("b", 1, 1));
        assertTrue(ticking);
        assertEquals(List.of("a1", "b1"), done);
    }

    @Test
    void whatFailsIsNotTriedAgainAndKeepsNobodyElseFromWork() {
        frames.work(steps("a", 1, 50));
        frames.work(() -> {
            throw new IllegalStateException("broken");
        });
        frames.work(steps("b", 1, 1));

        assertThrows(IllegalStateException.class, this::nextFrame);
        nextFrame();
        assertEquals(List.of("a1", "b1"), done);
    }
}
