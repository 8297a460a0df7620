package org.vgpudesk.app.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vgpudesk.app.tasks.WaitingPump;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Challenge.Kind;
import org.vgpudesk.host.Challenge.Question;

final class QuestionsViewModelTest {

    private static final Challenge FIRST = challenge("sim:///first");
    private static final Challenge SECOND = challenge("sim:///second");

    private final WaitingPump pump = new WaitingPump();
    private final QuestionsViewModel model = new QuestionsViewModel(pump);

    private static Challenge challenge(String host) {
        return new Challenge(URI.create(host), List.of(new Question(Kind.PASSWORD, "password", "")), false);
    }

    private record Asking(Thread thread, FutureTask<Optional<List<char[]>>> answer) {

        Optional<List<char[]>> given() throws Exception {
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    private Asking ask(Challenge challenge) {
        var task = new FutureTask<>(() -> model.ask(challenge));
        return new Asking(Thread.ofPlatform().daemon().start(task), task);
    }

    private PendingQuestion shown(Challenge challenge) throws InterruptedException {
        pump.until(() -> {
            var now = model.currentProperty().get();
            return now != null && now.challenge().equals(challenge);
        });
        return Objects.requireNonNull(model.currentProperty().get());
    }

    @Test
    void theAnswerReachesWhoAsked() throws Exception {
        var asking = ask(FIRST);
        shown(FIRST).answer(List.of("secret".toCharArray()));
        assertEquals("secret", new String(asking.given().orElseThrow().getFirst()));
        pump.until(() -> model.currentProperty().get() == null);
    }

    @Test
    void aCancelIsNoAnswer() throws Exception {
        var asking = ask(FIRST);
        shown(FIRST).cancel();
        assertTrue(asking.given().isEmpty());
        pump.until(() -> model.currentProperty().get() == null);
    }

    @Test
    void oneQuestionIsShownAfterTheOther() throws Exception {
        var first = ask(FIRST);
        var shown = shown(FIRST);
        var second = ask(SECOND);
        shown.cancel();
        assertTrue(first.given().isEmpty());
        shown(SECOND).answer(List.of("2".toCharArray()));
        assertEquals("2", new String(second.given().orElseThrow().getFirst()));
    }

    @Test
    void aQuestionThatNobodyWaitsForDisappears() throws Exception {
        var asking = ask(FIRST);
        assertNotNull(shown(FIRST));
        asking.thread().interrupt();
        pump.until(() -> model.currentProperty().get() == null);
        assertNull(model.currentProperty().get());
    }

    @Test
    void cancellingAllAnswersEverybody() throws Exception {
        var asking = ask(FIRST);
        assertNotNull(shown(FIRST));
        model.cancelAll();
        assertTrue(asking.given().isEmpty());
    }
}
