package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Challenge.Kind;
import org.vgpudesk.host.Challenge.Question;
import org.vgpudesk.host.Credentials;

class DoorbellTest {

    private static final List<Question> QUESTIONS = List.of(new Question(Kind.PASSWORD, "password", ""));

    private final List<Challenge> asked = new ArrayList<>();
    private final Doorbell doorbell = new Doorbell(new Credentials() {
        @Override
        public boolean present() {
            return true;
        }

        @Override
        public Optional<List<char[]>> ask(Challenge challenge) {
            asked.add(challenge);
            return Optional.of(List.of("secret".toCharArray()));
        }
    });

    private static Challenge challenge(boolean again) {
        return new Challenge(URI.create("test:///"), QUESTIONS, again);
    }

    private char[] answer(boolean again) throws InterruptedException {
        return doorbell.ask(challenge(again)).orElseThrow().getFirst();
    }

    @Test
    void asksThePersonOnce() throws InterruptedException {
        answer(false);
        assertArrayEquals("secret".toCharArray(), answer(false));
        assertEquals(1, asked.size());
    }

    @Test
    void remembersEvenThoughTheAnswersAreWiped() throws InterruptedException {
        Arrays.fill(answer(false), '\0');
        assertArrayEquals("secret".toCharArray(), answer(false));
    }

    @Test
    void asksAgainWhenTheAnswerWasWrong() throws InterruptedException {
        answer(false);
        answer(true);
        assertEquals(2, asked.size());
    }

    @Test
    void itsMemoryNeverAsks() throws InterruptedException {
        assertFalse(doorbell.memory().present());
        answer(false);
        assertTrue(doorbell.memory().present());
        assertTrue(doorbell.memory().ask(challenge(false)).isPresent());
        assertTrue(doorbell.memory().ask(challenge(true)).isEmpty());
        assertEquals(1, asked.size());
    }

    @Test
    void forgetsWhenItIsClosedAndAsksNobody() throws InterruptedException {
        answer(false);
        doorbell.close();
        assertFalse(doorbell.remembers());
        assertTrue(doorbell.ask(challenge(false)).isEmpty());
        assertEquals(1, asked.size());
    }
}
