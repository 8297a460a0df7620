package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import org.vgpudesk.host.Domain;

/** The main job, told once for mouse and keyboard, on every platform: a machine that is off is given a slice, started with it, and relieved of it. */
final class MainJob {

    static final String MACHINE = "training-01";
    static final String SIZE = "nvidia-712";

    private final ShownWindow window;
    private final Fingers fingers;

    MainJob(ShownWindow window, Fingers fingers) {
        this.window = window;
        this.fingers = fingers;
    }

    /** From the window as it opens to "Done". */
    void give() throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        fingers.begin();
        fingers.choose("machine-" + MACHINE);
        fingers.primary("next");
        fingers.choose("offer-" + SIZE);
        fingers.primary("next");
        fingers.choose("when-START");
        fingers.primary("next");
        review();
        assertTrue(hasNothing(), "nothing changes before the review");
        fingers.primary("run");
        window.awaitButton("done");
        window.await(this::runsWithSlice);
    }

    /** From "Done" back to where it began, by its Undo. */
    void undo() throws TimeoutException {
        fingers.choose("undo");
        review();
        fingers.primary("run");
        window.awaitButton("done");
        window.await(this::hasNothing);
        assertFalse(window.hand().sees("problem"));
        fingers.primary("done");
        window.await(() -> !window.hand().sees("sheet"));
    }

    void review() throws TimeoutException {
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
    }

    private Domain machine() {
        return window.desk().inventory().state().domain(MACHINE).orElseThrow();
    }

    boolean runsWithSlice() {
        return machine().active() && !machine().live().isEmpty();
    }

    boolean hasNothing() {
        return machine().live().isEmpty() && machine().config().isEmpty();
    }
}
