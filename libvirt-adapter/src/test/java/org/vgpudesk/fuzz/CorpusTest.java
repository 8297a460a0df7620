package org.vgpudesk.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every build asks the parsers: all that was ever found, and some thousand spoiled texts, the same each time. */
final class CorpusTest {

    private static final long SEED = 20_260_101;
    private static final int SPOILED = 500;

    @TestFactory
    Stream<DynamicTest> answersWithAValueOrItsOneException() throws IOException {
        var tests = Stream.<DynamicTest>builder();
        for (var parser : Parser.values()) {
            for (var text : Corpus.of(parser).entrySet()) {
                tests.add(DynamicTest.dynamicTest(
                        parser.title() + " " + text.getKey(),
                        () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> parser.accepts(text.getValue()))));
            }
        }
        return tests.build();
    }

    @ParameterizedTest
    @EnumSource
    void answersSpoiledTextsTheSameWay(Parser parser) throws IOException {
        var texts = new StructureMutator(SEED, Corpus.texts(parser));
        for (int i = 0; i < SPOILED; i++) {
            var text = texts.next();
            assertDoesNotThrow(
                    () -> parser.accepts(text),
                    () -> "seed " + SEED + ": " + HexFormat.of().formatHex(text));
        }
    }
}
