package org.vgpudesk.app.fx;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** Waits until a window has been painted once. */
final class FirstFrame {

    private FirstFrame() {}

    /** Runs the action on JavaFX's thread after the window's first frames; what is slow to load can come then. */
    static void after(Stage stage, Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (stage.isShowing() && ++frames > 1) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
