package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.vgpudesk.host.Outcome;

/**
 * Something that happens to a host at one moment of one verb, and is over before the verb is answered: so it never
 * depends on who was quicker.
 *
 * @param begin makes the host be told as lost
 * @param end what is over then; returns when it is
 */
record Strike(Runnable begin, Runnable end) {

    /** The host is told as lost, and then the verb is asked. */
    AtVerb.Way whenItIsTold() {
        return (real, verb, hearing) -> {
            int losses = hearing.losses();
            begin.run();
            hearing.awaitLossAfter(losses);
            var outcome = real.perform(verb);
            end.run();
            assertFalse(outcome.confirmed(), "A host that is lost has done " + verb);
            return outcome;
        };
    }

    /** The verb is asked when the host does not hear it any more, and nobody has noticed yet. */
    AtVerb.Way beforeItIsNoticed() {
        return (real, verb, hearing) -> {
            int losses = hearing.losses();
            begin.run();
            var outcome = real.perform(verb);
            hearing.awaitLossAfter(losses);
            end.run();
            assertFalse(outcome.confirmed(), "A host that cannot hear has done " + verb);
            return outcome;
        };
    }

    /** The host has done the verb, and can neither tell nor answer that any more. */
    AtVerb.Way afterItIsDone() {
        return (real, verb, hearing) -> {
            int losses = hearing.losses();
            hearing.holdBack();
            assertEquals(new Outcome.Confirmed(), real.perform(verb));
            begin.run();
            hearing.awaitLossAfter(losses);
            end.run();
            return new Outcome.Unknown("The connection to the host broke meanwhile.");
        };
    }
}
