package org.vgpudesk.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Credentials;

/** Somebody who answers what they are asked with the words that a test gave them, and remembers what that was. */
final class Visitor implements Credentials {

    private final List<Challenge> asked = new ArrayList<>();
    private List<String> words;

    /** @param words a name and a password; empty: would rather not say */
    Visitor(List<String> words) {
        this.words = words;
    }

    synchronized void learn(List<String> others) {
        words = others;
    }

    synchronized List<Challenge> asked() {
        return List.copyOf(asked);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public synchronized Optional<List<char[]>> ask(Challenge challenge) {
        asked.add(challenge);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(challenge.questions().stream()
                        .map(question -> words.get(question.kind() == Challenge.Kind.NAME ? 0 : 1)
                                .toCharArray())
                        .toList());
    }
}
