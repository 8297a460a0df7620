package org.vgpudesk.app.tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/** The frames of the window; for JavaFX's thread only. All works share the same part of each frame. */
public final class FxFrames implements Frames {

    /** A frame comes every 17 ms, and what was made must be laid out and painted in it as well. */
    private static final long PART = 6_000_000;

    private static final FxFrames OF_THE_WINDOW = new FxFrames(System::nanoTime, FxFrames::timer);

    private final LongSupplier clock;
    private final Ticks ticks;
    private final Deque<BooleanSupplier> waiting = new ArrayDeque<>();
    private final List<BooleanSupplier> eachFrame = new ArrayList<>();
    private boolean counting;
    private long begun;

    /** What calls back once in every frame, while it is started. */
    interface Ticks {
        void start();

        void stop();
    }

    /**
     * @param clock in nanoseconds
     * @param ticks for what is to be called back
     */
    FxFrames(LongSupplier clock, Function<Runnable, Ticks> ticks) {
        this.clock = clock;
        this.ticks = ticks.apply(this::frame);
    }

    /** The one that everything in the window shares. */
    public static Frames ofTheWindow() {
        return OF_THE_WINDOW;
    }

    @Override
    public void work(BooleanSupplier step) {
        count();
        boolean more = true;
        while (more && waiting.isEmpty() && !spent()) {
            more = step.getAsBoolean();
        }
        if (more) {
            waiting.addLast(step);
        }
    }

    @Override
    public void eachFrame(BooleanSupplier step) {
        count();
        eachFrame.add(step);
    }

    private void count() {
        if (!counting) {
            counting = true;
            begun = clock.getAsLong();
            ticks.start();
        }
    }

    private boolean spent() {
        return clock.getAsLong() - begun >= PART;
    }

    /** Whatever waits gets one step done at least, however long a step takes. */
    private void frame() {
        begun = clock.getAsLong();
        if (waiting.isEmpty() && eachFrame.isEmpty()) {
            counting = false;
            ticks.stop();
            return;
        }
        var now = List.copyOf(eachFrame);
        eachFrame.clear();
        now.stream().filter(BooleanSupplier::getAsBoolean).forEach(eachFrame::add);
        while (!waiting.isEmpty()) {
            var step = waiting.removeFirst();
            if (step.getAsBoolean()) {
                waiting.addFirst(step);
            }
            if (spent()) {
                return;
            }
        }
    }

    private static Ticks timer(Runnable everyFrame) {
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                everyFrame.run();
            }
        };
        return new Ticks() {
            @Override
            public void start() {
                timer.start();
            }

            @Override
            public void stop() {
                timer.stop();
            }
        };
    }
}
