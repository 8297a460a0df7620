package org.vgpudesk.host.plan;

import org.vgpudesk.host.Outcome;

/** What happens while a plan runs; told on the thread that runs it. The index is that of the plan's steps. */
public sealed interface Progress {

    /** @param undoing the step is being taken back */
    record Began(int step, boolean undoing) implements Progress {}

    record Ended(int step, boolean undoing, Outcome outcome) implements Progress {}
}
