package org.vgpudesk.simulated;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** A verb that somebody waits for. The first answer counts. */
final class Pending {

    private final Verb verb;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private boolean due;

    Pending(Verb verb) {
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }

    /** From now on what is seen can be its effect. Guarded by its world. */
    void effectIsDue() {
        due = true;
    }

    void look(WorldState seen) {
        if (due && Asked.holds(verb, seen)) {
            answer(new Outcome.Confirmed());
        }
    }

    void answer(Outcome answer) {
        outcome.complete(answer);
    }

    Outcome await(Duration deadline) {
        try {
            return outcome.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Unknown(Asked.waitingFor(verb));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("Waiting for the host was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
