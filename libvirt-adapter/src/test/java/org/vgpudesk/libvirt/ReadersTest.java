package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

class ReadersTest {

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 5", "10, 14", "20, 20", "300, 20"})
    void areMoreTheLongerAnAnswerTakes(long milliseconds, int count) {
        assertEquals(count, Readers.count(Duration.ofMillis(milliseconds)));
    }

    @Test
    void giveTheirAnswersInTheOrderOfTheQuestions() throws HostException {
        try (var readers = new Readers(Duration.ZERO)) {
            assertEquals(List.of(9, 1, 8, 2), readers.all(List.of(9, 1, 8, 2), new Asked(n -> n)));
        }
    }

    @Test
    void failIfOneOfThemFails() {
        try (var readers = new Readers(Duration.ZERO)) {
            var failure = assertThrows(
                    HostException.class,
                    () -> readers.all(List.of(1, 2), new Asked(n -> {
                        throw new LibvirtFailure(ErrorCode.RPC, 0, 0, "cut");
                    })));
            assertEquals(FailureKind.UNREACHABLE, failure.kind());
        }
    }

    @Test
    void refuseToReadOnAHostThatIsClosed() {
        var readers = new Readers(Duration.ZERO);
        readers.close();
        assertThrows(HostException.class, () -> readers.all(List.of(1), new Asked(n -> n)));
    }

    @Test
    @Timeout(20)
    void answerForWhatHangsAndAskForItAgainOnlyWhenItHasAnswered() throws Exception {
        var gate = new CountDownLatch(1);
        var asked = new LinkedBlockingQueue<Integer>();
        var again = new LinkedBlockingQueue<Integer>();
        var reading = new Asked(
                n -> {
                    asked.add(n);
                    if (n == 7) {
                        await(gate);
                    }
                    return n;
                },
                again);
        try (var readers = new Readers(1, Duration.ofMillis(50), Duration.ofMinutes(1))) {
            assertEquals(List.of(-7, 1, 2), readers.all(List.of(7, 1, 2), reading));
            assertEquals(List.of(-7, 3), readers.all(List.of(7, 3), reading));
            assertEquals(List.of(7, 1, 2, 3), List.copyOf(asked));
            gate.countDown();
            assertEquals(7, again.poll(10, TimeUnit.SECONDS));
            assertEquals(List.of(7), readers.all(List.of(7), reading));
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Answer {
        int to(int n) throws LibvirtFailure;
    }

    private record Asked(Answer answer, Collection<Integer> askedAgain) implements Readers.Reading<Integer, Integer> {

        Asked(Answer answer) {
            this(answer, new ArrayList<>());
        }

        @Override
        public Integer of(Integer key) throws LibvirtFailure {
            return answer.to(key);
        }

        @Override
        public Object where() {
            return "here";
        }

        @Override
        public Integer late(Integer key) {
            return -key;
        }

        @Override
        public void again(Integer key) {
            askedAgain.add(key);
        }
    }
}
