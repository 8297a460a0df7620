package org.vgpudesk.libvirt;

import java.time.Duration;
import java.time.Instant;
import org.vgpudesk.host.Outcome;

/** Looks until the host is as asked: a call that came back only says that it was accepted. */
record Observation(Instant until) {

    private static final Duration PAUSE = Duration.ofMillis(60);

    static Observation of(Duration deadline) {
        return new Observation(Instant.now().plus(deadline));
    }

    /** Whether the host is as asked now. */
    interface Look {
        boolean asAsked() throws LibvirtFailure, Refusal;
    }

    /** @param waitingFor a sentence: what has not happened if it never does */
    Outcome await(String waitingFor, Look look) throws LibvirtFailure, Refusal {
        try {
            while (!look.asAsked()) {
                if (Instant.now().isAfter(until)) {
                    return new Outcome.Unknown(waitingFor);
                }
                Thread.sleep(PAUSE);
            }
            return new Outcome.Confirmed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown(waitingFor);
        }
    }
}
