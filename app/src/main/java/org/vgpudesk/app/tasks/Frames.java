package org.vgpudesk.app.tasks;

import java.util.function.BooleanSupplier;

/**
 * Time between two frames for work that belongs to the window's thread and is too long for one of them: a host with a
 * thousand slices is shown bit by bit and not in one frame that stands still.
 */
public interface Frames {

    /** Everything at once, for where nobody looks on. */
    Frames AT_ONCE = new Frames() {
        @Override
        public void work(BooleanSupplier step) {
            while (step.getAsBoolean()) {
                // the step has done its part
            }
        }

        @Override
        public void eachFrame(BooleanSupplier step) {
            work(step);
        }
    };

    /**
     * Does something in small steps: as many of them now as this frame has time for, the others in the frames that come.
     * Works that wait are done one after the other.
     *
     * @param step does a little and says whether there is more to do
     */
    void work(BooleanSupplier step);

    /**
     * Does one step in each of the frames that come: for what costs its time only when the frame is laid out.
     *
     * @param step does a little and says whether there is more to do
     */
    void eachFrame(BooleanSupplier step);
}
