package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
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
            assertEquals(List.of(9, 1, 8, 2), readers.all(List.of(9, 1, 8, 2), n -> n));
        }
    }

    @Test
    void failIfOneOfThemFails() {
        try (var readers = new Readers(Duration.ZERO)) {
            var failure = assertThrows(
                    HostException.class,
                    () -> readers.all(List.of(1, 2), n -> {
                        throw new LibvirtFailure(ErrorCode.RPC, 0, 0, "cut");
                    }));
            assertEquals(FailureKind.UNREACHABLE, failure.kind());
        }
    }

    @Test
    void refuseToReadOnAHostThatIsClosed() {
        var readers = new Readers(Duration.ZERO);
        readers.close();
        assertThrows(HostException.class, () -> readers.all(List.of(1), n -> n));
    }
}
