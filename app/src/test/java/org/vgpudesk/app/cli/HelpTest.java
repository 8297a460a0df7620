package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.RegionsDocument;
import org.vgpudesk.host.plan.FileJournal;
import picocli.CommandLine;

/** The help, and the page about the command line: neither can age unnoticed. */
final class HelpTest {

    private static final Path PAGE = Path.of("..", "docs", "CLI.md");

    @TempDir
    private static Path folder;

    private static CommandLine top() {
        var nowhere = new Surroundings(
                (address, policy) -> {
                    throw new AssertionError("opened " + address);
                },
                new FileJournal(folder),
                Map.of(),
                Console.standard(),
                new StopSignal());
        return Cli.of(nowhere, (address, policy) -> 0);
    }

    private static Stream<CommandLine> verbs() {
        return top().getSubcommands().values().stream()
                .flatMap(verb -> Stream.concat(Stream.of(verb), verb.getSubcommands().values().stream()));
    }

    private static List<String> examples(CommandLine verb) {
        return Arrays.stream(verb.getCommandSpec().usageMessage().footer())
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void hasExamplesOfThatVerb(CommandLine verb) {
        var name = verb.getCommandSpec().qualifiedName();

        assertFalse(examples(verb).isEmpty());
        assertTrue(examples(verb).stream().allMatch(e -> e.startsWith(name) || name.equals("vgpu-desk plan")), name);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void hasExamplesThatTheCommandLineUnderstands(CommandLine verb) {
        for (var example : examples(verb)) {
            var words = example.replaceFirst(" \\|.*", "").split(" ");
            assertDoesNotThrow(() -> top().parseArgs(Arrays.copyOfRange(words, 1, words.length)), example);
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void showsItsHelp(CommandLine verb) {
        var words = verb.getCommandSpec().qualifiedName().split(" ");
        var asked =
                Stream.concat(Arrays.stream(words).skip(1), Stream.of("--help")).toArray(String[]::new);

        var answer = Terminal.offline(folder).run(asked);

        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("Examples:\n  vgpu-desk "), answer.out());
        assertTrue(answer.out().contains("Exit status:"), answer.out());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void isDescribedOnThePageWithAllItsOptions(CommandLine verb) throws IOException {
        var page = Files.readString(PAGE);

        assertTrue(page.contains(verb.getCommandSpec().qualifiedName()), verb.getCommandName());
        for (var option : verb.getCommandSpec().options()) {
            assertTrue(page.contains("`" + option.longestName()), option.longestName());
        }
    }

    @Test
    void describesEveryFieldOfTheDocumentsOnThePage() throws IOException {
        var page = Files.readString(PAGE);
        for (var document : List.of(
                ListCommand.Answer.class,
                SliceDocument.class,
                SliceDocument.User.class,
                TypesCommand.Answer.class,
                GpuDocument.class,
                GpuDocument.Type.class,
                GpuDocument.RoomDocument.class,
                KnownSize.class,
                ProfileDocument.class,
                ProfileDocument.Finding.class,
                ProfileDocument.Listed.class,
                ProfileDocument.Checked.class,
                ExplainedType.Answer.class,
                ExplainedType.Explained.class,
                ExplainedType.Fact.class,
                GpuDocument.Parent.class,
                VmsCommand.Answer.class,
                DomainDocument.class,
                DomainDocument.Device.class,
                UnreadableDocument.class,
                ReviewText.Answer.class,
                PlanExecution.Answer.class,
                ReviewText.Difference.class,
                ReviewText.Line.class,
                PlanWords.StepDocument.class,
                Subject.class,
                HistoryCommand.Answer.class,
                HistoryCommand.Document.class,
                InterruptedText.Recorded.class,
                ForgetCommand.Answer.class,
                RegionsCommand.Answer.class,
                RegionReportDocument.class,
                RegionReportDocument.Expected.class,
                RegionReportDocument.Region.class,
                RegionReportDocument.NotShown.class,
                RegionReportDocument.Finding.class,
                RegionsDocument.class,
                RegionsDocument.Region.class,
                Printer.ErrorDocument.Told.class)) {
            for (var field : document.getRecordComponents()) {
                assertTrue(
                        page.contains("`" + field.getName() + "`"), document.getSimpleName() + "." + field.getName());
            }
        }
    }
}
