package org.vgpudesk.simulated;

import java.time.Duration;
import java.util.Set;

/** What a world is set up with, and keeps. */
record Scene(Hardware hardware, MdevCore core, Abilities abilities, Pace pace, Set<Defect> defects) {

    Scene(Hardware hardware, Abilities abilities, Pace pace, Set<Defect> defects) {
        this(hardware, new MdevCore(hardware), abilities, pace, Set.copyOf(defects));
    }

    Duration lag() {
        return pace.lag();
    }

    Duration deadline() {
        return pace.deadline();
    }

    /**
     * How fast it is.
     *
     * @param lag how long after a verb was accepted its effect is seen
     * @param deadline how long a verb is waited for
     */
    record Pace(Duration lag, Duration deadline) {}
}
