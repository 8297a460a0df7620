package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignalBoxTest {

    private final SignalBox box = new SignalBox();

    @Test
    void holdsAThingThatIsTouchedAThousandTimesOnce() {
        for (int i = 0; i < 1000; i++) {
            box.add(new Signal.DeviceTouched("mdev-" + i % 3));
        }
        assertEquals(3, box.size());
        assertEquals(
                List.of(
                        new Signal.DeviceTouched("mdev-0"),
                        new Signal.DeviceTouched("mdev-1"),
                        new Signal.DeviceTouched("mdev-2")),
                box.drain());
        assertEquals(0, box.size());
    }

    @Test
    void dropsWhatAReplayReadsAnyway() {
        box.add(new Signal.DeviceTouched("mdev-1"));
        box.add(new Signal.DomainTouched(new UUID(0, 1)));
        box.add(new Signal.Back());
        box.add(new Signal.DeviceTouched("mdev-2"));
        assertEquals(List.of(new Signal.Back(), new Signal.DeviceTouched("mdev-2")), box.drain());
    }

    @Test
    void keepsEveryLossAndReturnInItsPlace() {
        var story = List.<Signal>of(new Signal.Lost("a"), new Signal.Back(), new Signal.Lost("a"), new Signal.Back());
        story.forEach(box::add);
        assertEquals(story, box.drain());
    }

    @Test
    void saysThatNothingCameInTime() throws InterruptedException {
        assertFalse(box.await(Duration.ofMillis(1)));
        box.add(new Signal.Back());
        assertTrue(box.await(Duration.ofMillis(1)));
    }
}
