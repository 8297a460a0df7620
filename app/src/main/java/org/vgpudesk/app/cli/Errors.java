package org.vgpudesk.app.cli;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where a verb that failed becomes words on the error output and an exit status. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Logger LOG = System.getLogger(Errors.class.getName());
    private static final Texts TEXTS = Texts.exact(Errors.class);

    private final Session session;

    Errors(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        var command = wrong.getCommandLine();
        var problem = new Problem(
                FailureKind.INVALID,
                sentence(what(wrong)),
                TEXTS.get("nothing.changed"),
                TEXTS.get("usage.why"),
                List.of(TEXTS.get("usage.do", command.getCommandSpec().qualifiedName())),
                "");
        // The words were not all read, so the option may not have been.
        boolean json = List.of(words).contains("--json");
        session.printer(json).problem(problem, null);
        return Failure.USAGE;
    }

    /** A plan that began ends with a result, so whatever is thrown was thrown before anything was changed. */
    private static Problem unchanged(Problem problem) {
        return new Problem(
                problem.kind(),
                problem.what(),
                TEXTS.get("nothing.changed"),
                problem.why(),
                problem.whatToDo(),
                problem.details());
    }

    private static String what(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                TEXTS.get("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                TEXTS.get(
                        "usage.missing",
                        missing.getMissing().stream()
                                .map(Errors::name)
                                .distinct()
                                .collect(Language.listing()));
            case MutuallyExclusiveArgsException both -> TEXTS.get("usage.one.of", words(both));
            case OverwrittenOptionException twice ->
                TEXTS.get("usage.twice", ((OptionSpec) twice.getOverwritten()).longestName());
            // our own sentence about a word says it all; picocli puts English before it
            default -> String.valueOf(wrong.getMessage()).replaceFirst("^Invalid value for [^:]*: (?=[\"„“])", "");
        };
    }

    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : missing.paramLabel();
    }

    /** picocli's sentence in English ends with the words that exclude each other. */
    private static String words(MutuallyExclusiveArgsException both) {
        return String.valueOf(both.getMessage())
                .replaceFirst(" are mutually exclusive.*", "")
                .replaceFirst("^Error: ", "");
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) {
        var printer = session.printer();
        return switch (failure) {
            case Failure known -> {
                printer.problem(known.problem(), known.plan());
                yield known.status();
            }
            case HostException known -> {
                printer.problem(unchanged(Problem.of(known)), null);
                yield Failure.REFUSED;
            }
            case IOException known -> {
                printer.problem(Problem.of(TEXTS.get("journal.failed"), known), null);
                yield Failure.REFUSED;
            }
            default -> {
                LOG.log(Level.ERROR, "Unexpected end of " + command.getCommandName(), failure);
                printer.problem(
                        new Problem(
                                FailureKind.OTHER,
                                TEXTS.get("unexpected"),
                                "",
                                TEXTS.get("unexpected.why"),
                                List.of(TEXTS.get("unexpected.do")),
                                failure.toString()),
                        null);
                yield Failure.REFUSED;
            }
        };
    }
}
