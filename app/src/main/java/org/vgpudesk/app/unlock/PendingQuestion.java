package org.vgpudesk.app.unlock;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.vgpudesk.host.Challenge;

/** What a host asks now, and the way back for the answers. Safe for use by several threads; the first answer counts. */
public final class PendingQuestion {

    private final Challenge challenge;
    private final CompletableFuture<Optional<List<char[]>>> answers = new CompletableFuture<>();

    PendingQuestion(Challenge challenge) {
        this.challenge = challenge;
    }

    public Challenge challenge() {
        return challenge;
    }

    /** @param given one for each question, in order; whoever takes them wipes them */
    public void answer(List<char[]> given) {
        answers.complete(Optional.of(given));
    }

    /** The person would rather not say. */
    public void cancel() {
        answers.complete(Optional.empty());
    }

    /** Waits for the person. */
    Optional<List<char[]>> await() throws InterruptedException {
        try {
            return answers.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("only ever completed with answers", e);
        }
    }
}
