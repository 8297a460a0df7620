package org.vgpudesk.libvirt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Challenge.Question;
import org.vgpudesk.host.Credentials;

/**
 * Rings for one link: asks the person once, and remembers the answers in memory as long as the link lives, so that
 * nobody is asked again when a lost host comes back. Closing it takes a question back that is being asked.
 */
final class Doorbell implements Credentials, AutoCloseable {

    private final Credentials person;
    private final Map<Question, char[]> remembered = new HashMap<>();
    private @Nullable Thread waiting;
    private boolean closed;

    Doorbell(Credentials person) {
        this.person = person;
    }

    @Override
    public boolean present() {
        return person.present();
    }

    @Override
    public Optional<List<char[]>> ask(Challenge challenge) throws InterruptedException {
        synchronized (this) {
            if (closed) {
                return Optional.empty();
            }
            if (challenge.again()) {
                forget();
            }
            var recalled = recalled(challenge);
            if (recalled.isPresent()) {
                return recalled;
            }
            waiting = Thread.currentThread();
        }
        try {
            var answers = person.ask(challenge);
            answers.ifPresent(given -> remember(challenge.questions(), given));
            return answers;
        } finally {
            synchronized (this) {
                waiting = null;
            }
        }
    }

    synchronized boolean remembers() {
        return !remembered.isEmpty();
    }

    /** Answers what the person has said before, and asks nobody. */
    Credentials memory() {
        return new Credentials() {
            @Override
            public boolean present() {
                return remembers();
            }

            @Override
            public Optional<List<char[]>> ask(Challenge challenge) {
                return challenge.again() ? Optional.empty() : recalled(challenge);
            }
        };
    }

    private synchronized Optional<List<char[]>> recalled(Challenge challenge) {
        var answers = new ArrayList<char[]>();
        for (var question : challenge.questions()) {
            var answer = remembered.get(question);
            if (answer == null) {
                return Optional.empty();
            }
            answers.add(answer.clone());
        }
        return Optional.of(answers);
    }

    private synchronized void remember(List<Question> questions, List<char[]> answers) {
        for (int i = 0; !closed && i < Math.min(questions.size(), answers.size()); i++) {
            remembered.put(questions.get(i), answers.get(i).clone());
        }
    }

    /** Takes a question back that is being asked: as if the person had cancelled. */
    synchronized void hush() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Wipes what was remembered; after a refusal it is not worth more than that. */
    synchronized void forget() {
        remembered.values().forEach(secret -> Arrays.fill(secret, '\0'));
        remembered.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        forget();
        hush();
    }
}
