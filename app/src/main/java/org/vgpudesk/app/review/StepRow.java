package org.vgpudesk.app.review;

import java.time.Duration;

/**
 * One step of a plan on the screen.
 *
 * @param took how long it took; zero while it is not over
 */
public record StepRow(String text, State state, Duration took) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        UNKNOWN,
        NOT_TRIED,
        UNDOING,
        TAKEN_BACK,
        LEFT
    }

    StepRow in(State now, Duration time) {
        return new StepRow(text, now, time);
    }
}
