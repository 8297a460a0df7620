package org.vgpudesk.host;

import java.util.List;
import java.util.Optional;

/** Whoever can be asked what a host wants to know before it lets somebody in. Safe for use by several threads. */
public interface Credentials {

    /** There is nobody to ask: what cannot be done without asking is not done. */
    Credentials NOBODY = new Credentials() {
        @Override
        public boolean present() {
            return false;
        }

        @Override
        public Optional<List<char[]>> ask(Challenge challenge) {
            return Optional.empty();
        }
    };

    /** Whether there is anybody to ask at all. */
    boolean present();

    /**
     * Asks, and blocks until the answers are there. Called on a worker's thread, never on a user interface's.
     *
     * @return the answers in the order of the questions, which the caller wipes after use; empty if the person would
     *     rather not say
     * @throws InterruptedException if nobody waits for the answers any more: the question must disappear
     */
    Optional<List<char[]>> ask(Challenge challenge) throws InterruptedException;
}
