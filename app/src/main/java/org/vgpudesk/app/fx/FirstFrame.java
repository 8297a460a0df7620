package org.vgpudesk.app.fx;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** Waits until a window has been painted once. */
final class FirstFrame {

    /** The first one is painted beside this thread, and the software renderer needs this thread to show it. */
    private static final int FRAMES = 3;

    private FirstFrame() {}

    /** Runs the action on JavaFX's thread after the window's first frames; what is slow to load can come then. */
    static void after(Stage stage, Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (stage.isShowing() && ++frames > FRAMES) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
