package org.vgpudesk.app.look;

import javafx.animation.AnimationTimer;

/**
 * The part of a frame that may be spent on making nodes, so that a host with a thousand slices is drawn bit by bit and
 * not in one frame that stands still. For JavaFX's thread only.
 */
final class FrameTime {

    /** A frame comes every 17 ms, and what was made must be styled, laid out and painted in it as well. */
    private static final long FRAME = 16_000_000;

    private static final long PART = 3_000_000;

    private static long begun = System.nanoTime() - FRAME;

    private FrameTime() {}

    /** Whether this frame's part is used up: then the rest waits for the next one. */
    static boolean spent() {
        var now = System.nanoTime();
        if (now - begun > FRAME) {
            begun = now;
        }
        return now - begun > PART;
    }

    /** Runs the action in the next frame. */
    static void next(Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                action.run();
            }
        }.start();
    }
}
