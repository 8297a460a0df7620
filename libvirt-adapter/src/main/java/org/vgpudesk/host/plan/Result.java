package org.vgpudesk.host.plan;

import java.util.List;
import org.vgpudesk.host.Outcome;

/** What came of running a plan, or of undoing one. */
public sealed interface Result {

    /** Every step was confirmed. */
    record Done() implements Result {}

    /**
     * A step was not confirmed, or somebody asked to stop; everything before it was taken back: the host is as before.
     *
     * @param step the index of the step that failed; the number of steps if it was stopped
     */
    record TakenBack(int step, Outcome why) implements Result {}

    /**
     * Something is left that could not be taken back; the journal holds it, and undo tries again.
     *
     * @param left what each of them did, in the order in which they were done
     */
    record Left(int step, Outcome why, List<Step> left) implements Result {
        public Left {
            left = List.copyOf(left);
        }
    }
}
